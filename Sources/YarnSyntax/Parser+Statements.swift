/// The statements of a body.
extension Parser {
  /// Reads statements until something that begins none: a dedent, a block's end, the body's end.
  mutating func parseStatements() -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    while true {
      skipNewlines()
      switch kind {
      case .optionArrow:
        statements.append(.options(parseGroup(.optionArrow)))
      case .lineGroupArrow:
        statements.append(.lineGroup(parseGroup(.lineGroupArrow)))
      case .commandStart:
        if nextKind.endsBlock { return statements }
        if let statement = parseCommandStatement() { statements.append(statement) }
      case .text, .escape, .badEscape, .expressionStart, .hashtag, .commandEnd:
        let start = token.range
        let line = parseLine()
        if line.text.isEmpty {
          report(.missingLineText(file, start))
        } else {
          statements.append(.line(line))
        }
      default:
        return statements
      }
    }
  }

  /// Reads options, or items of a line group, that stand together.
  private mutating func parseGroup(_ arrow: TokenKind) -> [OptionSyntax] {
    var group: [OptionSyntax] = []
    while let start = take(arrow) {
      let line = parseLine()
      if line.text.isEmpty { report(.missingOptionText(file, start.range)) }
      let isLastOfGroup = skipLineEnd()
      group.append(OptionSyntax(line: line, block: parseOptionBlock()))
      if isLastOfGroup || skipLineEnd() { break }
    }
    return group
  }

  /// Passes over line ends; true where an empty line ended the group.
  private mutating func skipLineEnd() -> Bool {
    var isGroupEnd = false
    while kind == .newline || kind == .groupEnd {
      if advance().kind == .groupEnd { isGroupEnd = true }
    }
    return isGroupEnd
  }

  private mutating func parseOptionBlock() -> [StatementSyntax] {
    guard let indent = take(.indent) else { return [] }
    if kind == .dedent { report(.emptyOptionBlock(file, indent.range)) }
    let block = nested(orElse: []) { $0.parseStatements() }
    if take(.dedent) == nil, kind != .bodyEnd, kind != .endOfFile {
      report(.blockLeftOpen(file, token.range))
    }
    return block
  }

  /// Reads text, condition, tags up to the line's end.
  mutating func parseLine() -> LineSyntax {
    let start = token.range.lowerBound
    var text: [TextPiece] = []
    while let piece = parseTextPiece() { text.append(piece) }
    var condition: ConditionSyntax?
    if kind == .commandStart { condition = parseCondition() }
    let tagStart = token.range.lowerBound
    let tags = parseTags()
    if kind == .commandStart {
      report(
        condition == nil
          ? .tagBeforeCondition(file, token.range, conditionBeforeTags(from: tagStart))
          : .secondCondition(file, token.range)
      )
      skipToLineEnd()
    }
    reportRestOfLine()
    return LineSyntax(
      range: range(from: start),
      text: trimmed(text),
      condition: condition,
      tags: tags
    )
  }

  private mutating func parseTextPiece() -> TextPiece? {
    switch kind {
    case .text:
      return .text(advance().range)
    case .escape:
      return .escape(advance().range)
    case .badEscape:
      report(.badEscape(file, token.range))
      return .text(advance().range)
    case .commandEnd:
      report(.strayCommandEnd(file, token.range))
      return .text(advance().range)
    case .expressionStart:
      return .expression(parseBraces())
    default:
      return nil
    }
  }

  /// Reads `{ expression }`; at most one fault is reported in it.
  mutating func parseBraces() -> ExpressionID {
    let start = advance()
    let expression = parseExpression()
    if take(.expressionEnd) != nil { return expression }
    let stray = token
    let end = isAtLineEnd || kind == .commandEnd ? previousEnd : nil
    while !isAtLineEnd, kind != .expressionEnd, kind != .commandEnd { advance() }
    let isClosed = take(.expressionEnd) != nil
    if isMissing(expression) { return expression }
    report(
      isClosed
        ? .unexpected(file, stray.range, tree.source[stray.range])
        : .missingBrace(file, start.range, end: end)
    )
    return expression
  }

  /// The pieces without blanks at both ends of the line.
  private func trimmed(_ text: [TextPiece]) -> [TextPiece] {
    var text = text
    if case .text(let range)? = text.first {
      let all = tree.source.trimmed(range)
      let kept = SourceRange(all.isEmpty ? range.upperBound : all.lowerBound, range.upperBound)
      if kept.isEmpty { text.removeFirst() } else { text[0] = .text(kept) }
    }
    if case .text(let range)? = text.last {
      let all = tree.source.trimmed(range)
      let kept = SourceRange(range.lowerBound, all.isEmpty ? range.lowerBound : all.upperBound)
      if kept.isEmpty { text.removeLast() } else { text[text.count - 1] = .text(kept) }
    }
    return text
  }

  private mutating func parseTags() -> [SourceRange] {
    var tags: [SourceRange] = []
    while let token = take(.hashtag) {
      let name = tree.source.trimmed(
        SourceRange(token.range.lowerBound + 1, token.range.upperBound)
      )
      if name.isEmpty { report(.emptyTag(file, token.range)) } else { tags.append(name) }
    }
    return tags
  }

  /// Reads `<<if e>>`, `<<once>>` or `<<once if e>>` behind a text.
  private mutating func parseCondition() -> ConditionSyntax? {
    let start = token.range.lowerBound
    guard nextKind == .keywordIf || nextKind == .keywordOnce else {
      report(.commandAfterText(file, token.range))
      skipToLineEnd()
      return nil
    }
    advance()
    let isOnce = take(.keywordOnce) != nil
    let isConditional = take(.keywordIf) != nil
    let expression = isConditional ? parseExpression() : nil
    expectCommandEnd(from: start)
    return ConditionSyntax(range: range(from: start), isOnce: isOnce, expression: expression)
  }

  /// Takes `>>`, or reports that it is missing and passes over the line.
  mutating func expectCommandEnd(from start: Int) {
    if take(.commandEnd) != nil { return skipExtraBrackets() }
    if isAtLineEnd {
      report(.unclosedCommand(file, range(from: start), closingBrackets(from: start)))
    } else {
      report(.unexpected(file, token.range, tree.source[token.range]))
      while !isAtLineEnd, kind != .commandEnd { advance() }
      _ = take(.commandEnd)
    }
  }
}

extension TokenKind {
  /// Whether a command that begins with this word ends the statements before it.
  var endsBlock: Bool {
    switch self {
    case .keywordElseIf, .keywordElse, .keywordEndIf, .keywordEndOnce, .keywordCase,
      .keywordEndEnum:
      true
    default:
      false
    }
  }
}
