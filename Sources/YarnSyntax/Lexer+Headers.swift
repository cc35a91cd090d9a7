/// File tags and the headers of nodes.
extension Lexer {
  /// Takes the tags that may stand above the first node.
  mutating func lexFileTags() {
    while position < end {
      takeBlanks()
      if peek() == UInt8(ascii: "#") {
        let start = position
        while !isAtLineEnd, !bytes[position].isBlank { position += 1 }
        emit(.fileTag, from: start)
      } else if starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) {
        takeRestOfLine(as: .comment)
      } else if isAtLineEnd {
        takeNewline()
      } else {
        return
      }
    }
  }

  /// Takes header lines up to and with the `---` that opens the body.
  mutating func lexHeaders() {
    while position < end {
      takeBlanks()
      if starts(with: UInt8(ascii: "-"), UInt8(ascii: "-")), peek(2) == UInt8(ascii: "-") {
        take(3, as: .bodyStart)
        takeBlanks()
        if isAtLineEnd { takeNewline() }
        return
      }
      lexHeaderLine()
    }
  }

  private mutating func lexHeaderLine() {
    if starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) {
      takeRestOfLine(as: .comment)
    } else if peek().isNameStart {
      let start = position
      position = endOfName(from: start)
      let isCondition = bytes[start..<position].elementsEqual("when".utf8)
      emit(.headerKey, from: start)
      takeBlanks()
      if peek() == UInt8(ascii: ":") {
        take(1, as: .headerColon)
        takeBlanks()
        if isCondition { lexExpression(until: .line) } else { lexHeaderValue() }
      }
    }
    if !isAtLineEnd { takeRestOfLine(as: .unknown) }
    takeNewline()
  }

  /// Takes a header's value, which ends at the line's end or at `//`.
  private mutating func lexHeaderValue() {
    let start = position
    while !isAtLineEnd, !starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) { position += 1 }
    if position > start { emit(.headerText, from: start) }
    if !isAtLineEnd { takeRestOfLine(as: .comment) }
  }
}
