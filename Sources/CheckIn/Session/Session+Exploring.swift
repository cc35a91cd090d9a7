import Understanding
package import YarnProgram
package import YarnRuntime

/// What an explorer needs to try every answer to a session.
extension Session {
  /// What is waited for.
  package var waiting: Question.Kind? { questions.current?.kind }

  /// The node that asks.
  package var askingNode: String? { questions.current?.node }

  /// The topic that the script gave the question.
  package var askedTopic: String? { questions.current?.topic }

  package var screen: ScreenKind { turns.screen }

  /// The depths at which a command was delivered that waits to be carried out.
  package var undoneDepths: Set<Int> { evening.undoneDepths }

  /// Whose turn it is.
  package var person: Int? { turns.current }

  /// How many people are named, and how many of them still have a turn in this round.
  package var turnCounts: (people: Int, waiting: Int) {
    (names.count, turns.people.waiting.count)
  }

  /// How the script has failed, if it has.
  package var failure: ScriptFailure? { evening.failure }

  /// Whether the goodbye has begun.
  package var isClosing: Bool { evening.leg == .closing }

  /// The parts of a session, in order, as far as an explorer tells them apart.
  package enum Part: UInt32, Sendable { case gate, opening, conversation, closing }

  package var part: Part {
    switch evening.leg {
    case .beforeBeginning, .gate: .gate
    case .opening: .opening
    case .conversation: .conversation
    case .gateClosed, .closing, .lastPage, .over: .closing
    }
  }

  /// What a function would give a script now.
  package func value(of function: String, _ arguments: [Value]) -> Value? {
    try? library.call(function, arguments[...])
  }

  /// Sets a variable of the script, as a test plan may before anything is said.
  package mutating func set(_ variable: String, to value: Value) {
    dialogue.set(variable, to: value)
  }

  /// Lets an explorer decide every random draw, or the generator again.
  package mutating func decideDraws(by tape: RandomTape?) {
    dialogue.decideDraws(by: tape)
  }

  /// Forgets what only `back` would need.
  package mutating func dropCheckpoints() {
    checkpoints.removeAll()
  }
}
