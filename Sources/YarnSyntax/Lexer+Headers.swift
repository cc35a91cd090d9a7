/// File tags and the headers of nodes.
extension Lexer {
  /// Takes the tags that may stand above the first node.
  mutating func lexFileTags() {
    while position < end {
      takeBlanks()
      if peek() == UInt8(ascii: "#") {
        lexFileTag()
      } else if starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) {
        takeRestOfLine(as: .comment)
      } else if isAtLineEnd {
        takeNewline()
      } else {
        return
      }
    }
  }

  /// Takes `#`, blanks and a word; what else stands on the line is no tag.
  private mutating func lexFileTag() {
    let start = position
    position += 1
    while position < end, bytes[position].isBlank { position += 1 }
    while !isAtLineEnd, !bytes[position].isBlank { position += 1 }
    emit(.fileTag, from: start)
    takeBlanks()
    let isComment = starts(with: UInt8(ascii: "/"), UInt8(ascii: "/"))
    if !isAtLineEnd, !isComment, peek() != UInt8(ascii: "#") { takeRestOfLine(as: .unknown) }
  }

  /// Takes header lines up to and with the `---` that opens the body.
  ///
  /// Where a node's end comes before any `---`, the body begins behind the headers that the
  /// language knows, and with an empty token.
  mutating func lexHeaders() {
    var known: (end: Int, tokenCount: Int)?
    var keys: [ArraySlice<UInt8>] = []
    while position < end {
      takeBlanks()
      if let known, isAtStatement, !isBodyStartAhead() {
        goBack(to: known.end, tokenCount: known.tokenCount)
        return emit(.missingBodyStart, from: position)
      }
      if starts(with: UInt8(ascii: "-"), UInt8(ascii: "-")), peek(2) == UInt8(ascii: "-") {
        take(3, as: .bodyStart)
        takeBlanks()
        if isAtLineEnd { takeNewline() }
        return headerKeys.formUnion(keys)
      }
      let key = HeaderLine.key(at: position, in: bytes)
      if let key { keys.append(key) }
      lexHeaderLine()
      if key.map(HeaderLine.isKnown) == true { known = (position, tokens.count) }
    }
  }

  private mutating func lexHeaderLine() {
    if starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) {
      takeRestOfLine(as: .comment)
    } else if peek() == UInt8(ascii: "#") {
      takeRestOfLine(as: .fileTag)
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
