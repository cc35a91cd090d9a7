/// Files, nodes and headers.
extension Parser {
  mutating func parseFile() {
    let faults = diagnostics.count
    reportOtherFormat()
    guard diagnostics.count == faults else { return }
    while true {
      if let tag = take(.fileTag) {
        tree.fileTags.append(tag.range)
        if kind == .unknown { report(.textBehindFileTag(file, advance().range, tag.range)) }
      } else if take(.newline) == nil {
        break
      }
    }
    while kind != .endOfFile {
      // What begins with ‘#’ below the last node is passed over, as Yarn Spinner does.
      if areOnlyTagsLeft { break }
      parseNode()
      skipNewlines()
    }
    if tree.nodes.isEmpty { report(.fileWithoutNodes(file, missingRange)) }
  }

  /// Whether no line is left that does not begin with ‘#’.
  private var areOnlyTagsLeft: Bool {
    guard kind == .fileTag else { return false }
    return tree.tokens[cursor...].allSatisfy {
      $0.kind.isTrivia || $0.kind == .fileTag || $0.kind == .newline || $0.kind == .endOfFile
    }
  }

  /// Reports a text that belongs to no node, once for all of its lines.
  private mutating func skipTextOutside() {
    guard isOutside else { return }
    report(.textOutsideNode(file, token.range.joined(with: restOfLine.last?.range ?? token.range)))
    while isOutside {
      skipToLineEnd()
      skipNewlines()
    }
  }

  /// Whether the line here is neither a header nor meant as one.
  private var isOutside: Bool {
    switch kind {
    case .endOfFile: false
    case .headerKey:
      nextKind != .headerColon && !HeaderLine.known.contains(tree.source[token.range])
    default: !kind.isNodeMark
    }
  }

  private mutating func parseNode() {
    let start = token.range.lowerBound
    var node = NodeSyntax(range: token.range)
    let faults = diagnostics.count
    skipTextOutside()
    while kind != .bodyStart, kind != .missingBodyStart, kind != .endOfFile {
      if let header = parseHeader() { node.headers.append(header) }
      skipNewlines()
    }
    isAbandoningNode = false
    miswritten.removeAll(keepingCapacity: true)
    node.hasFaultyHeaders = diagnostics.count > faults
    if let mark = take(.bodyStart) ?? take(.missingBodyStart) {
      if mark.kind == .missingBodyStart {
        report(.missingBodyStart(file, mark.range, openingMark(mark.range)))
      }
      let faults = diagnostics.count
      node.body = parseBody()
      node.isBlank = node.body.isEmpty && diagnostics.count == faults
    } else if !node.headers.isEmpty || !node.hasFaultyHeaders {
      report(.missingBodyStart(file, missingRange, []))
    }
    node.range = range(from: start)
    tree.nodes.append(node)
  }

  private mutating func parseBody() -> [StatementSyntax] {
    let start = previousEnd
    var body: [StatementSyntax] = []
    while true {
      body += parseStatements(passingMiswrittenFrom: start)
      switch kind {
      case .bodyEnd, .missingBodyEnd:
        isAbandoningNode = false
        let mark = advance()
        if mark.kind == .missingBodyEnd {
          report(.swallowedNode(file, firstLine(from: mark.range)))
          return body
        }
        if kind == .unknown {
          let rest = advance().range
          report(.textAfterBodyEnd(file, rest, tree.source[tree.source.trimmed(rest)]))
        }
        return body
      case .endOfFile, .bodyStart, .missingBodyStart:
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
      beginUnit()
      defer { endUnit() }
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
      return .onceIf(parseConditionExpression())
    }
    if kind == .identifier, tree.source[token.range] == "always" {
      advance()
      return .always
    }
    return .expression(parseConditionExpression())
  }

  /// Reports what is left on the line, if anything is.
  mutating func reportRestOfLine() {
    guard !isAtLineEnd else { return }
    report(stray())
    skipToLineEnd()
  }
}
