/// Files, nodes and headers.
extension Parser {
  mutating func parseFile() {
    while true {
      if let tag = take(.fileTag) {
        tree.fileTags.append(tag.range)
      } else if take(.newline) == nil {
        break
      }
    }
    while kind != .endOfFile {
      parseNode()
      skipNewlines()
    }
    if tree.nodes.isEmpty { report(.fileWithoutNodes(file, missingRange)) }
  }

  private mutating func parseNode() {
    let start = token.range.lowerBound
    var node = NodeSyntax(range: token.range)
    let faults = diagnostics.count
    while kind != .bodyStart, kind != .endOfFile {
      if let header = parseHeader() { node.headers.append(header) }
      skipNewlines()
    }
    isAbandoningNode = false
    node.hasFaultyHeaders = diagnostics.count > faults
    if take(.bodyStart) != nil {
      let faults = diagnostics.count
      node.body = parseBody()
      node.isBlank = node.body.isEmpty && diagnostics.count == faults
    } else if !node.headers.isEmpty || !node.hasFaultyHeaders {
      report(.missingBodyStart(file, missingRange))
    }
    node.range = range(from: start)
    tree.nodes.append(node)
  }

  private mutating func parseBody() -> [StatementSyntax] {
    let start = previousEnd
    var body: [StatementSyntax] = []
    while true {
      body += parseStatements()
      switch kind {
      case .bodyEnd:
        isAbandoningNode = false
        advance()
        if kind == .unknown { report(.textAfterBodyEnd(file, advance().range)) }
        return body
      case .endOfFile, .bodyStart:
        isAbandoningNode = false
        report(.missingBodyEnd(file, missingRange, closingNode(from: start)))
        return body
      default:
        reportStray()
      }
    }
  }

  /// Reports a token that begins no statement, and passes over it.
  private mutating func reportStray() {
    switch kind {
    case .indent, .dedent:
      // A block that nothing opened here any more; its statements are read all the same.
      advance()
    case .commandStart:
      let start = advance()
      let word = advance()
      report(.strayBlockWord(file, start.range.joined(with: word.range), tree.source[word.range]))
      skipToLineEnd()
    default:
      report(.unexpected(file, token.range, tree.source[token.range]))
      advance()
      skipToLineEnd()
    }
  }

  mutating func skipNewlines() {
    while kind == .newline || kind == .groupEnd { advance() }
  }

  private mutating func parseHeader() -> HeaderSyntax? {
    guard let key = take(.headerKey) else {
      report(.badHeader(file, token.range))
      advance()
      skipToLineEnd()
      return nil
    }
    guard take(.headerColon) != nil else {
      report(.missingHeaderColon(file, missingRange, tree.source[key.range]))
      skipToLineEnd()
      return nil
    }
    if tree.source[key.range] == "when" {
      let start = token.range.lowerBound
      let condition = parseWhen()
      return HeaderSyntax(key: key.range, value: range(from: start), condition: condition)
    }
    let value = take(.headerText).map { tree.source.trimmed($0.range) } ?? missingRange
    return HeaderSyntax(key: key.range, value: value, condition: nil)
  }

  private mutating func parseWhen() -> WhenSyntax {
    defer { reportRestOfLine() }
    if take(.keywordOnce) != nil {
      guard take(.keywordIf) != nil else { return .once }
      return .onceIf(parseExpression())
    }
    if kind == .identifier, tree.source[token.range] == "always" {
      advance()
      return .always
    }
    return .expression(parseExpression())
  }

  /// Reports what is left on the line, if anything is.
  mutating func reportRestOfLine() {
    guard !isAtLineEnd else { return }
    report(.unexpected(file, token.range, tree.source[token.range]))
    skipToLineEnd()
  }
}
