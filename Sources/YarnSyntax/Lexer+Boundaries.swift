/// Where nodes begin and end whose marks are missing.
extension Lexer {
  /// How many lines of headers are looked through for a node's beginning.
  private static let headerLimit = 20

  /// Whether the line here cannot be a header: a command, an option, a node's end, a text.
  var isAtStatement: Bool {
    switch (peek(), peek(1)) {
    case (UInt8(ascii: "<"), UInt8(ascii: "<")), (UInt8(ascii: "-"), UInt8(ascii: ">")),
      (UInt8(ascii: "="), UInt8(ascii: ">")):
      true
    case (UInt8(ascii: "-"), UInt8(ascii: "-")), (UInt8(ascii: "/"), UInt8(ascii: "/")),
      (UInt8(ascii: "#"), _):
      false
    default: isAtBodyEnd || (!isAtLineEnd && !HeaderLine.isHeader(at: position, in: bytes))
    }
  }

  /// Whether `---` comes before the end of the node and before the next title.
  mutating func isBodyStartAhead() -> Bool {
    if position <= bodyStartAhead { return true }
    var index = position
    while index < end {
      if HeaderLine.isMark("---", at: index, in: bytes) {
        bodyStartAhead = index
        return true
      }
      let isEnd = HeaderLine.isMark("===", at: index, in: bytes)
      if isEnd || (index > position && HeaderLine.isTitle(at: index, in: bytes)) { return false }
      index = startOfContent(behindLineAt: index)
    }
    return false
  }

  /// Whether a header at an index and those below it, one `title:` among them, lead to `---`.
  ///
  /// Above the title only what is surely a header is one; any speaker has a colon behind the name.
  func beginsNode(at start: Int) -> Bool {
    guard isSurelyHeader(at: start) else { return false }
    var hasTitle = HeaderLine.isTitle(at: start, in: bytes)
    var index = start
    for _ in 0..<Self.headerLimit {
      index = startOfContent(behindLineAt: index)
      guard index < end else { return false }
      if HeaderLine.isMark("---", at: index, in: bytes) { return hasTitle }
      if bytes[index].isLineEnd || HeaderLine.isMark("//", at: index, in: bytes) { continue }
      let isTitle = HeaderLine.isTitle(at: index, in: bytes)
      guard isTitle ? !hasTitle : hasTitle || isSurelyHeader(at: index),
        HeaderLine.isHeader(at: index, in: bytes)
      else { return false }
      hasTitle = hasTitle || isTitle
    }
    return false
  }

  /// Whether a header stands at an index that the language knows or that a node above has.
  private func isSurelyHeader(at index: Int) -> Bool {
    guard let key = HeaderLine.key(at: index, in: bytes) else { return false }
    return HeaderLine.isKnown(key) || headerKeys.contains(key)
  }

  /// Where the next line has its first byte that is no blank.
  private func startOfContent(behindLineAt start: Int) -> Int {
    var index = start
    while index < end, !bytes[index].isLineEnd { index += 1 }
    if index < end { index += bytes[index] == 0x0D && bytes[index + 1] == 0x0A ? 2 : 1 }
    while index < end, bytes[index].isBlank { index += 1 }
    return index
  }
}

/// What a line above a body may be, told from its bytes.
///
/// - Precondition: A zero byte ends the bytes.
enum HeaderLine {
  /// The headers that the language knows.
  static let known = ["title", "subtitle", "tags", "tracking", "when"]

  /// Whether a mark such as `---` stands at an index.
  static func isMark(_ mark: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }

  /// Whether `title:` stands at an index.
  static func isTitle(at index: Int, in bytes: [UInt8]) -> Bool {
    key(at: index, in: bytes)?.elementsEqual("title".utf8) ?? false
  }

  /// Whether a name and a colon stand at an index.
  static func isHeader(at index: Int, in bytes: [UInt8]) -> Bool {
    key(at: index, in: bytes) != nil
  }

  /// Whether a key is one of the language's.
  static func isKnown(_ key: ArraySlice<UInt8>) -> Bool {
    known.contains { key.elementsEqual($0.utf8) }
  }

  /// The name before a colon at an index, or `nil` where none stands.
  static func key(at index: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes[index].isNameStart else { return nil }
    let end = endOfKey(at: index, in: bytes)
    var colon = end
    while bytes[colon].isBlank { colon += 1 }
    return bytes[colon] == UInt8(ascii: ":") ? bytes[index..<end] : nil
  }

  private static func endOfKey(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while bytes[index].isNamePart, bytes.signLength(at: index) == 0 { index += 1 }
    return index
  }
}
