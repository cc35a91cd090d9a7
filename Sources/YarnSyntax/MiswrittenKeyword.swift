/// The word of a statement with capitals, or as other languages write it.
///
/// To Yarn such a word names a command of the host.
package struct MiswrittenKeyword: Equatable, Sendable {
  /// The word that is meant.
  package let keyword: String

  /// How many bytes the word has that stands in its place.
  package let length: Int

  /// Words that mean the same as a statement's, and words that are two where Yarn has one.
  private static let others: [(String, String)] = [
    ("elif", "elseif"), ("elsif", "elseif"), ("elsef", "elseif"), ("else if", "elseif"),
    ("else-if", "elseif"), ("else_if", "elseif"), ("end if", "endif"), ("end-if", "endif"),
    ("end_if", "endif"), ("end once", "endonce"), ("end-once", "endonce"), ("end_once", "endonce"),
    ("end enum", "endenum"), ("end_enum", "endenum"), ("goto", "jump"), ("go to", "jump"),
    ("jumpto", "jump"), ("jump to", "jump"), ("jump_to", "jump"),
  ]

  private static let keywords = [
    "if", "elseif", "else", "endif", "once", "endonce", "set", "declare", "call", "jump", "detour",
    "return", "enum", "case", "endenum",
  ]

  /// Returns `nil` for the text of a command that does not begin with such a word.
  package init?(_ text: ArraySlice<UInt8>) {
    // No word is longer than this with what follows it.
    let start = text.prefix(10).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for (word, keyword) in Self.others where Self.begins(start, with: word) {
      self.keyword = keyword
      length = word.utf8.count
      return
    }
    guard let word = Self.keywords.first(where: { Self.begins(start, with: $0) }) else {
      return nil
    }
    // The word itself is only here where no blank follows it, as in ‘set{…}’.
    guard !text.starts(with: word.utf8) else { return nil }
    keyword = word
    length = word.utf8.count
  }

  private static func begins(_ start: [UInt8], with word: String) -> Bool {
    let count = word.utf8.count
    guard start.starts(with: word.utf8) else { return false }
    return start.count == count || start[count].isBlank
  }
}
