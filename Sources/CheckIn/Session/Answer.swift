import YarnProgram

/// How much of an answer may be shown to the others.
package enum ShareLevel: String, Hashable, Sendable, CaseIterable {
  /// The person's own words.
  case all
  /// The option's label.
  case gist
  /// Nothing.
  case keep
}

/// What a person answered to a question.
struct Answer: Hashable, Sendable, Redacted {
  /// Who gave it, or `nil` where the screen was for everyone.
  var person: Int?

  /// The topic that the script gave the question; empty where it gave none.
  let topic: String

  /// The line that asked, as it was said; empty where none did.
  var question = ""

  /// The option's text, or `nil` where the answer fitted none.
  let label: String?
  let classes: [String]

  /// What was typed, where it was more than a number or the label.
  let words: String?

  /// The variable that holds the answer of an open question.
  let variable: String?

  /// Whether it is in what is kept for everyone.
  var isNoted = false

  /// Nothing is shared until the person says so.
  var share = ShareLevel.keep

  /// What the others may see.
  var sharedText: String? {
    guard !isSkipped else { return nil }
    return switch share {
    case .all: words ?? label
    case .gist: label
    case .keep: nil
    }
  }

  /// The variables that hold the answer and go with it.
  ///
  /// A choice is kept under its topic, for each or for all, by scripts of an author's own or of the
  /// house; but who is here outlasts every answer.
  var ownVariables: [String] {
    if let variable { return [variable] }
    let isKept = topic.isEmpty || topic == SessionTopic.mode.rawValue
    guard !isKept else { return [] }
    return ["$me_\(topic)", "$me_house_\(topic)", "$\(topic)", "$house_\(topic)"]
  }

  /// What was typed and what was chosen.
  var texts: [String] { [words, label].compactMap(\.self) }

  var isSkipped: Bool { classes.contains("skip") }

  /// Whether this is a later answer to the same question.
  func replaces(_ other: Answer) -> Bool {
    person == other.person && topic == other.topic && variable == other.variable
  }
}
