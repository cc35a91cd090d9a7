/// What stands on a line of a body: text, commands, tags.
extension Lexer {
  /// Takes the line's content up to its end, or to a `===` that ends the node behind a command.
  mutating func lexContent() {
    // A command at the start is a statement; text may follow it and is then a line of its own.
    while starts(with: UInt8(ascii: "<"), UInt8(ascii: "<")) {
      lexCommand()
      takeBlanks()
      if isAtBodyEnd { return }
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
    takeWideBlanks()
    let nameEnd = endOfName(from: position)
    let next = nameEnd < end ? bytes[nameEnd] : 0
    let endsWord =
      bytes.blankLength(at: nameEnd) > 0 || next == UInt8(ascii: ">") || next == 0
      || next.isLineEnd
    if endsWord, let keyword = Keyword.statement(bytes[position..<nameEnd]) {
      take(nameEnd - position, as: keyword)
      lexExpression(until: .command)
    } else {
      lexCommandText()
    }
    if starts(with: UInt8(ascii: ">"), UInt8(ascii: ">")) {
      take(2, as: .commandEnd)
    } else if peek() == UInt8(ascii: ">") {
      take(endOfBrokenEnd - position, as: .halfCommandEnd)
    }
  }

  /// Where the `>` here ends, or the second one that only blanks part from it.
  private var endOfBrokenEnd: Int {
    var index = position + 1
    while index < end, bytes[index].isBlank { index += 1 }
    return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 : position + 1
  }

  private mutating func lexCommandText() {
    while !isAtLineEnd, !isAtCommandEnd {
      if bytes[position] == UInt8(ascii: "{") {
        lexBraces()
        continue
      }
      let start = position
      while !isAtLineEnd, bytes[position] != UInt8(ascii: "{"), !isAtCommandEnd { position += 1 }
      if position > start { emit(.commandText, from: start) }
    }
  }

  private var isAtCommandEnd: Bool {
    peek() == UInt8(ascii: ">") && (peek(1) == UInt8(ascii: ">") || isHalfCommandEnd)
  }

  /// Whether the `>` here, or `> >`, is the last of its line but for a comment or tags, and so
  /// closes what `>>` should close.
  var isHalfCommandEnd: Bool {
    guard peek(1) != UInt8(ascii: ">") else { return false }
    let start = endOfBrokenEnd
    var index = start
    while index < end, bytes[index].isBlank { index += 1 }
    guard index < end, !bytes[index].isLineEnd else { return true }
    let isComment = bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/")
    guard isComment || bytes[index] == UInt8(ascii: "#"), index > start else { return false }
    // Who looks ahead from every bracket of a line must not look far.
    let limit = Swift.min(end, index + 256)
    while index < limit, !bytes[index].isLineEnd {
      if bytes[index] == UInt8(ascii: ">"), bytes[index + 1] == UInt8(ascii: ">") { return false }
      index += 1
    }
    return true
  }
}
