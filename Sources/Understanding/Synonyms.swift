/// What people type for each class of answer.
struct Synonyms: Sendable {
  /// What a row of a synonym table means.
  struct Row: Sendable {
    /// The topics that it holds for; `*` is any.
    let topics: [String]

    /// The class of answer; `?` is a doubt.
    let answerClass: String

    /// Whether nothing may stand before it.
    let startsLine: Bool

    /// Whether the row names a topic and this is it.
    func names(_ topic: String) -> Bool {
      topics.contains(topic)
    }

    /// Whether the row holds for a topic.
    func holds(for topic: String) -> Bool {
      topics.contains("*") || topics.contains(topic)
    }
  }

  /// The class that marks a doubtful answer.
  static let doubt = "?"

  /// The class of a plain no.
  static let refusal = "no"

  /// The class of good and hard feelings together.
  static let mixed = "mixed"

  let rows: [Row]
  let phrases: PatternAutomaton

  /// The phrases that are one word, by its first letter, for near spellings.
  let singleWords: [Unicode.Scalar: [SingleWord]]

  /// A phrase that is one word, and its row.
  struct SingleWord: Equatable, Sendable {
    let word: String
    let row: Int
  }
}
