/// Where lines stand: their starts, their blanks, the empty lines between them.
extension SourceText {
  /// The offset of the first byte of a line.
  package func lineStart(at offset: Int) -> Int {
    var start = offset
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// The blanks that a line begins with.
  package func indentation(at offset: Int) -> SourceRange {
    let start = lineStart(at: offset)
    var end = start
    while bytes[end].isBlank { end += 1 }
    return SourceRange(start, end)
  }

  /// The width of the blanks that a line begins with; a tab counts eight.
  package func column(at offset: Int) -> Int {
    width(of: indentation(at: offset), tab: 8)
  }

  /// The width of blanks in columns.
  package func width(of blanks: SourceRange, tab: Int) -> Int {
    bytes[blanks.lowerBound..<blanks.upperBound].reduce(0) { $0 + ($1 == 0x09 ? tab : 1) }
  }

  /// A line without the blanks at both ends.
  package func lineContent(at offset: Int) -> SourceRange {
    let start = indentation(at: offset).upperBound
    let end = bytes[start...].firstIndex { $0.isLineEnd } ?? count
    return trimmed(SourceRange(start, min(end, count)))
  }

  /// The offset of the `#` before a tag's name.
  package func hash(before offset: Int) -> Int {
    var place = offset
    while place > 0, bytes[place] != UInt8(ascii: "#") { place -= 1 }
    return place
  }

  /// The empty lines right before a line, and whether comments are among them.
  package func emptyLines(before lineStart: Int) -> (lines: [SourceRange], hasComment: Bool) {
    var lines: [SourceRange] = []
    var hasComment = false
    var end = lineStart
    while end > 0 {
      let start = self.lineStart(at: lineEnd(before: end))
      let content = trimmed(SourceRange(start, end))
      if content.isEmpty {
        lines.append(SourceRange(start, end))
      } else if bytes[content.lowerBound] == UInt8(ascii: "/"),
        bytes[content.lowerBound + 1] == UInt8(ascii: "/")
      {
        hasComment = true
      } else {
        break
      }
      end = start
    }
    return (lines, hasComment)
  }

  /// The empty lines right after the line at an offset.
  package func emptyLines(after offset: Int) -> [SourceRange] {
    var lines: [SourceRange] = []
    var start = nextLineStart(after: offset)
    while start < count, lineContent(at: start).isEmpty {
      let end = nextLineStart(after: start)
      lines.append(SourceRange(start, end))
      start = end
    }
    return lines
  }

  /// The offset at which the line after the one at an offset begins, or the end of the text.
  package func nextLineStart(after offset: Int) -> Int {
    var end = offset
    while end < count, !bytes[end].isLineEnd { end += 1 }
    guard end < count else { return count }
    let isPair = bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// The offsets at which lines begin, from the one at an offset up to another offset.
  package func lineStarts(from start: Int, to end: Int) -> [Int] {
    var starts: [Int] = []
    var line = lineStart(at: start)
    while line < min(end, count) {
      starts.append(line)
      line = nextLineStart(after: line)
    }
    return starts
  }

  /// The offset of the line end that ends right before an offset.
  private func lineEnd(before offset: Int) -> Int {
    let isPair = offset > 1 && bytes[offset - 1] == 0x0A && bytes[offset - 2] == 0x0D
    return offset - (isPair ? 2 : 1)
  }
}
