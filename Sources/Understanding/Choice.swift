/// An option of a question, as far as understanding an answer needs it.
package struct Choice: Equatable, Sendable {
  /// The option's text.
  package let label: String

  /// The classes of answers that it stands for.
  package let classes: [String]

  /// Whether it is on offer just now.
  package let isAvailable: Bool

  /// Makes a choice.
  package init(label: String, classes: [String], isAvailable: Bool = true) {
    self.label = label
    self.classes = classes
    self.isAvailable = isAvailable
  }
}

/// What an answer to a question comes to.
package enum ChoiceOutcome: Equatable, Sendable {
  /// The choice at this index.
  case chosen(Int)

  /// Words that fit only the choice at this index, which is not on offer.
  case unavailable(Int)

  /// None, or more than one.
  case unclear
}
