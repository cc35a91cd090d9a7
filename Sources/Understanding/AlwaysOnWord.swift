/// A word that works at every prompt when it is the whole line.
///
/// The raw values stand in lexicons and in what is kept: a case with another name keeps its own.
package enum AlwaysOnWord: String, CaseIterable, Codable, Equatable, Sendable {
  /// One person goes on alone; only with a slash.
  case alone = "alone"

  /// Goes back one question.
  case back = "back"

  /// Asks whether the bot is a person.
  case bot = "bot"

  /// Drops the last answer, or all.
  case delete = "delete"

  /// Greets.
  case hello = "hello"

  /// Lists what can be typed.
  case help = "help"

  /// Keeps a draft for later; only with a slash.
  case later = "later"

  /// Leaves at once; only with a slash.
  case out = "out"

  /// Waits in silence.
  case pause = "pause"

  /// Clears the screen and hides typing.
  case `private` = "private"

  /// Keeps an answer to oneself.
  case refuse = "refuse"

  /// Chooses whose contacts are shown.
  case region = "region"

  /// Passes on this question.
  case skip = "skip"

  /// Ends the conversation.
  case stop = "stop"

  /// Thanks.
  case thanks = "thanks"

  /// Begins with a slash and is no word above.
  case unknownCommand = "unknownCommand"

  /// Does not know.
  case unsure = "unsure"

  /// Asks why this is asked.
  case why = "why"
}
