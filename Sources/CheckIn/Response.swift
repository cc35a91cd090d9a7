import YarnProgram

/// What a session brings forth for one input, in order.
package struct Response: Hashable, Sendable {
  /// For whoever shows it.
  package var effects: [Effect] = []

  /// For the recorder.
  var log: [LogEntry] = []
}

/// What a recorder is told of a session.
enum LogEntry: Hashable, Sendable {
  /// This is kept of the conversation, if it is kept.
  case event(Conversation.Kind)
  /// The input was this answer.
  case answer(Answer)
  /// What is forgotten is taken out.
  case erasure(ForgottenAnswers)
}

/// What someone asked to be forgotten.
struct ForgottenAnswers: Hashable, Sendable {
  /// Whether it is every answer so far.
  let isAll: Bool

  /// The words and the labels of the answers.
  let texts: [String]

  /// The answers that still count.
  let counting: [Answer]
}

extension Response: Redacted {
  /// The effects by their kinds.
  package var description: String { "\(effects)" }
}

extension LogEntry: Redacted {
  /// The kind of entry, with nothing that anyone said.
  var description: String {
    switch self {
    case .event(let kind): "event \(kind)"
    case .answer(let answer): "\(answer)"
    case .erasure(let answers): "erasure of \(answers)"
    }
  }
}

extension ForgottenAnswers: Redacted {
  /// How much it is, and nothing of the words.
  var description: String { isAll ? "all answers" : "an answer" }
}
