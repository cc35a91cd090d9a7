/// Expressions inside `{ }`, `<< >>` and `when:` headers.
extension Lexer {
  /// Where an expression's text is over; a line's end is always an end.
  enum ExpressionEnd { case brace, command, line }

  /// Takes the tokens of an expression, not what ends it.
  mutating func lexExpression(until ending: ExpressionEnd) {
    while !isAtLineEnd {
      takeWideBlanks()
      guard !isAtLineEnd else { return }
      switch (bytes[position], ending) {
      case (UInt8(ascii: "}"), .brace):
        return
      case (UInt8(ascii: ">"), .command) where peek(1) == UInt8(ascii: ">"),
        (UInt8(ascii: ">"), .brace) where peek(1) == UInt8(ascii: ">"):
        // No expression holds ‘>>’, so a brace left open ends with its command.
        return
      case (UInt8(ascii: ">"), .command) where isHalfCommandEnd:
        return
      case (UInt8(ascii: "{"), .command):
        lexBraces()
      case (UInt8(ascii: "/"), .line) where peek(1) == UInt8(ascii: "/"):
        takeRestOfLine(as: .comment)
      default:
        lexExpressionToken(until: ending)
      }
    }
  }

  private mutating func lexExpressionToken(until ending: ExpressionEnd) {
    let byte = bytes[position]
    if let quote = ForeignQuote(at: position, in: bytes) {
      lexForeignString(quote)
    } else if byte.isNameStart, bytes.signLength(at: position) == 0 {
      let nameEnd = endOfName(from: position)
      take(nameEnd - position, as: Keyword.expression(bytes[position..<nameEnd]))
    } else if byte.isDigit {
      lexNumber()
    } else if byte == UInt8(ascii: "$"), peek(1).isNamePart {
      take(endOfName(from: position + 1) - position, as: .variable)
    } else if byte == UInt8(ascii: "\"") {
      lexString(until: ending)
    } else if let foreign = ForeignOperator.at(position, in: bytes) {
      take(foreign.text.utf8.count, as: .foreignOperator)
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

  private mutating func lexString(until ending: ExpressionEnd) {
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
    position = endOfOpenString(from: start, until: ending)
    emit(.unterminatedString, from: start)
  }

  /// Where a text most likely ends that nothing closes: before what closes the command or brace.
  private func endOfOpenString(from start: Int, until ending: ExpressionEnd) -> Int {
    // Who looks ahead from every quote of a line must not look far.
    guard ending != .line, position - start <= Self.lookAheadLimit else { return position }
    let closing = ending == .brace ? UInt8(ascii: "}") : UInt8(ascii: ">")
    guard ending == .command else {
      return bytes[start..<position].firstIndex(of: closing) ?? position
    }
    var index = position - 1
    while index > start, bytes[index].isBlank { index -= 1 }
    // ‘>’ at the line's end, or the last ‘>>’ on the line.
    if bytes[index] == closing { return bytes[index - 1] == closing ? index - 1 : index }
    while index > start + 1 {
      if bytes[index] == closing, bytes[index - 1] == closing { return index - 1 }
      index -= 1
    }
    return position
  }

  /// How many bytes ahead the end of a text is looked for that is not where it should be.
  private static let lookAheadLimit = 1024

  /// How many bytes a text in quotes that are not Yarn's may have to be seen as one.
  private static let foreignTextLimit = 256

  /// Takes a text in quotes that are not Yarn's, or the opening one alone where none closes it.
  ///
  /// A straight quote closes it only where it is not one of two inside the text.
  private mutating func lexForeignString(_ quote: ForeignQuote) {
    var index = position + quote.length
    var straight: [Int] = []
    let limit = Swift.min(end, position + Self.foreignTextLimit)
    while index < limit, !bytes[index].isLineEnd {
      let isCommandEnd = bytes[index] == UInt8(ascii: ">") && bytes[index + 1] == bytes[index]
      if isCommandEnd { break }
      if bytes[index] == UInt8(ascii: "\""), quote.maybeClosedByStraight { straight.append(index) }
      let length = quote.lengthOfClosing(at: index, in: bytes)
      if length > 0, straight.count.isMultiple(of: 2) {
        return take(index + length - position, as: .foreignString)
      }
      if length > 0 { break }
      index += 1
    }
    if let end = straight.first { return take(end + 1 - position, as: .foreignString) }
    take(quote.length, as: .unknown)
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
    default: take(Swift.max(1, bytes.signLength(at: position)), as: .unknown)
    }
  }

  private mutating func takeOperator(_ short: TokenKind, or long: TokenKind, if isLong: Bool) {
    take(isLong ? 2 : 1, as: isLong ? long : short)
  }
}
