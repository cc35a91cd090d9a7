/// Turns UTF-8 offsets of a source text into lines and columns.
package struct LineTable: Sendable {
  private let source: SourceText

  /// Offsets at which the lines begin, ascending; the first is 0.
  private let starts: [Int]

  /// - Complexity: O(*n*) in the length of the text.
  package init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    var offset = 0
    let bytes = source.bytes
    while offset < source.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && bytes[offset] != 0x0A) { starts.append(offset) }
    }
    self.starts = starts
  }

  /// The number of lines, at least one.
  package var lineCount: Int { starts.count }

  /// The 1-based line and the 1-based column, counted in characters, of an offset.
  ///
  /// - Complexity: O(log *n* + length of the line).
  package func location(of offset: Int) -> (line: Int, column: Int) {
    let index = lineIndex(of: offset)
    let before = String(decoding: source.bytes[starts[index]..<offset], as: UTF8.self)
    return (index + 1, before.count + 1)
  }

  /// The 1-based line of an offset.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  /// The 1-based lines that a range touches; of an empty one, the line where it stands.
  package func lines(of range: SourceRange) -> ClosedRange<Int> {
    line(of: range.lowerBound)...line(of: max(range.lowerBound, range.upperBound - 1))
  }

  /// The range of a 1-based line without its line end.
  package func range(ofLine line: Int) -> SourceRange {
    let lower = starts[line - 1]
    var upper = line < starts.count ? starts[line] : source.count
    while upper > lower, source.bytes[upper - 1].isLineEnd { upper -= 1 }
    return SourceRange(lower, upper)
  }

  private func lineIndex(of offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }
}

/// The line tables of some sources, each made when it is asked for.
package struct LineTables: Sendable {
  private let sources: [SourceText]
  private var tables: [Int: LineTable] = [:]

  package init(_ sources: [SourceText]) {
    self.sources = sources
  }

  package subscript(file: Int) -> LineTable {
    mutating get {
      if let table = tables[file] { return table }
      let table = LineTable(sources[file])
      tables[file] = table
      return table
    }
  }
}
