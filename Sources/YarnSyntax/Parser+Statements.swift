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
        if let line = parseSpokenLine() {
          statements.append(.line(line))
          noteMiswritten(in: line)
        }
      default:
        return statements
      }
    }
  }

  /// Reads a line that is spoken, or `nil` where it has no text, of which one fault is reported.
  private mutating func parseSpokenLine() -> LineSyntax? {
    let start = token.range
    let faults = diagnostics.count
    let line = parseLine(isCommand: isInBrokenBrackets)
    guard line.text.isEmpty else { return line }
    if diagnostics.count == faults { report(.missingLineText(file, start)) }
    return nil
  }

  /// Reads options, or items of a line group, that stand together.
  private mutating func parseGroup(_ arrow: TokenKind) -> [OptionSyntax] {
    var group: [OptionSyntax] = []
    while let start = take(arrow) {
      let line = parseLine(isCommand: isInBrokenBrackets)
      let isReported = diagnostics.last.map { $0.range == line.condition?.range } ?? false
      if line.text.isEmpty, !isReported { report(.missingOptionText(file, start.range)) }
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
    let start = indent.range.lowerBound
    let block = nested(orElse: []) { $0.parseStatements(passingMiswrittenFrom: start) }
    if take(.dedent) == nil, !kind.isNodeMark, kind != .endOfFile {
      report(.blockLeftOpen(file, token.range))
    }
    return block
  }

  /// Reads text, condition, tags up to the line's end.
  ///
  /// Of a line that was meant as a command the compiler tells, so nothing is said of its brackets.
  mutating func parseLine(isCommand: Bool = false) -> LineSyntax {
    let start = token.range.lowerBound
    let text = parseText(isCommand: isCommand)
    var condition: ConditionSyntax?
    if kind == .commandStart, nextKind.endsBlock, !text.isEmpty {
      // It ends its block all the same.
      report(.commandAfterText(file, token.range, [lineOfItsOwn("Put it on the next line")]))
      let range = range(from: start)
      return LineSyntax(range: range, text: trimmed(text), condition: nil, tags: [])
    }
    if kind == .commandStart { condition = parseCondition() }
    if text.isEmpty, reportConditionBeforeText(condition) {
      return LineSyntax(range: range(from: start), text: [], condition: condition, tags: [])
    }
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
    reportBlankInTag(tags)
    if !tags.isEmpty, kind.isSpoken, token.range.lowerBound > previousEnd {
      reportTextBehindTags(from: tagStart)
    }
    reportRestOfLine()
    return LineSyntax(
      range: range(from: start),
      text: trimmed(text),
      condition: condition,
      tags: tags
    )
  }

  private mutating func parseText(isCommand: Bool) -> [TextPiece] {
    var text: [TextPiece] = []
    // Who writes ‘\<’ knows that ‘<<’ would begin a command, and means ‘>>’ as text as well.
    var isEscaping = false
    while let piece = parseTextPiece(after: text, isEndExpected: isCommand || isEscaping) {
      text.append(piece)
      if case .escape(let range) = piece, tree.source.bytes[range.lowerBound + 1] == 0x3C {
        isEscaping = true
      }
    }
    return text
  }

  private mutating func parseTextPiece(after text: [TextPiece], isEndExpected: Bool) -> TextPiece? {
    switch kind {
    case .text:
      return .text(advance().range)
    case .escape:
      return .escape(advance().range)
    case .badEscape:
      report(.badEscape(file, token.range))
      return .text(advance().range)
    case .commandEnd:
      if !isEndExpected, !endsBrokenCondition(text) { report(.strayCommandEnd(file, token.range)) }
      return .text(advance().range)
    case .expressionStart:
      return .expression(parseBraces())
    default:
      return nil
    }
  }

  /// Reads `{ expression }`; at most one fault is reported in it.
  mutating func parseBraces() -> ExpressionID {
    let isUnit = beginUnit()
    defer { if isUnit { endUnit() } }
    let start = advance()
    let expression = parseExpression()
    if take(.expressionEnd) != nil { return expression }
    let stray = token
    let isVariable = if case .variable = tree[expression].kind { true } else { false }
    let end = isAtLineEnd || kind.endsCommand || isVariable ? previousEnd : nil
    while !isAtLineEnd, kind != .expressionEnd, !kind.endsCommand { advance() }
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
      report(.commandAfterText(file, token.range, []))
      skipToLineEnd()
      return nil
    }
    beginUnit()
    advance()
    let isOnce = take(.keywordOnce) != nil
    let isConditional = take(.keywordIf) != nil
    let expression = isConditional ? parseConditionExpression() : nil
    expectCommandEnd(from: start, .condition)
    return ConditionSyntax(range: range(from: start), isOnce: isOnce, expression: expression)
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

  /// Whether the token closes a command, if only half.
  var endsCommand: Bool { self == .commandEnd || self == .halfCommandEnd }

  /// Whether the token is part of what is spoken.
  var isSpoken: Bool {
    switch self {
    case .text, .escape, .badEscape, .expressionStart, .commandEnd: true
    default: false
    }
  }
}
