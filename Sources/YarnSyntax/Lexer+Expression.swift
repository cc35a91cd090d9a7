/// Expressions inside `{ }`, `<< >>` and `when:` headers.
extension Lexer {
  /// Where an expression's text is over; a line's end is always an end.
  enum ExpressionEnd { case brace, command, line }

  /// Takes the tokens of an expression, not what ends it.
  mutating func lexExpression(until ending: ExpressionEnd) {
    while !isAtLineEnd {
      takeBlanks()
      guard !isAtLineEnd else { return }
      switch (bytes[position], ending) {
      case (UInt8(ascii: "}"), .brace):
        return
      case (UInt8(ascii: ">"), .command) where peek(1) == UInt8(ascii: ">"),
        (UInt8(ascii: ">"), .brace) where peek(1) == UInt8(ascii: ">"):
        // No expression holds ‘>>’, so a brace left open ends with its command.
        return
      case (UInt8(ascii: "{"), .command):
        lexBraces()
      case (UInt8(ascii: "/"), .line) where peek(1) == UInt8(ascii: "/"):
        takeRestOfLine(as: .comment)
      default:
        lexExpressionToken()
      }
    }
  }

  private mutating func lexExpressionToken() {
    let byte = bytes[position]
    if byte.isNameStart {
      let nameEnd = endOfName(from: position)
      take(nameEnd - position, as: Keyword.expression(bytes[position..<nameEnd]))
    } else if byte.isDigit {
      lexNumber()
    } else if byte == UInt8(ascii: "$"), peek(1).isNamePart {
      take(endOfName(from: position + 1) - position, as: .variable)
    } else if byte == UInt8(ascii: "\"") {
      lexString()
    } else {
      lexOperator()
    }
  }

  private mutating func lexNumber() {
    let start = position
    while peek().isDigit { position += 1 }
    if peek() == UInt8(ascii: "."), peek(1).isDigit {
      position += 1
      while peek().isDigit { position += 1 }
    }
    emit(.number, from: start)
  }

  private mutating func lexString() {
    let start = position
    position += 1
    while !isAtLineEnd {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), position + 1 < end, !bytes[position + 1].isLineEnd {
        position += 2
      } else {
        position += 1
        if byte == UInt8(ascii: "\"") { return emit(.string, from: start) }
      }
    }
    emit(.unterminatedString, from: start)
  }

  private mutating func lexOperator() {
    let next = peek(1)
    let isFollowedByEquals = next == UInt8(ascii: "=")
    switch bytes[position] {
    case UInt8(ascii: "("): take(1, as: .leftParenthesis)
    case UInt8(ascii: ")"): take(1, as: .rightParenthesis)
    case UInt8(ascii: ","): take(1, as: .comma)
    case UInt8(ascii: "."): take(1, as: .dot)
    case UInt8(ascii: "+"): takeOperator(.plus, or: .plusAssign, if: isFollowedByEquals)
    case UInt8(ascii: "-"): takeOperator(.minus, or: .minusAssign, if: isFollowedByEquals)
    case UInt8(ascii: "*"): takeOperator(.times, or: .timesAssign, if: isFollowedByEquals)
    case UInt8(ascii: "/"): takeOperator(.divide, or: .divideAssign, if: isFollowedByEquals)
    case UInt8(ascii: "%"): takeOperator(.modulo, or: .moduloAssign, if: isFollowedByEquals)
    case UInt8(ascii: "<"): takeOperator(.less, or: .lessOrEqual, if: isFollowedByEquals)
    case UInt8(ascii: ">"): takeOperator(.greater, or: .greaterOrEqual, if: isFollowedByEquals)
    case UInt8(ascii: "="): takeOperator(.assign, or: .equal, if: isFollowedByEquals)
    case UInt8(ascii: "!"): takeOperator(.not, or: .notEqual, if: isFollowedByEquals)
    case UInt8(ascii: "^"): take(1, as: .xor)
    case UInt8(ascii: "&") where next == UInt8(ascii: "&"): take(2, as: .and)
    case UInt8(ascii: "|") where next == UInt8(ascii: "|"): take(2, as: .or)
    default: take(1, as: .unknown)
    }
  }

  private mutating func takeOperator(_ short: TokenKind, or long: TokenKind, if isLong: Bool) {
    take(isLong ? 2 : 1, as: isLong ? long : short)
  }
}
