/// Expressions by precedence climbing.
extension Parser {
  mutating func parseExpression() -> ExpressionID {
    nested(orElse: nil) { $0.parseBinary(minimum: 1) } ?? add(.missing, missingRange)
  }

  private mutating func parseBinary(minimum: Int) -> ExpressionID? {
    var left = parseUnary()
    while let operation = BinaryOperator(kind) ?? foreignOperator?.operation,
      operation.precedence >= minimum
    {
      if let foreign = foreignOperator { reportForeign(foreign) }
      if foreignOperator?.text == ForeignOperator.turnedNotEqual.text { advance() }
      advance()
      let right =
        nested(orElse: nil) { $0.parseBinary(minimum: operation.precedence + 1) }
        ?? add(.missing, missingRange)
      let range = tree[left].range.joined(with: tree[right].range)
      left = add(.binary(operation, left, right), range)
    }
    return left
  }

  /// Reads an expression on which it depends whether something is said or done.
  mutating func parseConditionExpression() -> ExpressionID {
    isInCondition = true
    defer { isInCondition = false }
    return parseExpression()
  }

  /// The operator that the present token is meant for, where it is none of Yarn's.
  private var foreignOperator: ForeignOperator? {
    switch kind {
    case .foreignOperator, .identifier: ForeignOperator.named(tree.source[token.range])
    case .assign where isTurnedNotEqual: .turnedNotEqual
    case .assign: ForeignOperator.assignment(tree.source[token.range])
    default: nil
    }
  }

  /// Whether `=!` stands here, where nothing can be given a value.
  private var isTurnedNotEqual: Bool {
    kind == .assign && nextKind == .not
      && tree.source.bytes[token.range.lowerBound...].starts(with: "=!".utf8)
  }

  private mutating func reportForeign(_ foreign: ForeignOperator) {
    let range = token.range
    if isTurnedNotEqual {
      let both = SourceRange(range.lowerBound, range.upperBound + 1)
      report(.foreignSpelling(file, both, foreign.text, meant: foreign.meant))
    } else if kind == .assign {
      report(.assignmentInExpression(file, range, foreign.text, isCertain: isInCondition))
    } else {
      report(.foreignSpelling(file, range, foreign.text, meant: foreign.meant))
    }
  }

  private mutating func parseUnary() -> ExpressionID {
    let start = token.range.lowerBound
    let operation: UnaryOperator
    switch kind {
    case .minus: operation = .minus
    case .not: operation = .not
    case .foreignOperator where foreignOperator?.operation == .subtract:
      if let foreign = foreignOperator { reportForeign(foreign) }
      operation = .minus
    case .identifier where isMiswrittenNot:
      report(.foreignSpelling(file, token.range, tree.source[token.range], meant: "not"))
      operation = .not
    default: return parsePrimary()
    }
    advance()
    let operand =
      nested(orElse: nil) { Optional($0.parseUnary()) } ?? add(.missing, missingRange)
    return add(.unary(operation, operand), range(from: start))
  }

  private mutating func parsePrimary() -> ExpressionID {
    switch kind {
    case .number:
      let token = advance()
      return add(.number(Float(tree.source[token.range]) ?? 0), token.range)
    case .string:
      let token = advance()
      return add(.string(token.range), token.range)
    case .unterminatedString:
      report(.unterminatedString(file, token.range, closingQuote()))
      return add(.missing, advance().range)
    case .foreignString:
      report(.foreignQuotes(file, token.range, straightQuotes()))
      return add(.missing, advance().range)
    case .keywordTrue: return add(.bool(true), advance().range)
    case .keywordFalse: return add(.bool(false), advance().range)
    case .keywordNull:
      report(.nullLiteral(file, token.range))
      return add(.missing, advance().range)
    case .variable:
      let token = advance()
      return add(.variable(token.range), token.range)
    case .identifier: return parseName()
    case .dot: return parseShortMember()
    case .leftParenthesis: return parseParentheses()
    default: return parseNoExpression()
    }
  }

  /// Reports that an expression is missing, or that what stands here is none.
  private mutating func parseNoExpression() -> ExpressionID {
    let isMissing = isAtLineEnd || kind.endsOperand
    if isMissing {
      report(.missingExpression(file, missingRange))
    } else if ForeignQuote(at: token.range.lowerBound, in: tree.source.bytes) != nil {
      report(.foreignQuotes(file, token.range, []))
    } else {
      report(.notAnExpression(file, token.range, tree.source[token.range]))
    }
    if !isMissing { advance() }
    return add(.missing, missingRange)
  }

  /// Whether the word here is ‘not’ in capitals with something behind it.
  private var isMiswrittenNot: Bool {
    switch nextKind {
    case .variable, .identifier, .keywordTrue, .keywordFalse, .not: break
    default: return false
    }
    return tree.source[token.range].lowercased() == "not"
  }

  /// Reads `function(…)` or `Type.Case`.
  private mutating func parseName() -> ExpressionID {
    let name = advance()
    if take(.leftParenthesis) != nil {
      return parseArguments(of: name.range)
    }
    if take(.dot) != nil {
      guard let member = take(.identifier) else {
        report(.missingCaseName(file, missingRange))
        return add(.missing, range(from: name.range.lowerBound))
      }
      return add(
        .member(type: name.range, name: member.range),
        range(from: name.range.lowerBound)
      )
    }
    let text = tree.source[name.range]
    if ["true", "false"].contains(text.lowercased()) {
      report(.foreignSpelling(file, name.range, text, meant: text.lowercased()))
    } else {
      report(.bareName(file, name.range, text))
    }
    return add(.missing, name.range)
  }

  private mutating func parseShortMember() -> ExpressionID {
    let start = advance().range.lowerBound
    guard let member = take(.identifier) else {
      report(.missingCaseName(file, missingRange))
      return add(.missing, range(from: start))
    }
    return add(.member(type: nil, name: member.range), range(from: start))
  }

  private mutating func parseArguments(of name: SourceRange) -> ExpressionID {
    var arguments: [ExpressionID] = []
    while kind != .rightParenthesis, !isAtLineEnd, !kind.endsOperand {
      arguments.append(parseExpression())
      guard take(.comma) != nil else { break }
      if kind == .rightParenthesis { report(.missingExpression(file, missingRange)) }
    }
    if take(.rightParenthesis) == nil { reportMissingParenthesis() }
    return add(.call(name: name, arguments: arguments), range(from: name.lowerBound))
  }

  /// Whether an expression could not be read, which has been reported.
  func isMissing(_ id: ExpressionID) -> Bool {
    if case .missing = tree[id].kind { true } else { false }
  }

  private mutating func reportMissingParenthesis() {
    let isLast = kind == .expressionEnd || kind == .commandEnd
    report(.missingParenthesis(file, missingRange, isLast: isLast))
  }

  private mutating func parseParentheses() -> ExpressionID {
    let start = advance().range.lowerBound
    let inner = parseExpression()
    if take(.rightParenthesis) == nil { reportMissingParenthesis() }
    return add(.parentheses(inner), range(from: start))
  }
}

extension TokenKind {
  /// Whether the token ends what stands before it and is read by whoever began that.
  fileprivate var endsOperand: Bool {
    switch self {
    case .commandEnd, .halfCommandEnd, .expressionEnd, .comma, .rightParenthesis: true
    default: false
    }
  }
}
