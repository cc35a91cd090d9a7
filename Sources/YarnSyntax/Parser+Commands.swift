/// Statements that stand in `<< >>`.
extension Parser {
  /// Reads a statement that begins with `<<`, and warns of text behind it.
  mutating func parseCommandStatement() -> StatementSyntax? {
    beginUnit()
    defer { endUnit() }
    let start = advance().range.lowerBound
    return parseCommandBody(from: start)
  }

  /// Takes the `<<` of a statement that is part of another, and gives its place.
  mutating func beginPart() -> Int {
    beginUnit()
    return advance().range.lowerBound
  }

  private mutating func parseCommandBody(from start: Int) -> StatementSyntax? {
    switch kind {
    case .keywordIf: return nested(orElse: nil) { $0.parseIf(from: start) }
    case .keywordOnce: return nested(orElse: nil) { $0.parseOnce(from: start) }
    case .keywordSet: return parseSet(from: start)
    case .keywordDeclare: return parseDeclare(from: start)
    case .keywordEnum: return parseEnum(from: start)
    case .keywordCall: return parseCall(from: start)
    case .keywordJump:
      let destination = parseDestination(from: start)
      return .jump(range: range(from: start), destination)
    case .keywordDetour:
      let destination = parseDestination(from: start)
      return .detour(range: range(from: start), destination)
    case .keywordReturn:
      advance()
      expectCommandEnd(from: start)
      return .return(range(from: start))
    case .keywordLocal:
      report(.reservedWord(file, advance().range, "local"))
      skipToLineEnd()
      return nil
    default:
      return parseCommand(from: start)
    }
  }

  private mutating func parseIf(from start: Int) -> StatementSyntax {
    var clauses: [IfSyntax.Clause] = []
    let opening = advance()
    var condition: ExpressionID? = parseConditionExpression()
    var clauseStart = start
    while true {
      expectCommandEnd(from: clauseStart)
      let body = parseStatements()
      clauses.append(IfSyntax.Clause(start: clauseStart, condition: condition, body: body))
      let next = kind == .commandStart ? nextKind : kind
      if next == .keywordEndIf {
        clauseStart = beginPart()
        advance()
        expectCommandEnd(from: clauseStart)
        break
      }
      guard next == .keywordElse || next == .keywordElseIf else {
        reportUnclosed(opening, "if", closing: "endif", from: start)
        break
      }
      clauseStart = beginPart()
      if condition == nil { report(.clauseAfterElse(file, token.range)) }
      condition = parseClauseCondition()
    }
    return .if(IfSyntax(range: range(from: start), clauses: clauses))
  }

  /// Reads the condition after `elseif`, or `nil` after `else`.
  private mutating func parseClauseCondition() -> ExpressionID? {
    let word = advance()
    if word.kind == .keywordElseIf { return parseConditionExpression() }
    guard let second = take(.keywordIf) else { return nil }
    report(.splitElseIf(file, word.range.joined(with: second.range)))
    return parseConditionExpression()
  }

  private mutating func parseOnce(from start: Int) -> StatementSyntax {
    let opening = advance()
    let condition = take(.keywordIf) != nil ? parseConditionExpression() : nil
    expectCommandEnd(from: start)
    let body = parseStatements(passingMiswrittenFrom: start)
    var elseStart: Int?
    var otherwise: [StatementSyntax] = []
    if kind == .commandStart, nextKind == .keywordElse {
      let start = beginPart()
      elseStart = start
      advance()
      expectCommandEnd(from: start)
      otherwise = parseStatements(passingMiswrittenFrom: start)
    }
    if kind == .commandStart, nextKind == .keywordEndOnce {
      let endStart = beginPart()
      advance()
      expectCommandEnd(from: endStart)
    } else {
      reportUnclosed(opening, "once", closing: "endonce", from: start)
    }
    return .once(
      OnceSyntax(
        range: range(from: start),
        condition: condition,
        body: body,
        elseStart: elseStart,
        otherwise: otherwise
      )
    )
  }

  private mutating func parseCall(from start: Int) -> StatementSyntax {
    advance()
    let value = parseExpression()
    switch tree[value].kind {
    case .call, .missing: break
    case .number, .string, .bool, .variable, .member, .unary, .binary, .parentheses:
      report(.notACall(file, tree[value].range))
    }
    expectCommandEnd(from: start)
    return .call(range: range(from: start), value)
  }

  private mutating func parseSet(from start: Int) -> StatementSyntax? {
    advance()
    guard let variable = take(.variable) else {
      return abandon(missingVariable())
    }
    let operation = BinaryOperator(assignment: kind)
    guard operation != nil || kind == .assign else {
      return abandon(.missingAssignment(file, missingRange, assignment(" to")))
    }
    advance()
    let value = parseExpression()
    expectCommandEnd(from: start)
    return .set(
      SetSyntax(
        range: range(from: start),
        variable: variable.range,
        operation: operation,
        value: value
      )
    )
  }

  private mutating func parseDeclare(from start: Int) -> StatementSyntax? {
    advance()
    guard kind == .variable || kind == .identifier else { return abandon(missingVariable()) }
    // What is meant is declared all the same, so that nothing is said of its uses.
    if kind == .identifier { report(missingVariable()) }
    let variable = advance()
    guard take(.assign) != nil else {
      report(.missingInitialValue(file, missingRange, assignment(" =")))
      skipToLineEnd()
      return .declare(
        DeclareSyntax(
          range: range(from: start),
          variable: variable.range,
          value: add(.missing, missingRange),
          type: nil
        )
      )
    }
    let value = parseExpression()
    var type: SourceRange?
    if take(.keywordAs) != nil {
      type = take(.identifier)?.range
      if type == nil { report(.missingTypeName(file, missingRange)) }
    }
    expectCommandEnd(from: start)
    return .declare(
      DeclareSyntax(range: range(from: start), variable: variable.range, value: value, type: type)
    )
  }

  private mutating func parseCommand(from start: Int) -> StatementSyntax? {
    var text: [TextPiece] = []
    while kind == .commandText || kind == .expressionStart {
      if let piece = take(.commandText) {
        text.append(.text(piece.range))
      } else {
        text.append(.expression(parseBraces()))
      }
    }
    expectCommandEnd(from: start, .host)
    let range = range(from: start)
    let tags = parseCommandTags()
    if text.isEmpty {
      report(.emptyCommand(file, range))
      return nil
    }
    reportExtraBrackets(in: text)
    noteMiswritten(in: text)
    if text.count == 1, case .text(let only)? = text.first, tree.source[only] == "stop" {
      return .stop(range)
    }
    return .command(CommandSyntax(range: range, text: text, tags: tags))
  }

  private mutating func parseCommandTags() -> [SourceRange] {
    let start = token.range.lowerBound
    var tags: [SourceRange] = []
    while let tag = take(.hashtag) {
      tags.append(tree.source.trimmed(SourceRange(tag.range.lowerBound + 1, tag.range.upperBound)))
    }
    if !tags.isEmpty, kind.isSpoken, !reportCommentInTags(from: start) {
      reportTextBehindCommand()
    }
    return tags
  }

  /// Reports a statement that cannot be made sense of, and passes over its line.
  mutating func abandon(_ diagnostic: Diagnostic) -> StatementSyntax? {
    report(diagnostic)
    skipToLineEnd()
    return nil
  }
}
