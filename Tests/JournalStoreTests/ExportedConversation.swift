import CheckIn
import TestSupport

/// Conversations of any shape and with any characters, the same for the same seed.
struct ExportedConversation {
  /// Words that would do something in one form or another, if they were not made harmless.
  static let hostile = [
    "<script>alert(1)</script>", "*bold* _it_ `code` **b**", "# heading", "- item", "1. item",
    "![x](http://x.y/z)", "https://x.y www.x.y a@b.c", "---", "===", "| a | b |", "~~~", "> quote",
    "&amp; &lt;", "\"'><b onclick=\"x\">", "a\\b", "    code", "$x$ :smile:",
    "first\n\nsecond\n- third",
    "\u{1B}[2Jred\u{202E}abc\u{9B}31m\u{7}", "tab\there\r\nline\u{2028}sep", "{\"at\":0}", "",
    "é 語 💗 👩‍❤️‍👩", "\u{E0041}\u{FEFF}hidden",
  ]

  private var numbers: DeterminedNumbers

  /// A conversation of up to forty events.
  static func make(seed: UInt64) -> Conversation {
    var maker = ExportedConversation(numbers: DeterminedNumbers(seed: seed))
    var at = 0
    let events = (0..<maker.numbers.number(below: 41)).map { _ in
      at += maker.numbers.element(of: [0, 0, 1, 3, 40])
      return Conversation.Event(at: at, maker.kind())
    }
    return Conversation(
      head: Conversation.Head(
        title: maker.text(),
        names: (0..<maker.numbers.number(below: 3)).map { _ in maker.text() },
        began: 1_795_554_000 + maker.numbers.number(below: 1000),
        offset: 3600,
        language: "en",
        circumstances: maker.circumstances()
      ),
      events: events,
      memory: seed % 2 == 0 ? [:] : ["plan": maker.text(), "a": maker.text()]
    )
  }

  /// A conversation of these events.
  static func conversation(_ kinds: Conversation.Kind...) -> Conversation {
    let head = Conversation.Head(
      title: "CheckIn",
      names: ["Jo", "Sam"],
      began: 1_795_554_000,
      offset: 3600,
      language: "en"
    )
    return Conversation(
      head: head,
      events: kinds.enumerated().map { Conversation.Event(at: $0.offset, $0.element) }
    )
  }

  private mutating func circumstances() -> Circumstances? {
    guard numbers.number(below: 2) == 0 else { return nil }
    return Circumstances(
      seed: .max - UInt64(numbers.number(below: 1000)),
      region: "IE",
      today: CalendarDate(year: 2026, month: 11, day: 24),
      memory: ["plan": text()]
    )
  }

  private mutating func kind() -> Conversation.Kind {
    switch numbers.number(below: 9) {
    case 0, 1, 2:
      .said(speaker: numbers.number(below: 3) == 0 ? nil : text(), text: text(), line: "id")
    case 3: .asked(options: (0..<numbers.number(below: 4)).map { _ in text() })
    case 4: .answered(text: text(), reply: Reply(meaning()))
    case 5: .answered(text: text(), reply: nil)
    case 6: .answered(text: nil, reply: nil)
    case 7: .quiet(seconds: numbers.number(below: 90))
    default: numbers.element(of: [.apart, .wentBack])
    }
  }

  private mutating func meaning() -> Reply.Meaning {
    let text = text()
    return [
      .blank, .enter, .unavailable, .words(text), .name(text), .number(3), .number(nil),
      .chosen(line: "id", words: nil), .chosen(line: "id", words: text),
      .unclear(words: text, word: nil),
    ][numbers.number(below: 10)]
  }

  private mutating func text() -> String {
    (0...numbers.number(below: 2)).map { _ in
      numbers.number(below: 2) == 0
        ? "plain words \(numbers.number(below: 1000))" : numbers.element(of: Self.hostile)
    }.joined(separator: " ")
  }
}
