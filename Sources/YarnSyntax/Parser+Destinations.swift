/// Where jumps and detours go.
extension Parser {
  /// Reads a title or an expression in braces, and what closes the command.
  mutating func parseDestination(from start: Int) -> DestinationSyntax {
    advance()
    defer { expectCommandEnd(from: start) }
    switch kind {
    case .expressionStart:
      return .expression(parseBraces())
    case .identifier where nextKind == .leftParenthesis, .variable:
      return parseExpressionWithoutBraces()
    case .string, .foreignString:
      return parseQuotedTitle()
    case .commandEnd, .halfCommandEnd, .expressionEnd, .newline, .endOfFile:
      report(.missingDestination(file, missingRange))
      return .expression(add(.missing, missingRange))
    default:
      return isAtLineEnd || tree.source[token.range] == "$" ? missing() : parseTitle()
    }
  }

  private mutating func missing() -> DestinationSyntax {
    report(.missingDestination(file, missingRange))
    return .expression(add(.missing, missingRange))
  }

  /// Reads all that stands before the command's end; whether it is a title is seen later.
  private mutating func parseTitle() -> DestinationSyntax {
    let first = token.range
    var last = first
    while !isAtLineEnd, !kind.endsCommand, kind != .expressionStart { last = advance().range }
    return .node(first.joined(with: last))
  }

  /// Reads `$next` or `pick()`, which needs braces here.
  private mutating func parseExpressionWithoutBraces() -> DestinationSyntax {
    let first = token.range.lowerBound
    let faults = diagnostics.count
    let value = parseExpression()
    guard diagnostics.count == faults, kind.endsCommand else { return .expression(value) }
    let range = SourceRange(first, previousEnd)
    report(.expressionWithoutBraces(file, range, tree.source[range]))
    return .expression(value)
  }

  /// Reads `"Other"`, which is no title because of its quotes.
  private mutating func parseQuotedTitle() -> DestinationSyntax {
    let range = advance().range
    let bytes = tree.source.bytes
    var lower = range.lowerBound + 1
    while bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = range.upperBound - 1
    while upper > lower, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    let title = tree.source.trimmed(SourceRange(min(lower, upper), upper))
    report(.quotedDestination(file, range, tree.source[title], tree.source[range]))
    return .expression(add(.missing, range))
  }

  /// What is to be said where a variable should stand.
  func missingVariable() -> Diagnostic {
    let isNamed = kind == .identifier
    let isAssigned = nextKind == .assign || BinaryOperator(assignment: nextKind) != nil
    let range = isAtLineEnd || kind.endsCommand ? missingRange : token.range
    return .missingVariable(
      file,
      range,
      found: isNamed ? tree.source[token.range] : nil,
      isCertain: isNamed && isAssigned
    )
  }
}
