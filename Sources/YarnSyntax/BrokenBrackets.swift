/// Brackets that would be those of a command if they were whole: `<wave>`, `< <wave>>`.
package struct BrokenBrackets: Equatable, Sendable {
  /// What stands where `<<` should, with the blanks between its signs.
  package let opening: SourceRange
  package let content: SourceRange

  /// What stands where `>>` should.
  package let closing: SourceRange

  /// Whether there are two signs at both ends, so that blanks alone have broken them.
  package let areDoubled: Bool

  /// Returns `nil` for the text of a line that does not stand between such brackets.
  ///
  /// - Complexity: O(*n*) in the length of a text that begins with `<`; else O(1).
  package init?(around text: SourceRange, in source: SourceText) {
    let bytes = source.bytes
    guard text.count > 2, bytes[text.lowerBound] == UInt8(ascii: "<"),
      bytes[text.upperBound - 1] == UInt8(ascii: ">")
    else { return nil }
    var start = text.lowerBound + 1
    while bytes[start].isBlank { start += 1 }
    let isOpeningDoubled = bytes[start] == UInt8(ascii: "<")
    start = isOpeningDoubled ? start + 1 : text.lowerBound + 1

    var end = text.upperBound - 1
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    let isClosingDoubled = end > start && bytes[end - 1] == UInt8(ascii: ">")
    end = isClosingDoubled ? end - 1 : text.upperBound - 1

    guard start < end else { return nil }
    let inner = SourceRange(start, end)
    let content = isOpeningDoubled ? source.trimmed(inner) : inner
    guard Self.isCommand(bytes[content.lowerBound..<content.upperBound]) else { return nil }
    opening = SourceRange(text.lowerBound, start)
    self.content = content
    closing = SourceRange(end, text.upperBound)
    areDoubled = isOpeningDoubled && isClosingDoubled
  }

  /// Returns `nil` for a text at whose end no condition stands in such brackets.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init?(ofConditionBehind text: SourceRange, in source: SourceText) {
    let bytes = source.bytes
    guard text.count > 4, bytes[text.upperBound - 1] == UInt8(ascii: ">") else { return nil }
    let opening = (text.lowerBound..<text.upperBound - 4).last { start in
      guard bytes[start] == UInt8(ascii: "<"), !Self.isEscaped(start, in: text, of: bytes) else {
        return false
      }
      var word = start + 1
      while bytes[word].isBlank { word += 1 }
      return Self.isConditionWord(bytes[word..<text.upperBound])
    }
    guard var start = opening else { return nil }
    // The bracket found is the second one where only blanks part it from another.
    var before = start
    while before > text.lowerBound, bytes[before - 1].isBlank { before -= 1 }
    if before > text.lowerBound, bytes[before - 1] == UInt8(ascii: "<"),
      !Self.isEscaped(before - 1, in: text, of: bytes)
    {
      start = before - 1
    }
    self.init(around: SourceRange(start, text.upperBound), in: source)
    let content = bytes[self.content.lowerBound..<self.content.upperBound]
    guard Self.isConditionWord(content), BareStatement.isStatement(content) else { return nil }
  }

  private static func isEscaped(_ sign: Int, in text: SourceRange, of bytes: [UInt8]) -> Bool {
    sign > text.lowerBound && bytes[sign - 1] == UInt8(ascii: "\\")
  }

  /// Whether one of the words stands here that a condition begins with.
  private static func isConditionWord(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.prefix { $0.isNamePart }
    return word.elementsEqual("if".utf8) || word.elementsEqual("once".utf8)
  }

  /// Whether what stands between brackets was most likely meant as a command.
  private static func isCommand(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.first?.isNameStart == true else { return false }
    let name = String(decoding: content.prefix { $0.isNamePart || $0 == 0x2D }, as: UTF8.self)
    guard !textTags.contains(name) else { return false }
    let brackets = [UInt8(ascii: "<"), UInt8(ascii: ">")]
    return !content.contains(where: brackets.contains) || BareStatement.isStatement(content)
  }

  /// The tags of TextMesh Pro, which many scripts use in their lines.
  private static let textTags: Set = [
    "align", "allcaps", "alpha", "b", "br", "color", "cspace", "font", "font-weight", "gradient",
    "i", "indent", "line-height", "line-indent", "link", "lowercase", "margin", "mark", "mspace",
    "nobr", "noparse", "page", "pos", "rotate", "s", "size", "smallcaps", "space", "sprite",
    "strikethrough", "style", "sub", "sup", "u", "uppercase", "voffset", "width",
  ]
}
