import YarnProgram

/// A conversation as it is kept: what was said where everyone could see it.
///
/// It holds no screen of one person's own. Answers given there are in it only where a reveal
/// showed them.
package struct Conversation: Hashable, Sendable, Redacted {
  package var head: Head

  /// What happened, in order.
  package var events: [Event]

  /// What later conversations may recall, by name; only what everyone agreed to.
  package var memory: [String: String]

  package init(head: Head, events: [Event], memory: [String: String] = [:]) {
    self.head = head
    self.events = events
    self.memory = memory
  }

  /// What a list shows of a conversation.
  package struct Head: Hashable, Sendable, Redacted {
    /// The name of the conversation that was played, such as `CheckIn`.
    package var title: String

    /// The nicknames, in the order in which they were given.
    package var names: [String]

    /// When it began, in seconds since 1970-01-01 in universal time.
    package var began: Int

    /// Seconds to add to universal time for the clock on the wall.
    package var offset: Int

    /// The language it was played in, such as `en`.
    package var language: String

    /// What it began with, so that it can be played again, or `nil` where that is not known.
    package var circumstances: Circumstances?

    package init(
      title: String,
      names: [String],
      began: Int,
      offset: Int,
      language: String,
      circumstances: Circumstances? = nil
    ) {
      self.circumstances = circumstances
      self.title = title
      self.names = names
      self.began = began
      self.offset = offset
      self.language = language
    }
  }

  /// Something that happened, and when.
  package struct Event: Hashable, Sendable {
    /// Seconds since the beginning, those of private turns not counted.
    package let at: Int
    package var kind: Kind

    package init(at seconds: Int, _ kind: Kind) {
      at = seconds
      self.kind = kind
    }
  }

  package enum Kind: Hashable, Sendable {
    /// A line was spoken; its ID tells where it stands in the script.
    case said(speaker: String?, text: String, line: String)
    /// An answer was waited for, to one of these options or in free words where there are none.
    case asked(options: [String])
    /// Someone answered: the text as shown, nothing once it was taken back, and what it meant.
    case answered(text: String?, reply: Reply?)
    /// Everyone waited for so many seconds, or for Enter.
    case quiet(seconds: Int)
    /// People had the screen to themselves, one after the other; nothing of it is kept.
    case apart
    /// The question before came up again.
    case wentBack
  }
}

extension Conversation.Event: Redacted {
  /// The time and the kind.
  package var description: String { "\(at) s: \(kind)" }
}

extension Conversation.Kind: Redacted {
  /// The kind, and nothing that anyone said.
  package var description: String {
    switch self {
    case .said: "said"
    case .asked(let options): "asked with \(options.count) options"
    case .answered: "answered"
    case .quiet(let seconds): "quiet \(seconds)"
    case .apart: "apart"
    case .wentBack: "went back"
    }
  }
}
