import Understanding
import YarnProgram

/// A kept conversation played again on today's script, answer by answer.
///
/// Private turns are not kept, so that people pass on every question of them here. Where an
/// answer that was not shared had steered what everyone saw, this comes out another way.
package struct Rerun: Sendable {
  package enum Outcome: Equatable, Sendable {
    /// Everything came as it had come.
    case same
    /// Something else came at this event, in place of what is kept.
    case differs(event: Int, kept: Conversation.Kind?, now: Conversation.Kind?)
    /// It cannot be told, for this reason.
    case unknowable(Reason)
  }

  package enum Reason: Equatable, Sendable {
    /// It came another way after a private turn; the script or an unshared answer may be why.
    case privateTurn(event: Int)
    /// An answer was taken back, so that nobody knows what it was.
    case takenBack(event: Int)
    /// The conversation does not tell with what seed and which memory it began.
    case circumstances
  }

  /// What was shown and answered on the way, private turns included.
  package private(set) var steps: [Step] = []

  package enum Step: Equatable, Sendable {
    case said(SpokenLine)
    case asked(options: [String])
    /// An option by its number from 1, if it was one, and words, if they were the person's own.
    case answered(option: Int?, words: String?)
  }

  private let kept: [Conversation.Event]
  private let circumstances: Circumstances?
  private var recorded: RecordedSession

  /// How many inputs are tried before it is given up; a script may go in circles now.
  private static let limit = 10_000

  package init(_ conversation: Conversation, on script: Script) {
    kept = conversation.events
    circumstances = conversation.head.circumstances
    recorded = RecordedSession(script, isRecording: false)
  }

  /// Plays it to its end or to the first difference.
  package mutating func run() -> Outcome {
    guard let circumstances else { return .unknowable(.circumstances) }
    var input: Input? = .began(circumstances)
    for _ in 0..<Self.limit {
      guard let next = input else { break }
      note(next)
      for effect in recorded.receive(Moment(at: 0, next)).effects { note(effect) }
      if let difference { return difference }
      if recorded.transcript.events.count >= kept.count || recorded.session.isOver { break }
      input = nextInput
    }
    let place = recorded.transcript.events.count
    return difference ?? (place < kept.count ? differs(at: place, now: nil) : .same)
  }

  private mutating func note(_ input: Input) {
    guard case .replied(let reply) = input else { return }
    switch reply.meaning {
    case .word(let word): steps.append(.answered(option: nil, words: word.rawValue))
    case .chosen(let line, let words):
      let number = recorded.session.number(ofOption: line)
      steps.append(.answered(option: number, words: words))
    case .words(let words), .name(let words), .unclear(let words, _):
      steps.append(.answered(option: nil, words: words))
    case .number(let number):
      steps.append(.answered(option: nil, words: number.map { String($0) } ?? ""))
    case .blank, .unavailable, .enter: steps.append(.answered(option: nil, words: ""))
    }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .say(let line): steps.append(.said(line))
    case .ask(let prompt): steps.append(.asked(options: prompt.kind.labels))
    default: break
    }
  }

  /// The first event that is not as it was.
  private var difference: Outcome? {
    let now = recorded.transcript.events
    for place in now.indices.prefix(kept.count) where !now[place].kind.isLike(kept[place].kind) {
      return differs(at: place, now: now[place].kind)
    }
    return nil
  }

  private func differs(at place: Int, now: Conversation.Kind?) -> Outcome {
    let before = kept.prefix(place)
    if before.contains(where: { $0.kind == .apart }) {
      return .unknowable(.privateTurn(event: place))
    }
    if let index = before.firstIndex(where: { $0.kind == .answered(text: nil, reply: nil) }) {
      return .unknowable(.takenBack(event: index))
    }
    return .differs(event: place, kept: kept[place].kind, now: now)
  }

  /// What was answered here, or, where that is not kept, what goes on soonest.
  private var nextInput: Input {
    let place = recorded.transcript.events.count
    if recorded.session.isAtAge { return .replied(recorded.session.read("1").reply) }
    if recorded.session.isNoting, kept.indices.contains(place),
      case .answered(_, let reply?) = kept[place].kind, recorded.session.fits(reply)
    {
      return .replied(reply)
    }
    return recorded.session.passing
  }
}

extension Conversation.Kind {
  /// Whether both are the same but for what nobody can know again.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.said(let speaker, let text, _), .said(let otherSpeaker, let otherText, _)):
      speaker == otherSpeaker && text == otherText
    case (.answered, .answered(nil, _)): true
    default: self == other
    }
  }
}
