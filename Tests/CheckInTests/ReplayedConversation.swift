import CheckIn
import TestSupport

/// Conversations of any shape, the same for the same seed.
struct ReplayedConversation {
  private var numbers: DeterminedNumbers

  /// A conversation of up to forty events.
  static func make(seed: UInt64) -> Conversation {
    var maker = ReplayedConversation(numbers: DeterminedNumbers(seed: seed))
    var at = 0
    let events = (0..<maker.numbers.number(below: 41)).map { number in
      at += maker.numbers.element(of: [0, 0, 1, 3, 40])
      return Conversation.Event(at: at, maker.kind(number))
    }
    return conversation(events)
  }

  /// A conversation of these events.
  static func conversation(_ events: [Conversation.Event]) -> Conversation {
    let head = Conversation.Head(
      title: "CheckIn",
      names: ["Jo", "Sam"],
      began: 1_795_554_000,
      offset: 3600,
      language: "en"
    )
    return Conversation(head: head, events: events)
  }

  private mutating func kind(_ number: Int) -> Conversation.Kind {
    switch numbers.number(below: 8) {
    case 0, 1, 2: .said(speaker: "Bot", text: "line \(number)", line: "id\(number)")
    case 3: .asked(options: ["yes \(number)", "no \(number)"])
    case 4: .asked(options: [])
    case 5: .answered(text: "answer \(number)", reply: nil)
    case 6: .answered(text: nil, reply: nil)
    default: numbers.element(of: [.quiet(seconds: number), .apart, .wentBack])
    }
  }
}
