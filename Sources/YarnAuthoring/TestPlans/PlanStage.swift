/// A script that a plan is compared with: one thing after the other comes and is answered.
package protocol PlanStage {
  /// Whether options that cannot be chosen are hidden; a plan then need not name the others.
  var hidesUnavailableOptions: Bool { get }

  /// What comes next; it stays until it is taken or answered.
  mutating func next() -> PlanItem

  /// Goes on behind a line, a command or the end.
  mutating func take()

  /// Chooses the option of a number from 1, or none by 0; gives why it cannot, if so.
  mutating func select(_ number: Int) -> String?

  /// Types words as an answer; a stage that takes none passes them over.
  mutating func type(_ words: String)

  /// What typed words would choose of the options on offer, as a plan has it; `nil` where words
  /// are not taken.
  func choice(for words: String) -> String?

  /// Sets a variable, goes to a node, changes the strategy; gives why it cannot, if so.
  mutating func perform(_ action: TestPlan.Action) -> String?
}

/// Something that comes while a script is played, and that a plan may speak of.
package enum PlanItem: Hashable, Sendable {
  case line(String)
  case command(String)
  case options([Option])
  /// A question for something else, put into words.
  case question(String)
  /// Only Enter is waited for.
  case pause
  case end
  /// The script cannot go on, for this reason.
  case trouble(String)
  case nothing

  package struct Option: Hashable, Sendable {
    package let label: String
    package let isAvailable: Bool

    package init(_ label: String, isAvailable: Bool = true) {
      self.label = label
      self.isAvailable = isAvailable
    }

    var text: String { TestPlan.Action.option(label, isAvailable: isAvailable).text }
  }

  /// The item as a plan would have it.
  package var text: String {
    switch self {
    case .line(let text): TestPlan.Action.line(text).text
    case .command(let text): TestPlan.Action.command(text).text
    case .options(let options): options.map(\.text).joined(separator: " ")
    case .question(let words): "a question for \(words)"
    case .pause: "a pause until Enter"
    case .end: TestPlan.Action.stop.text
    case .trouble(let reason): "the script cannot go on: \(reason)"
    case .nothing: "nothing more"
    }
  }
}
