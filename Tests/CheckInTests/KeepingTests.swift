import CheckIn
import TestSupport
import Testing

/// What would be kept, and whether it is.
struct KeepingTests {
  private func couple(seed: UInt64 = 1, memory: [String: String] = [:]) throws -> Play {
    var play = Play(try Shipped.welcome.get(), seed: seed, places: 2, memory: memory)
    play.type("yes, everyone", "yes, by us", "two", "Jo", "Mina")
    return play
  }

  /// Plays to the end; each person gives their answer to whether it is kept.
  private func finish(_ play: inout Play, _ answers: String...) {
    for answer in answers {
      play.proceed { $0.asks("Would you like it kept") }
      play.type(answer)
    }
    play.proceed()
  }

  private func isAgreed(_ play: Play) -> Bool? {
    for case .conclude(let isAgreed, _) in play.effects { return isAgreed }
    return nil
  }

  @Test(arguments: [
    ("yes, keep it", "yes, keep it", true), ("yes, keep it", "no", false), ("no", "yes", false),
    ("yes", "", false), ("yes", "glorp", false), ("skip", "yes", false),
  ])
  func `it is kept only when everyone says a plain yes`(
    first: String,
    second: String,
    isKept: Bool
  ) throws {
    var play = try couple()
    finish(&play, first, second)
    #expect(isAgreed(play) == isKept)
    #expect(play.ending == .completed)
    #expect(play.hasSaid("It is kept, sealed") == isKept)
    #expect(play.hasSaid("Nothing of the talk is kept") == !isKept)
  }

  @Test func `the screens after a no are the same, whoever said it`() throws {
    var first = try couple()
    finish(&first, "no", "yes, keep it")
    var second = try couple()
    finish(&second, "yes, keep it", "no")
    let shared = { (play: Play) in play.sheets.filter { $0.kind != .privateTurn } }
    #expect(shared(first) == shared(second))
  }

  @Test func `one person alone keeps their own turns`() throws {
    var play = Play(try Shipped.welcome.get(), places: 1)
    play.type("yes, everyone", "yes, by us", "just me", "Jo")
    play.proceed { $0.asks("How are you feeling") }
    play.type("zqxb glorp", "zqxb glorp")
    finish(&play, "yes")
    #expect(isAgreed(play) == true)
    #expect(texts(play).contains { $0.contains("zqxb") })
  }

  private func texts(_ play: Play) -> [String] {
    play.recorded.transcript.events.compactMap { event in
      switch event.kind {
      case .said(_, let text, _): text
      case .answered(let text, _): text
      default: nil
      }
    }
  }

  @Test func `nothing of a private turn is in what is kept, unless a reveal showed it`() throws {
    for choice in ["Keep it all with me", "All of it"] {
      var play = try couple()
      play.proceed { $0.asks("How are you feeling") }
      var latest = 0
      play.proceed(
        until: { $0.asks("Would you like it kept") },
        by: { play in
          if play.options.contains(where: { $0.hasPrefix("Keep it all with me") }) {
            return play.options.firstIndex { $0.hasPrefix(choice) }.map { "\($0 + 1)" } ?? ""
          }
          guard play.prompt?.isPrivate == true else { return "" }
          latest += 1
          return "zqx\(latest / 2) glorp"
        }
      )
      let kept = texts(play)
      let revealed = play.sheets.filter { $0.kind == .shared }.map(\.text).joined(separator: "\n")
      for text in kept where text.contains("zqx") { #expect(revealed.contains(text)) }
      if choice.hasPrefix("House_Keep") { #expect(!kept.contains { $0.contains("zqx") }) }
    }
  }

  /// The same with other private answers, none of them shared.
  private func playUnshared(_ answers: [String]) throws -> [Conversation.Event] {
    var play = try couple()
    var count = 0
    play.proceed(
      until: { $0.asks("Would you like it kept") },
      by: { play in
        if play.options.contains(where: { $0.hasPrefix("Keep it all with me") }) {
          return play.options.firstIndex { $0.hasPrefix("Keep it all") }.map { "\($0 + 1)" } ?? ""
        }
        guard play.prompt?.isPrivate == true, play.asks("How close do you feel") else { return "" }
        count += 1
        return answers[count % answers.count]
      }
    )
    #expect(count > 1)
    return play.recorded.transcript.events
  }

  @Test func `private answers change nothing of the shape of what is kept`() throws {
    let close = try playUnshared(["1"])
    let words = try playUnshared(["zqx some long words of my own", "2"])
    #expect(close == words)
  }

  @Test func `the time of private turns is in nothing that is kept`() throws {
    var quick = try couple()
    var slow = try couple()
    for _ in 0..<400 {
      for (index, pace) in [(0, 1), (1, 100)] {
        var play = index == 0 ? quick : slow
        guard play.ending == nil, !play.asks("Would you like it kept") else { continue }
        play.seconds += play.screen == .shared ? 2 : pace
        play.isQuiet ? play.send(.quietEnded(isEarly: false)) : play.type("")
        if index == 0 { quick = play } else { slow = play }
      }
    }
    #expect(quick.asks("Would you like it kept"))
    #expect(quick.recorded.transcript.events == slow.recorded.transcript.events)
    #expect(quick.recorded.transcript.events.contains { $0.kind == .apart })
  }

  @Test func `nothing of a concern is kept`() throws {
    var play = try couple()
    play.proceed { $0.asks("Any time") || $0.asks("What would you like now") }
    let before = texts(play).count
    play.type("that hurt a bit")
    play.proceed { $0.session.recording != .held }
    #expect(!texts(play).dropFirst(before).contains { $0.lowercased().contains("hurt") })
  }

  @Test func `an answer that was taken back leaves only that there was one`() throws {
    var play = try couple()
    play.proceed { $0.asks("What would you like now") }
    try play.choose("Longer")
    try play.choose("Play")
    play.type("back")
    let answered = play.recorded.transcript.events.filter {
      if case .answered(nil, nil) = $0.kind { true } else { false }
    }
    #expect(answered.count == 1)
  }

  @Test func `a word that was kept is there to be recalled`() throws {
    var play = try couple()
    play.proceed { $0.asks("What would you like now") }
    try play.choose("Longer")
    try play.choose("Play")
    finish(&play, "yes", "yes")
    #expect(play.effects.contains(.conclude(isAgreed: true, memory: ["house_word": "play"])))
    play = try couple(memory: ["house_word": "play"])
    play.proceed { $0.asks("What would you like now") }
    try play.choose("Longer")
    #expect(play.options.contains("Again, play"))
  }

  @Test func `a person's own answers go into their own notes, and no one else's`() throws {
    var play = try couple()
    play.proceed { $0.asks("How are you feeling") }
    let first = try #require(play.prompt?.person)
    play.type("zqxb glorp", "zqxb glorp")
    play.proceed { $0.asks("Put your own answers there") }
    let isFirst = play.prompt?.person == first
    play.type("yes")
    try play.choose("Mine was set first")
    let noted = play.latest.compactMap { effect -> [NotedAnswer]? in
      if case .keepNotes(1, let answers) = effect { answers } else { nil }
    }.joined()
    #expect(noted.contains { $0.answer.contains("zqxb") } == isFirst)
    #expect(!noted.contains { $0.question.isEmpty })
  }
}
