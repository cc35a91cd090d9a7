import YarnProgram

/// What can be asked of a player.
package enum PlayerCommand: Hashable, Sendable, Redacted {
  /// Which way to look.
  package enum Direction: Hashable, Sendable, CaseIterable {
    case next
    case previous
  }

  /// Shows one event more.
  case forward
  /// Shows one event less, and pauses.
  case back
  /// Shows the conversation up to the next question, and pauses.
  case nextQuestion
  /// Shows it up to the question before, and pauses.
  case previousQuestion
  /// Shows it up to a question by its number from 1, and pauses.
  case goTo(question: Int)
  /// Shows it up to an event with this text, whatever case and accents, and pauses.
  case find(String, Direction)
  case faster
  case slower
  /// Pauses or goes on; at the end it plays from the beginning.
  case pause
  /// Shows nothing yet, and pauses.
  case start
  /// Shows everything, and pauses.
  case end
}

/// What a command did to a player.
package enum PlayerResponse: Hashable, Sendable {
  /// Another part of the conversation is shown.
  case moved
  /// The speed is another, or it plays where it paused.
  case changed
  /// It was there already, or goes no further.
  case unchanged
  /// The text is nowhere in the conversation.
  case notFound
  /// There are only so many questions.
  case noSuchQuestion(of: Int)
}
