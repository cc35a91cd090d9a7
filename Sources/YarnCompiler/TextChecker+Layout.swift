import YarnSyntax

/// Empty lines, which end options.
extension TextChecker {
  /// Looks for an empty line that parts a statement from options that it seems to belong to.
  mutating func checkLayout(of statement: StatementSyntax, after options: [OptionSyntax]) {
    let place = start(of: statement)
    let lineStart = startOfLine(at: place)
    let (lines, hasComment) = emptyLines(before: lineStart)
    guard !lines.isEmpty, let first = options.first, let last = options.last else { return }
    let line = firstLine(of: statement, at: place)
    if width(from: lineStart, to: place) > indent(of: first) {
      diagnostics.append(.splitBlock(file, line, lines))
    } else if case .options = statement, !hasComment,
      width(from: lineStart, to: place) == indent(of: last)
    {
      diagnostics.append(.splitOptions(file, line, lines))
    }
  }

  /// The offset at which a statement begins, its arrow included.
  private func start(of statement: StatementSyntax) -> Int {
    let bytes = tree.source.bytes
    var offset = statement.range.lowerBound
    let start = startOfLine(at: offset)
    offset = start
    while bytes[offset].isBlank { offset += 1 }
    return offset
  }

  private func indent(of option: OptionSyntax) -> Int {
    let start = startOfLine(at: option.line.range.lowerBound)
    var end = start
    while tree.source.bytes[end].isBlank { end += 1 }
    return width(from: start, to: end)
  }

  /// The width of blanks in columns; a tab counts eight.
  private func width(from start: Int, to end: Int) -> Int {
    tree.source.bytes[start..<end].reduce(0) { $0 + ($1 == 0x09 ? 8 : 1) }
  }

  private func startOfLine(at offset: Int) -> Int {
    var start = offset
    while start > 0, !tree.source.bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  private func firstLine(of statement: StatementSyntax, at start: Int) -> SourceRange {
    let end = tree.source.bytes[start...].firstIndex { $0.isLineEnd } ?? tree.source.count
    return tree.source.trimmed(SourceRange(start, min(end, tree.source.count)))
  }

  /// The empty lines right before a line, and whether comments are among them.
  private func emptyLines(before offset: Int) -> (lines: [SourceRange], hasComment: Bool) {
    let source = tree.source
    var lines: [SourceRange] = []
    var hasComment = false
    var end = offset
    while end > 0 {
      let start = startOfLine(at: lineEnd(before: end))
      let content = source.trimmed(SourceRange(start, end))
      if content.isEmpty {
        lines.append(SourceRange(start, end))
      } else if source.bytes[content.lowerBound] == UInt8(ascii: "/"),
        source.bytes[content.lowerBound + 1] == UInt8(ascii: "/")
      {
        hasComment = true
      } else {
        break
      }
      end = start
    }
    return (lines, hasComment)
  }

  /// The offset of the line end that ends right before an offset.
  private func lineEnd(before offset: Int) -> Int {
    let bytes = tree.source.bytes
    let isPair = offset > 1 && bytes[offset - 1] == 0x0A && bytes[offset - 2] == 0x0D
    return offset - (isPair ? 2 : 1)
  }
}
