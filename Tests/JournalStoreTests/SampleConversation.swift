import CheckIn

/// Conversations whose words tests look for.
enum SampleConversation {
  static func make(
    _ texts: String...,
    began: Int = 1_000_000,
    names: [String] = ["Ada", "Bo"],
    memory: [String: String] = [:]
  ) -> Conversation {
    let head = Conversation.Head(
      title: "CheckIn",
      names: names,
      began: began,
      offset: 3600,
      language: "en",
      circumstances: Circumstances(
        seed: .max,
        region: "IE",
        today: CalendarDate(year: 2026, month: 11, day: 24),
        places: 2,
        memory: ["gentle": "yes"]
      )
    )
    var events = [Conversation.Event(at: 0, .said(speaker: nil, text: "Hm.", line: "line:1"))]
    for (index, text) in texts.enumerated() {
      events.append(.init(at: 10 * index, .asked(options: [])))
      events.append(.init(at: 10 * index + 5, .answered(text: text, reply: Reply(.words(text)))))
    }
    events.append(.init(at: 99, .apart))
    return Conversation(head: head, events: events, memory: memory)
  }
}
