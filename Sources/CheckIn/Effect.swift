/// What a session asks of whoever shows it.
package enum Effect: Hashable, Sendable {
  /// Speak a line.
  case say(SpokenLine)
  /// Show another screen, cleared.
  case screen(ScreenKind)
  /// Read one line; the last effect of its batch.
  case ask(Prompt)
  /// Be silent for so many seconds, or until Enter; the last effect of its batch.
  case quiet(seconds: Int)
  /// The script could not go on, for this reason; the session still ends kindly.
  case trouble(String)
  /// The session is over; the last effect of all.
  case finish(Ending)
}

/// A line with the name of who says it, if anyone does.
package struct SpokenLine: Hashable, Sendable {
  package let speaker: String?
  package let text: String

  package init(speaker: String?, text: String) {
    self.speaker = speaker
    self.text = text
  }
}

/// Who may look at what is shown.
package enum ScreenKind: Hashable, Sendable {
  /// Everyone.
  case shared
  /// Nobody's: the keyboard is changing hands.
  case handOver
  /// One person alone.
  case privateTurn
}

/// What is asked of the person at the keyboard.
package struct Prompt: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// One of these options, which are numbered from 1.
    case choice([String])
    case words
    case name
    case number(ClosedRange<Int>)
    /// Only Enter, whenever they like.
    case enter
  }

  package let kind: Kind

  /// The name of the one who is asked; nothing where anyone may answer.
  package let person: String?
  package let isPrivate: Bool

  /// Whether the typed line must not be shown.
  package let isHidden: Bool
}

/// How a session ended.
package enum Ending: Hashable, Sendable {
  /// The closing was played to its end.
  case completed
  /// The age question was not answered with yes, or somebody turned out to be too young.
  case notAdult
  /// Stopped before it had begun.
  case stopped
  /// Left at once, to leave no trace on the screen.
  case out
  case interrupted
  case inputEnded
  case hungUp
  /// The script could not go on.
  case scriptFailed
}
