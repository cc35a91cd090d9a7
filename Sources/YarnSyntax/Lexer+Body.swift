/// Node bodies, line by line, with the layout that options give them.
extension Lexer {
  /// Takes a body up to and with the `===` that closes it.
  mutating func lexBody() {
    blockIndents.removeAll(keepingCapacity: true)
    optionIndent = nil
    deepBlanks = nil
    isInsideGroup = false
    while position < end {
      if lexBodyLine() { return }
    }
    closeBlocks(deeperThan: -1)
  }

  /// Takes one line; true where it closed the body.
  private mutating func lexBodyLine() -> Bool {
    let indent = measureIndent()
    let content = peekContent()
    switch content {
    case .lineEnd:
      layOutEmptyLine(indent: indent)
      takeWideBlanks()
      takeNewline()
      return false
    case .comment:
      takeBlanks()
      takeRestOfLine(as: .comment)
      takeNewline()
      return false
    case .bodyEnd:
      leaveOption()
      closeBlocks(deeperThan: -1)
      takeBlanks()
      takeBodyEnd()
      return true
    case .header:
      // The node has no end of its own, which the parser says.
      leaveOption()
      closeBlocks(deeperThan: -1)
      emit(.missingBodyEnd, from: position)
      return true
    case .option, .lineGroup:
      layOutLine(indent: indent)
      takeBlanks()
      take(2, as: content == .option ? .optionArrow : .lineGroupArrow)
      takeBlanks()
      optionIndent = indent
      isInsideGroup = true
    case .other:
      layOutLine(indent: indent)
      takeBlanks()
      optionIndent = nil
    }
    lexContent()
    if isAtBodyEnd {
      takeBodyEnd()
      return true
    }
    takeNewline()
    return false
  }

  var isAtBodyEnd: Bool {
    let sign = UInt8(ascii: "=")
    return starts(with: sign, sign) && peek(2) == sign
  }

  private mutating func takeBodyEnd() {
    leaveOption()
    closeBlocks(deeperThan: -1)
    take(3, as: .bodyEnd)
    takeBlanks()
    if starts(with: UInt8(ascii: "/"), UInt8(ascii: "/")) { takeRestOfLine(as: .comment) }
    if !isAtLineEnd { takeRestOfLine(as: .unknown) }
    takeNewline()
  }

  private enum Content { case lineEnd, comment, bodyEnd, header, option, lineGroup, other }

  /// What the line holds after its blanks.
  private func peekContent() -> Content {
    var index = position
    while index < end, bytes[index].isBlank { index += 1 }
    guard index < end, !bytes[index].isLineEnd, !isBlankLine(from: index) else { return .lineEnd }
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch (bytes[index], second) {
    case (UInt8(ascii: "-"), UInt8(ascii: ">")): return .option
    case (UInt8(ascii: "="), UInt8(ascii: ">")): return .lineGroup
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): return .comment
    case (UInt8(ascii: "="), UInt8(ascii: "=")) where third == UInt8(ascii: "="): return .bodyEnd
    default: return beginsNode(at: index) ? .header : .other
    }
  }

  /// Whether the line holds nothing but wide blanks, such as no-break spaces, from an index on.
  private func isBlankLine(from start: Int) -> Bool {
    var index = start
    while index < end, !bytes[index].isLineEnd {
      let length = bytes.blankLength(at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// The width of the blanks ahead in columns; a tab counts eight.
  private func measureIndent() -> Int {
    var index = position
    var width = 0
    while index < end, bytes[index].isBlank {
      width += bytes[index] == 0x09 ? 8 : 1
      index += 1
    }
    return width
  }

  /// Opens the block of the option before, or closes the blocks that this line has left.
  private mutating func layOutLine(indent: Int) {
    if let option = optionIndent, indent > option {
      blockIndents.append(indent)
      emit(.indent, from: position)
      deepBlanks = nil
    } else {
      leaveOption()
      closeBlocks(deeperThan: indent)
    }
    optionIndent = nil
  }

  /// Makes an empty block of blanks beneath an option that nothing followed; it will be refused.
  private mutating func leaveOption() {
    if let deepBlanks { insert([.indent, .dedent], at: deepBlanks) }
    deepBlanks = nil
  }

  /// Ends the group at an empty line; blanks alone leave open what they are deep enough for.
  private mutating func layOutEmptyLine(indent: Int) {
    if let option = optionIndent, indent > option {
      deepBlanks = deepBlanks ?? tokens.count
    } else if indent == 0 {
      leaveOption()
    }
    closeBlocks(deeperThan: indent)
    guard indent == 0 else { return }
    optionIndent = nil
    if isInsideGroup { emit(.groupEnd, from: position) }
    isInsideGroup = false
  }

  private mutating func closeBlocks(deeperThan indent: Int) {
    while let innermost = blockIndents.last, innermost > indent {
      blockIndents.removeLast()
      emit(.dedent, from: position)
    }
  }
}
