/// Expressions by precedence climbing.
extension Parser {
  mutating func parseExpression() -> ExpressionID {
    nested(orElse: nil) { $0.parseBinary(minimum: 1) } ?? add(.missing, missingRange)
  }

  private mutating func parseBinary(minimum: Int) -> ExpressionID? {
    var left = parseUnary()
    while let operation = BinaryOperator(kind), operation.precedence >= minimum {
      advance()
      let right =
        nested(orElse: nil) { $0.parseBinary(minimum: operation.precedence + 1) }
        ?? add(.missing, missingRange)
      let range = tree[left].range.joined(with: tree[right].range)
      left = add(.binary(operation, left, right), range)
    }
    return left
  }

  private mutating func parseUnary() -> ExpressionID {
    let start = token.range.lowerBound
    let operation: UnaryOperator
    switch kind {
    case .minus: operation = .minus
    case .not: operation = .not
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
      report(.unterminatedString(file, token.range))
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
    default:
      let isMissing = isAtLineEnd || kind.endsOperand
      report(
        isMissing
          ? .missingExpression(file, missingRange)
          : .notAnExpression(file, token.range, tree.source[token.range])
      )
      if !isMissing { advance() }
      return add(.missing, missingRange)
    }
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
    report(.bareName(file, name.range, tree.source[name.range]))
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
    while kind != .rightParenthesis, !isAtLineEnd, kind != .commandEnd, kind != .expressionEnd {
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
    case .commandEnd, .expressionEnd, .comma, .rightParenthesis: true
    default: false
    }
  }
}
