/// A tag that names its line, or the line whose text it shares, however it is written.
package struct LineNameTag: Equatable, Sendable {
  package enum Word: String, Sendable {
    case line, shadow
  }

  package let word: Word

  /// What stands behind the colon, or `nil` where there is no colon.
  package let name: String?

  /// Whether the word is in small letters, as Yarn wants it.
  package let isLowerCase: Bool

  /// Returns `nil` for any other tag, which is given without its `#`.
  package init?(_ tag: String) {
    let word = tag.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard word.count <= 6, let known = Word(rawValue: tag.prefix { $0 != ":" }.lowercased()) else {
      return nil
    }
    self.word = known
    name = word.count < tag.utf8.count ? String(tag.dropFirst(word.count + 1)) : nil
    isLowerCase = tag.hasPrefix(known.rawValue)
  }

  /// Whether it does what it is for.
  package var isWhole: Bool { isLowerCase && name.map { !$0.isEmpty } ?? false }
}
