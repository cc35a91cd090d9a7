/// A word that works at every prompt when it is the whole line.
package enum AlwaysOnWord: String, CaseIterable, Codable, Equatable, Sendable {
  /// One person goes on alone; only with a slash.
  case alone

  /// Goes back one question.
  case back

  /// Asks whether the bot is a person.
  case bot

  /// Drops the last answer, or all.
  case delete

  /// Greets.
  case hello

  /// Lists what can be typed.
  case help

  /// Keeps a draft for later; only with a slash.
  case later

  /// Leaves at once; only with a slash.
  case out

  /// Waits in silence.
  case pause

  /// Clears the screen and hides typing.
  case `private`

  /// Keeps an answer to oneself.
  case refuse

  /// Chooses whose contacts are shown.
  case region

  /// Passes on this question.
  case skip

  /// Ends the conversation.
  case stop

  /// Thanks.
  case thanks

  /// Begins with a slash and is no word above.
  case unknownCommand

  /// Does not know.
  case unsure

  /// Asks why this is asked.
  case why
}
