/// Enums, which hold cases and nothing else.
extension Parser {
  mutating func parseEnum(from start: Int) -> StatementSyntax? {
    let opening = advance()
    guard let name = take(.identifier) else { return abandon(.missingTypeName(file, missingRange)) }
    expectCommandEnd(from: start, .enumeration)
    let cases = parseCases()
    if kind == .commandStart, nextKind == .keywordEndEnum {
      let endStart = beginPart()
      advance()
      expectCommandEnd(from: endStart)
    } else {
      reportUnclosed(opening, "enum", closing: "endenum", from: start)
    }
    if cases.isEmpty { report(.enumWithoutCases(file, name.range, tree.source[name.range])) }
    return .enumeration(EnumSyntax(range: range(from: start), name: name.range, cases: cases))
  }

  /// Reads cases, and passes over lines between them.
  private mutating func parseCases() -> [EnumSyntax.Case] {
    var cases: [EnumSyntax.Case] = []
    var isClosed: Bool?
    while true {
      skipNewlines()
      if kind == .commandStart, nextKind == .keywordCase {
        let caseStart = beginPart()
        advance()
        if let caseName = take(.identifier) {
          let value = take(.assign) != nil ? parseExpression() : nil
          cases.append(EnumSyntax.Case(name: caseName.range, value: value))
        } else {
          report(.missingCaseName(file, missingRange))
        }
        expectCommandEnd(from: caseStart, .enumeration)
      } else if kind.isSpoken {
        // Of an enum that is never closed nobody can tell where it should end.
        let endsLater = isClosed ?? isEnumClosedAhead
        isClosed = endsLater
        guard endsLater else { return cases }
        report(.lineInEnum(file, token.range))
        skipToLineEnd()
      } else {
        return cases
      }
    }
  }

  /// Whether `<<endenum>>` comes before the end of the node and before another enum.
  private var isEnumClosedAhead: Bool {
    let ahead = tree.tokens[cursor...].first {
      $0.kind.isNodeMark || $0.kind == .keywordEnum || $0.kind == .keywordEndEnum
    }
    return ahead?.kind == .keywordEndEnum
  }
}
