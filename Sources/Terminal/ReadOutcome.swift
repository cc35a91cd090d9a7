/// How a read ended: with a line, or one of the ways a person or the world cuts it short.
package enum ReadOutcome: Equatable, Sendable {
  /// One answer, always valid UTF-8, without its line end; it may hold line breaks of its own.
  case line(String)
  /// Ctrl-C; whatever stood on the line is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// Esc Esc.
  case out
  /// Nobody typed for as long as the request allowed.
  case idle
  /// The terminal was closed.
  case hungUp
  /// The process was asked to end.
  case terminated
}

extension ReadOutcome: CustomStringConvertible, CustomReflectable {
  /// The outcome without the words that were typed.
  package var description: String {
    switch self {
    case .line(let text): "line of \(text.count) characters"
    case .interrupted: "interrupted"
    case .endOfInput: "end of input"
    case .out: "out"
    case .idle: "idle"
    case .hungUp: "hung up"
    case .terminated: "terminated"
    }
  }

  /// Nothing, so that no dump shows the words either.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// An outcome with what had to be done to the line to make it one.
package struct ReadResult: Equatable, Sendable {
  package let outcome: ReadOutcome
  /// Whether bytes that are no UTF-8 were left out or replaced.
  package let hadUnreadableBytes: Bool
  /// Whether the line was cut, as no answer may be so long.
  package let wasTooLong: Bool
  /// Whether something stood on the line at some time, whatever came of it.
  package let hadWords: Bool

  package init(
    _ outcome: ReadOutcome,
    hadUnreadableBytes: Bool = false,
    wasTooLong: Bool = false,
    hadWords: Bool = false
  ) {
    self.outcome = outcome
    self.hadUnreadableBytes = hadUnreadableBytes
    self.wasTooLong = wasTooLong
    self.hadWords = hadWords
  }
}

/// How a quiet moment ended.
package enum WaitOutcome: Equatable, Sendable, CaseIterable {
  case elapsed
  /// Enter, or any key where any key ends it.
  case entered
  case interrupted
  case out
  case endOfInput
  case hungUp
  case terminated
}
