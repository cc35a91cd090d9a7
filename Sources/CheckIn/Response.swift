import YarnProgram

/// What a session brings forth for one input, in order.
package struct Response: Hashable, Sendable, Redacted {
  /// For whoever shows it.
  package var effects: [Effect] = []

  /// For the recorder.
  var log: [LogEntry] = []
}

/// What a recorder is told of a session.
enum LogEntry: Hashable, Sendable, Redacted {
  /// This is kept of the conversation, if it is kept.
  case event(Conversation.Kind)
  /// The input was this answer.
  case answer(Answer)
  /// The answers from this one on, counted from zero, do not hold any more.
  case takingBack(since: Int)
  /// What is forgotten is taken out.
  case erasure(ForgottenAnswers)
}

/// What someone asked to be forgotten.
struct ForgottenAnswers: Hashable, Sendable, Redacted {
  /// Whether it is every answer so far.
  let isAll: Bool

  /// Whether what is kept for everyone has an answer of it.
  let isNoted: Bool

  /// The words and the labels of the answers.
  let texts: [String]

  /// The answers that still count.
  let counting: [Answer]
}
