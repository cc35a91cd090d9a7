import YarnProgram

/// What can happen to a session.
///
/// Everything that a session does follows from its script and its inputs, the clock and randomness
/// included, so the same inputs give the same session again.
package enum Input: Hashable, Sendable {
  /// The first input of all.
  case began(Circumstances)
  /// A typed line, as it was read; see `Session.read`.
  case replied(Reply)
  /// A quiet moment is over, by itself or by Enter.
  case quietEnded(isEarly: Bool)
  /// A private turn was left alone for a while.
  case idle
  /// The conversation was taken up again after a break.
  case resumed
  /// The answer to `Effect.conclude`: whether the conversation is kept now.
  case concluded(isKept: Bool)
  /// Esc Esc: leave at once.
  case out
  /// Ctrl-C for the second time.
  case interrupted
  /// No line will come any more.
  case inputEnded
  /// The terminal is gone.
  case hungUp
  /// The process was asked to end.
  case terminated
}

extension Input: Redacted {
  /// The kind of input, never a typed line.
  package var description: String {
    switch self {
    case .began: "began"
    case .replied(let reply): "replied \(reply)"
    case .quietEnded(let isEarly): isEarly ? "quiet ended early" : "quiet ended"
    case .idle: "idle"
    case .resumed: "resumed"
    case .concluded(let isKept): isKept ? "concluded, kept" : "concluded, not kept"
    case .out: "out"
    case .interrupted: "interrupted"
    case .inputEnded: "input ended"
    case .hungUp: "hung up"
    case .terminated: "terminated"
    }
  }
}

/// What a session needs to know of the world when it begins.
package struct Circumstances: Hashable, Sendable, Redacted {
  /// Determines all randomness there will be.
  package var seed: UInt64

  /// The region whose contacts are shown, such as `IE`; `*` where it is not known.
  package let region: String

  /// The day, by which contacts are old or not, or `nil` where it does not matter.
  package var today: CalendarDate?

  /// How many people have a place in the journal; 0 where there is none.
  package var places: Int

  /// What earlier conversations left to be recalled, by name.
  package var memory: [String: String]

  package init(
    seed: UInt64,
    region: String,
    today: CalendarDate? = nil,
    places: Int = 0,
    memory: [String: String] = [:]
  ) {
    self.seed = seed
    self.region = region
    self.today = today
    self.places = places
    self.memory = memory
  }
}
