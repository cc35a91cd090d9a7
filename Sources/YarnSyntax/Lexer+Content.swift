/// What stands on a line of a body: text, commands, tags.
extension Lexer {
  /// Takes the line's content up to its end.
  mutating func lexContent() {
    // A command at the start is a statement; text may follow it and is then a line of its own.
    while starts(with: UInt8(ascii: "<"), UInt8(ascii: "<")) {
      lexCommand()
      takeBlanks()
    }
    lexText()
  }

  private mutating func lexText() {
    while !isAtLineEnd {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        lexBraces()
      case UInt8(ascii: "\\"):
        lexEscape()
      case UInt8(ascii: "#"):
        lexHashtag()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        takeRestOfLine(as: .comment)
      case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"):
        lexCommand()
        takeBlanks()
      case UInt8(ascii: ">") where peek(1) == UInt8(ascii: ">"):
        take(2, as: .commandEnd)
      default:
        lexPlainText()
      }
    }
  }

  private mutating func lexPlainText() {
    let start = position
    while !isAtLineEnd {
      let byte = bytes[position]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "#") {
        break
      }
      let isDoubled = position + 1 < end && bytes[position + 1] == byte
      if isDoubled, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") { break }
      if isDoubled, byte == UInt8(ascii: ">") { break }
      position += 1
    }
    emit(.text, from: start)
  }

  private mutating func lexEscape() {
    switch peek(1) {
    case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ":"):
      take(2, as: .escape)
    default:
      take(1, as: .badEscape)
    }
  }

  /// Takes `#`, blanks and the run of bytes that a tag may hold.
  private mutating func lexHashtag() {
    let start = position
    position += 1
    while position < end, bytes[position].isBlank { position += 1 }
    while !isAtLineEnd {
      let byte = bytes[position]
      if byte.isBlank || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "$")
        || byte == UInt8(ascii: "<")
      {
        break
      }
      position += 1
    }
    emit(.hashtag, from: start)
    takeBlanks()
  }

  /// Takes `{ expression }`.
  mutating func lexBraces() {
    take(1, as: .expressionStart)
    lexExpression(until: .brace)
    if peek() == UInt8(ascii: "}") { take(1, as: .expressionEnd) }
  }

  /// Takes `<< … >>`, or what there is of it on this line.
  private mutating func lexCommand() {
    take(2, as: .commandStart)
    takeBlanks()
    let nameEnd = endOfName(from: position)
    let next = nameEnd < end ? bytes[nameEnd] : 0
    let endsWord = next.isBlank || next == UInt8(ascii: ">") || next == 0 || next.isLineEnd
    if endsWord, let keyword = Keyword.statement(bytes[position..<nameEnd]) {
      take(nameEnd - position, as: keyword)
      lexExpression(until: .command)
    } else {
      lexCommandText()
    }
    if starts(with: UInt8(ascii: ">"), UInt8(ascii: ">")) { take(2, as: .commandEnd) }
  }

  private mutating func lexCommandText() {
    while !isAtLineEnd, !starts(with: UInt8(ascii: ">"), UInt8(ascii: ">")) {
      if bytes[position] == UInt8(ascii: "{") {
        lexBraces()
        continue
      }
      let start = position
      while !isAtLineEnd, bytes[position] != UInt8(ascii: "{"),
        !starts(with: UInt8(ascii: ">"), UInt8(ascii: ">"))
      {
        position += 1
      }
      emit(.commandText, from: start)
    }
  }
}
