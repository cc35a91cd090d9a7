import CheckIn

/// Conversations of sixty turns, no two of them alike.
enum GeneratedConversation {
  /// In one conversation of a hundred.
  static let rareWord = "helio-tröpe"

  private static let words = """
    I you we it’s the a tonight after before softly warm water hand breath slow stop yes no maybe \
    café naïve hold listen rest sleep blanket tea talk quiet together felt good tired close safe \
    shoulder music light kind thanks more less again later check please laughed cried loved
    """.split(separator: " ").map(String.init)

  static func make(_ number: Int) -> Conversation {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    var events: [Conversation.Event] = []
    for turn in 0..<60 {
      let line = text(12, &state)
      events.append(.init(at: turn * 20, .said(speaker: nil, text: line, line: "line:\(turn)")))
      if turn % 2 == 0 {
        let options = (0..<4).map { _ in text(3, &state) }
        events.append(.init(at: turn * 20, .asked(options: options)))
      }
      let isRare = number % 100 == 0 && turn == 30
      let answer = isRare ? "a \(rareWord.uppercased())" : text(10, &state)
      events.append(
        .init(at: turn * 20 + 9, .answered(text: answer, reply: Reply(.words(answer))))
      )
    }
    let head = Conversation.Head(
      title: "CheckIn",
      names: ["Ada", "Bo"],
      began: 1_700_000_000 + number * 86_400,
      offset: 0,
      language: "en",
      circumstances: Circumstances(seed: state, region: "IE", places: 2)
    )
    return Conversation(head: head, events: events)
  }

  private static func text(_ count: Int, _ state: inout UInt64) -> String {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }.joined(separator: " ")
  }
}
