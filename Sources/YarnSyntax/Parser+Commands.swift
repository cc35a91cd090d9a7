/// Statements that stand in `<< >>`.
extension Parser {
  /// Reads a statement that begins with `<<`, and warns of text behind it.
  mutating func parseCommandStatement() -> StatementSyntax? {
    let start = advance().range.lowerBound
    let statement = parseCommandBody(from: start)
    let isOnSameLine = !tree.source.bytes[previousEnd - 1].isLineEnd
    if isOnSameLine, kind == .text || kind == .escape || kind == .expressionStart {
      report(.textAfterCommand(file, token.range, lineOfItsOwn()))
    }
    return statement
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
    var condition: ExpressionID? = parseExpression()
    var clauseStart = start
    while true {
      expectCommandEnd(from: clauseStart)
      let body = parseStatements()
      clauses.append(IfSyntax.Clause(condition: condition, body: body))
      guard kind == .commandStart else {
        let mends = closingStatement("endif", from: start)
        report(.unclosedScope(file, opening.range, "if", "endif", mends))
        break
      }
      let next = nextKind
      if next == .keywordEndIf {
        clauseStart = advance().range.lowerBound
        advance()
        expectCommandEnd(from: clauseStart)
        break
      }
      guard next == .keywordElse || next == .keywordElseIf else {
        let mends = closingStatement("endif", from: start)
        report(.unclosedScope(file, opening.range, "if", "endif", mends))
        break
      }
      clauseStart = advance().range.lowerBound
      if condition == nil { report(.clauseAfterElse(file, token.range)) }
      condition = parseClauseCondition()
    }
    return .if(IfSyntax(range: range(from: start), clauses: clauses))
  }

  /// Reads the condition after `elseif`; nothing after `else`.
  private mutating func parseClauseCondition() -> ExpressionID? {
    let word = advance()
    if word.kind == .keywordElseIf { return parseExpression() }
    guard let second = take(.keywordIf) else { return nil }
    report(.splitElseIf(file, word.range.joined(with: second.range)))
    return parseExpression()
  }

  private mutating func parseOnce(from start: Int) -> StatementSyntax {
    let opening = advance()
    let condition = take(.keywordIf) != nil ? parseExpression() : nil
    expectCommandEnd(from: start)
    let body = parseStatements()
    var otherwise: [StatementSyntax] = []
    if kind == .commandStart, nextKind == .keywordElse {
      let elseStart = advance().range.lowerBound
      advance()
      expectCommandEnd(from: elseStart)
      otherwise = parseStatements()
    }
    if kind == .commandStart, nextKind == .keywordEndOnce {
      let endStart = advance().range.lowerBound
      advance()
      expectCommandEnd(from: endStart)
    } else {
      let mends = closingStatement("endonce", from: start)
      report(.unclosedScope(file, opening.range, "once", "endonce", mends))
    }
    return .once(
      OnceSyntax(
        range: range(from: start),
        condition: condition,
        body: body,
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
      return abandon(.missingVariable(file, missingRange))
    }
    let operation = BinaryOperator(assignment: kind)
    guard operation != nil || kind == .assign else {
      return abandon(.missingAssignment(file, missingRange, assignment()))
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
    guard let variable = take(.variable) else {
      return abandon(.missingVariable(file, missingRange))
    }
    guard take(.assign) != nil else { return abandon(.missingInitialValue(file, missingRange)) }
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

  private mutating func parseEnum(from start: Int) -> StatementSyntax? {
    let opening = advance()
    guard let name = take(.identifier) else { return abandon(.missingTypeName(file, missingRange)) }
    expectCommandEnd(from: start)
    var cases: [EnumSyntax.Case] = []
    skipNewlines()
    while kind == .commandStart, nextKind == .keywordCase {
      let caseStart = advance().range.lowerBound
      advance()
      if let caseName = take(.identifier) {
        let value = take(.assign) != nil ? parseExpression() : nil
        cases.append(EnumSyntax.Case(name: caseName.range, value: value))
      } else {
        report(.missingCaseName(file, missingRange))
      }
      expectCommandEnd(from: caseStart)
      skipNewlines()
    }
    if kind == .commandStart, nextKind == .keywordEndEnum {
      let endStart = advance().range.lowerBound
      advance()
      expectCommandEnd(from: endStart)
    } else {
      let mends = closingStatement("endenum", from: start)
      report(.unclosedScope(file, opening.range, "enum", "endenum", mends))
    }
    if cases.isEmpty { report(.enumWithoutCases(file, name.range, tree.source[name.range])) }
    return .enumeration(EnumSyntax(range: range(from: start), name: name.range, cases: cases))
  }

  private mutating func parseDestination(from start: Int) -> DestinationSyntax {
    advance()
    defer { expectCommandEnd(from: start) }
    if let name = take(.identifier) { return .node(name.range) }
    if kind == .expressionStart { return .expression(parseBraces()) }
    report(.missingDestination(file, missingRange))
    return .expression(add(.missing, missingRange))
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
    expectCommandEnd(from: start)
    let range = range(from: start)
    var tags: [SourceRange] = []
    while let tag = take(.hashtag) {
      tags.append(tree.source.trimmed(SourceRange(tag.range.lowerBound + 1, tag.range.upperBound)))
    }
    if text.isEmpty {
      report(.emptyCommand(file, range))
      return nil
    }
    reportExtraBrackets(in: text)
    if text.count == 1, case .text(let only)? = text.first, tree.source[only] == "stop" {
      return .stop(range)
    }
    return .command(CommandSyntax(range: range, text: text, tags: tags))
  }

  /// Reports a statement that cannot be made sense of, and passes over its line.
  private mutating func abandon(_ diagnostic: Diagnostic) -> StatementSyntax? {
    report(diagnostic)
    skipToLineEnd()
    return nil
  }
}
