/// The number of a word in a lexicon's vocabulary.
typealias WordID = Int32

/// The words that a lexicon knows, each by a small number.
struct Vocabulary: Sendable {
  /// Stands for every word that the lexicon does not know.
  static let unknown: WordID = -1

  private var ids: [String: WordID] = [:]

  /// The number of a word, given to it now if it is new.
  mutating func insert(_ word: String) -> WordID {
    if let id = ids[word] { return id }
    let id = WordID(ids.count)
    ids[word] = id
    return id
  }

  /// The number of a word, or `unknown`.
  func id(of word: String) -> WordID {
    ids[word] ?? Self.unknown
  }
}
