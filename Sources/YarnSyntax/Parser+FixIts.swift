/// Mends that the parser is certain of.
extension Parser {
  /// How many lines are searched for the end of a block that was left open.
  private static let searchLimit = 1000

  /// Closes the command that begins at `start` and ends with the last token.
  func closingBrackets(from start: Int) -> Diagnostic.FixIt {
    let end = tree.source.trimmed(range(from: start)).upperBound
    let bytes = tree.source.bytes
    guard bytes[end - 1] == UInt8(ascii: ">") else { return .insert(">>", file, at: end) }
    var gap = end - 1
    while gap > start, bytes[gap - 1].isBlank { gap -= 1 }
    guard gap < end - 1, bytes[gap - 1] == UInt8(ascii: ">") else {
      return .insert(">", file, at: end)
    }
    let closing = SourceRange(gap - 1, end)
    return .replace(tree.source[closing], file, closing, with: ">>")
  }

  /// Puts the text behind a command, which is the present token, on a line of its own.
  func lineOfItsOwn(_ message: String = "Put the text on the next line") -> Diagnostic.FixIt {
    let indent = tree.source[tree.source.indentation(at: previousEnd)]
    let gap = SourceRange(previousEnd, token.range.lowerBound)
    return Diagnostic.FixIt(
      message,
      [Diagnostic.Edit(file, tree.source.withBlanksBehind(gap), "\n" + indent)]
    )
  }

  /// Puts the condition at the present token before the tags that begin at `start`.
  func conditionBeforeTags(from start: Int) -> [Diagnostic.FixIt] {
    guard nextKind == .keywordIf || nextKind == .keywordOnce,
      let end = endOfCommand(from: token.range.lowerBound)
    else { return [] }
    let tags = tree.source[tree.source.trimmed(SourceRange(start, token.range.lowerBound))]
    let condition = tree.source[SourceRange(token.range.lowerBound, end)]
    // A tag goes on to the next blank, and would swallow a comment that is close to it.
    let next = tree.source.bytes[end]
    let gap = next.isBlank || next.isLineEnd || end >= tree.source.count ? "" : " "
    return [
      Diagnostic.FixIt(
        "Put the condition before the tags",
        [Diagnostic.Edit(file, SourceRange(start, end), "\(condition) \(tags)\(gap)")]
      )
    ]
  }

  /// Closes a block whose indent tells where it ends; it begins with `<<` at `start`.
  func closingStatement(_ word: String, from start: Int) -> [Diagnostic.FixIt] {
    let source = tree.source
    guard let indent = source.indentation(before: start) else { return [] }
    var end: Int?
    var line = source.nextLine(after: start)
    for _ in 0..<Self.searchLimit where line.lowerBound < source.count {
      let content = source.trimmed(line)
      let width = content.lowerBound - line.lowerBound
      if !content.isEmpty {
        let isDeeper = width > indent.count && !source.starts(content, with: "===")
        let isPart = ["<<else", "<<case"].contains { source.starts(content, with: $0) }
        guard isDeeper || (isPart && width == indent.count) else { break }
        end = content.upperBound
      }
      line = source.nextLine(after: line.upperBound)
    }
    return end.map { [.insert("\n\(source[indent])<<\(word)>>", file, at: $0)] } ?? []
  }

  /// Puts `---` where a body begins, if its first line cannot be a header of the author's own.
  func openingMark(_ place: SourceRange) -> [Diagnostic.FixIt] {
    let source = tree.source
    let first = source.trimmed(firstLine(from: place)).lowerBound
    let isCapital = (0x41...0x5A).contains(source.bytes[first])
    guard isCapital || !HeaderLine.isHeader(at: first, in: source.bytes) else { return [] }
    return [.insert("---\n", file, at: place.lowerBound)]
  }

  /// The first line from a place on that is not empty, without blanks.
  func firstLine(from place: SourceRange) -> SourceRange {
    let source = tree.source
    var start = place.lowerBound
    while start < source.count, source.bytes[start].isBlank || source.bytes[start].isLineEnd {
      start += 1
    }
    let end = source.bytes[start...].firstIndex { $0.isLineEnd } ?? source.count
    return source.trimmed(SourceRange(start, min(end, source.count)))
  }

  /// Closes the last node of a file whose body begins at `start`, if it is one node.
  func closingNode(from start: Int) -> [Diagnostic.FixIt] {
    let source = tree.source
    var line = SourceRange(start, start)
    while line.lowerBound < source.count {
      if source.starts(line, with: "---") || source.starts(line, with: "title:") { return [] }
      line = source.nextLine(after: line.upperBound)
    }
    let isLineOpen = source.count > 0 && !source.bytes[source.count - 1].isLineEnd
    return [.insert(isLineOpen ? "\n===\n" : "===\n", file, at: source.count)]
  }

  /// Puts in what is missing between a variable and the present token.
  func assignment(_ sign: String) -> [Diagnostic.FixIt] {
    switch kind {
    case .number, .string, .keywordTrue, .keywordFalse, .variable, .leftParenthesis:
      [.insert(sign, file, at: previousEnd)]
    case .equal:
      [
        .replace(
          tree.source[token.range],
          file,
          token.range,
          with: String(sign.trimmingBlanks())
        )
      ]
    default: []
    }
  }

  /// The end of the command that begins at `start`, if it ends on its line.
  private func endOfCommand(from start: Int) -> Int? {
    let bytes = tree.source.bytes
    var index = start
    while !bytes[index].isLineEnd, index + 1 < tree.source.count {
      if bytes[index] == UInt8(ascii: ">"), bytes[index + 1] == UInt8(ascii: ">") {
        return index + 2
      }
      index += 1
    }
    return nil
  }
}

extension SourceText {
  /// The next line that begins after an offset, without its line end; empty at the end.
  fileprivate func nextLine(after offset: Int) -> SourceRange {
    let start = nextLineStart(after: offset)
    var end = start
    while end < count, !bytes[end].isLineEnd { end += 1 }
    return SourceRange(start, end)
  }

  /// Whether a text begins where a range does.
  fileprivate func starts(_ range: SourceRange, with text: String) -> Bool {
    bytes[range.lowerBound...].starts(with: text.utf8)
  }

  /// The blanks before an offset, if a line begins with them; reads no more than the blanks.
  fileprivate func indentation(before offset: Int) -> SourceRange? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1].isLineEnd ? SourceRange(start, offset) : nil
  }

  /// The range and the blanks after it.
  fileprivate func withBlanksBehind(_ range: SourceRange) -> SourceRange {
    var end = range.upperBound
    while bytes[end].isBlank { end += 1 }
    return SourceRange(range.lowerBound, end)
  }
}
