import YarnProgram

/// What a session asks of whoever shows it.
package enum Effect: Hashable, Sendable {
  /// Speak a line.
  case say(SpokenLine)
  /// Show another screen, cleared; no key brings back what was typed before.
  case screen(ScreenKind)
  /// The last line is kept nowhere, so no key brings back what was typed.
  case forgetTyping
  /// Read one line; the last effect of its batch.
  case ask(Prompt)
  /// Be silent for so many seconds, or until Enter; the last effect of its batch.
  case quiet(seconds: Int)
  /// Show what would be kept.
  case review
  /// Put a person's own answers into their own notes.
  case keepNotes(place: Int, [NotedAnswer])
  /// Keep the conversation, or destroy what there is of it; the last effect of its batch.
  case conclude(isAgreed: Bool, memory: [String: String])
  /// The script could not go on, for this reason; the session still ends kindly.
  case trouble(String)
  /// The session is over; the last effect of all.
  case finish(Ending)
}

extension [Effect] {
  /// The lines that could be read, where the batch begins on this screen.
  ///
  /// A line that was cleared away before anyone was waited for was said to nobody.
  package func linesRead(from screen: ScreenKind) -> [SpokenLine] {
    var screen = screen
    var read: [SpokenLine] = []
    var latest: [SpokenLine] = []
    for effect in self {
      switch effect {
      case .say(let line): latest.append(line)
      case .screen(let kind):
        screen = kind
        latest = []
      case .ask, .quiet, .conclude:
        read += latest
        latest = []
      case .finish(let ending):
        // The program's own screens go with the program.
        if screen != .shared || ending == .out { latest = [] }
      case .forgetTyping, .keepNotes, .review, .trouble: break
      }
    }
    return read + latest
  }
}

/// A question and what one person answered to it in private.
package struct NotedAnswer: Hashable, Sendable, Redacted {
  package let question: String
  package let answer: String
}

/// A line with the name of who says it, if anyone does.
package struct SpokenLine: Hashable, Sendable, Redacted {
  package let speaker: String?
  package let text: String

  /// Where it stands in the script; empty for what no script says.
  package let id: String

  package init(speaker: String?, text: String, id: String = "") {
    self.speaker = speaker
    self.text = text
    self.id = id
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
    /// Only Enter, when what was said last is read: the screen is cleared then.
    case page

    /// What can be chosen.
    var labels: [String] { if case .choice(let labels) = self { labels } else { [] } }
  }

  package let kind: Kind

  /// The name of the one who is asked, or `nil` where anyone may answer.
  package let person: String?

  /// The screen on which it is asked.
  package let screen: ScreenKind

  /// Which question it is, the same whenever it comes up again; not to be shown.
  package let question: String

  /// Whether the typed line must not be shown.
  package let isHidden: Bool

  package var isPrivate: Bool { screen == .privateTurn }
}

/// How a session ended.
package enum Ending: Hashable, Sendable {
  /// The closing was played to its end.
  case completed
  /// The age question was not answered with yes, or somebody turned out to be too young.
  case notAdult
  /// Stopped before it had begun.
  case stopped
  /// To be gone on with another time.
  case later
  /// Left at once, to leave no trace on the screen.
  case out
  case interrupted
  case inputEnded
  case hungUp
  case terminated
  /// The script could not go on.
  case scriptFailed
}

extension Effect: Redacted {
  /// The kind of effect, with nothing that anyone says or sees.
  package var description: String {
    switch self {
    case .say: "say"
    case .screen(let kind): "screen \(kind)"
    case .forgetTyping: "forget typing"
    case .ask(let prompt): "ask \(prompt)"
    case .quiet(let seconds): "quiet \(seconds)"
    case .review: "review"
    case .keepNotes(let place, let answers): "keep \(answers.count) notes in \(place)"
    case .conclude(let isAgreed, _): isAgreed ? "conclude, agreed" : "conclude, not agreed"
    case .trouble: "trouble"
    case .finish(let ending): "finish \(ending)"
    }
  }
}

extension Prompt: Redacted {
  /// The kind and the screen, without the person's name.
  package var description: String { "\(kind) on \(screen)" }
}

extension Prompt.Kind: Redacted {
  /// The kind, without the options' labels.
  package var description: String {
    switch self {
    case .choice(let labels): "choice of \(labels.count)"
    case .words: "words"
    case .name: "name"
    case .number(let range): "number \(range)"
    case .enter: "Enter"
    case .page: "Enter, to clear the screen"
    }
  }
}
