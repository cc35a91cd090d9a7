import YarnRuntime

/// What the session is waiting for, with how often it was misunderstood.
struct Question: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case options([DialogueOption])
    case listen(variable: String, Command.Listening)
    /// Only Enter is waited for.
    case enter
    case quiet(seconds: Int)
  }

  let kind: Kind
  let topic: String

  /// The line that asks; it is said again when the question comes up again.
  let lead: SpokenLine?

  /// How many answers were not understood, and how many were empty.
  var unclear = 0
  var blank = 0

  /// What is to be done as soon as the question comes up again, without asking.
  var verdict: Verdict?

  enum Verdict: Hashable, Sendable {
    case select(Int?)
    case leaveUnanswered
  }
}
