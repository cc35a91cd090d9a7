import CheckIn
import Testing

/// What a player shows, and when.
struct ReplayPlayerTests {
  private func view(_ player: Player) -> [Paragraph] { Rendering.paragraphs(of: player.shown) }

  private func make(_ kinds: (Int, Conversation.Kind)...) -> Player {
    Player(ReplayedConversation.conversation(kinds.map { Conversation.Event(at: $0.0, $0.1) }))
  }

  private func said(_ text: String) -> Conversation.Kind {
    .said(speaker: "Bot", text: text, line: "")
  }

  // MARK: - Moving

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `steps forward and as many back show the same`(seed: UInt64) {
    var player = Player(ReplayedConversation.make(seed: seed))
    var views = [view(player)]
    while player.apply(.forward) == .moved { views.append(view(player)) }
    #expect(player.isAtEnd)
    #expect(views.last == Rendering.paragraphs(of: player.conversation.events))
    for earlier in views.dropLast().reversed() {
      #expect(player.apply(.back) == .moved)
      #expect(view(player) == earlier)
    }
    #expect(player.apply(.back) == .unchanged)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `every step shows more`(seed: UInt64) {
    var player = Player(ReplayedConversation.make(seed: seed))
    var count = view(player).count
    while player.apply(.forward) == .moved {
      #expect(view(player).count > count)
      count = view(player).count
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `from a question, the next and the previous are the same question`(seed: UInt64) {
    var player = Player(ReplayedConversation.make(seed: seed))
    while player.apply(.nextQuestion) == .moved {
      var twin = player
      guard twin.apply(.nextQuestion) == .moved else { break }
      #expect(twin.apply(.previousQuestion) == .moved)
      #expect(twin.position == player.position)
    }
    #expect(player.question == player.questionCount)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a question can be gone to by its number from anywhere`(seed: UInt64) {
    let start = Player(ReplayedConversation.make(seed: seed))
    var walker = start
    for number in 1..<(start.questionCount + 1) {
      var player = start
      _ = player.apply(seed % 2 == 0 ? .start : .end)
      _ = player.apply(.goTo(question: number))
      while walker.question < number { _ = walker.apply(.nextQuestion) }
      #expect(player.position == walker.position)
    }
    for number in [.min, -1, 0, start.questionCount + 1, .max] {
      var player = start
      let response = player.apply(.goTo(question: number))
      #expect(response == .noSuchQuestion(of: start.questionCount))
      #expect(player.position == start.position)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `start and end show nothing and everything`(seed: UInt64) {
    var player = Player(ReplayedConversation.make(seed: seed))
    _ = player.apply(.end)
    #expect(player.isAtEnd)
    #expect(view(player) == Rendering.paragraphs(of: player.conversation.events))
    _ = player.apply(.start)
    #expect(view(player).isEmpty)
  }

  @Test func `a question in free words is no step of its own`() {
    var player = make((0, said("a")), (0, .asked(options: [])), (1, said("b")))
    #expect(player.apply(.forward) == .moved)
    #expect(player.position == 2)
    #expect(player.question == 1)
    #expect(player.apply(.forward) == .moved)
    #expect(player.isAtEnd)
    #expect(player.apply(.previousQuestion) == .moved)
    #expect(player.position == 2)
  }

  // MARK: - Finding

  @Test func `text is found whatever its case, accents and apostrophes`() {
    let texts = ["Crème brûlée", "Don’t", "cre\u{300}me\nBRULEE", "ΆΛΦΑ"]
    for (text, wanted) in [
      (texts[0], "creme brulee"), (texts[0], "BRÛLÉE"), (texts[1], "don't"),
      (texts[2], "creme brulée"), (texts[3], "\u{3B1}\u{301}λφα"),
    ] {
      var player = make((0, said("x")), (0, said(text)))
      #expect(player.apply(.find(wanted, .next)) == .moved)
      #expect(player.isAtEnd)
    }
  }

  @Test func `finding goes on from place to place and round the end`() {
    var player = make(
      (0, said("one")),
      (0, said("two")),
      (0, .answered(text: "one more", reply: nil)),
      (0, .asked(options: ["none", "One"]))
    )
    var found: [Int] = []
    for _ in 0..<4 {
      _ = player.apply(.find("one", .next))
      found.append(player.position)
    }
    #expect(found == [1, 3, 4, 1])
    found = []
    for _ in 0..<3 {
      _ = player.apply(.find("one", .previous))
      found.append(player.position)
    }
    #expect(found == [4, 3, 1])
    #expect(player.apply(.find("two ", .next)) == .notFound)
    #expect(player.apply(.find("", .next)) == .notFound)
    #expect(player.position == 1)
  }

  // MARK: - Time

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no pause is longer than the longest, at any speed`(seed: UInt64) {
    for speed in PlaybackSpeed.allCases {
      var player = Player(
        ReplayedConversation.make(seed: seed),
        speed: speed,
        longestPause: .milliseconds(1500)
      )
      while let delay = player.delay {
        #expect(delay >= 0)
        #expect(Double(delay) <= (1500 / speed.factor).rounded(.up))
        _ = player.apply(.forward)
      }
      #expect(player.isAtEnd)
    }
  }

  @Test(arguments: [
    (0, 0, 0), (0, 1, 1000), (0, 40, 2000), (5, 3, 0), (.min, .max, 2000), (.max, .min, 2000),
  ])
  func `a pause is what lay between two events`(first: Int, second: Int, delay: Int) {
    var player = make((first, said("a")), (second, said("b")))
    #expect(player.delay == 0)
    _ = player.apply(.forward)
    #expect(player.delay == delay)
    _ = player.apply(.faster)
    #expect(player.delay == delay / 2)
  }

  @Test func `looking around pauses, and a pause ends where it began`() {
    var player = make((0, said("a")), (1, .asked(options: ["b", "c"])), (2, said("d")))
    _ = player.apply(.forward)
    #expect(player.delay != nil)
    let commands: [PlayerCommand] = [
      .back, .nextQuestion, .previousQuestion, .goTo(question: 1), .find("a", .next), .start,
    ]
    for command in commands {
      var looking = player
      _ = looking.apply(command)
      #expect(looking.isPaused && looking.delay == nil)
      let position = looking.position
      #expect(looking.apply(.pause) == .changed)
      #expect(looking.position == position)
      #expect(looking.delay != nil)
    }
  }

  @Test func `at the end it plays from the beginning`() {
    var player = make((0, said("a")), (1, said("b")))
    _ = player.apply(.end)
    #expect(player.apply(.pause) == .moved)
    #expect(player.position == 0 && player.delay == 0)
  }

  @Test func `speeds go by twos from a quarter to sixteen`() {
    var speed = PlaybackSpeed.normal
    for _ in 0..<9 { speed = speed.slower }
    var seen = [speed.description]
    while speed.faster != speed {
      speed = speed.faster
      seen.append(speed.description)
    }
    #expect(seen == ["0.25x", "0.5x", "1x", "2x", "4x", "8x", "16x"])
    #expect(PlaybackSpeed.allCases.map(\.factor) == [0.25, 0.5, 1, 2, 4, 8, 16])
    #expect(seen.map { PlaybackSpeed($0) } == PlaybackSpeed.allCases)
    #expect(PlaybackSpeed("2") == PlaybackSpeed.normal.faster)
    for text in ["", "x", "3", "32", "-1", "0", "nan", "inf"] {
      #expect(PlaybackSpeed(text) == nil)
    }
  }
}
