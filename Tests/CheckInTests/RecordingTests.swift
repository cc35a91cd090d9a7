import CheckIn
import TestSupport
import Testing

/// What is written down while a conversation runs, and going on with it.
struct RecordingTests {
  private static func couple(seed: UInt64 = 1) throws -> Play {
    var play = Play(try Shipped.welcome.get(), seed: seed, places: 2)
    play.type("yes, everyone", "yes, by us", "two", "Jo", "Mina")
    return play
  }

  /// Everything that was written down, as a reader of the draft would find it.
  private func written(_ play: Play) -> [Moment]? {
    var moments: [Moment]? = []
    for writing in play.writings {
      switch writing {
      case .append(let new): moments?.append(contentsOf: new)
      case .rewrite(let all): moments = all
      case .shred: moments = nil
      }
    }
    return moments
  }

  private func words(_ moments: [Moment]) -> String {
    moments.map { moment in
      guard case .replied(let reply) = moment.input else { return "" }
      return switch reply.meaning {
      case .words(let text), .name(let text): text
      case .chosen(_, let text): text ?? ""
      case .unclear(let text, _): text
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test func `an answer is written down before anything is shown`() throws {
    var play = try Self.couple()
    while play.ending == nil,
      !play.latest.contains(where: { if case .conclude = $0 { true } else { false } })
    {
      play.isQuiet ? play.send(.quietEnded(isEarly: false)) : play.type("")
      guard play.ending == nil else { break }
      guard case .append(let moments)? = play.writing else {
        if play.session.recording == .forbidden { break }
        Issue.record("nothing was written down: \(play.writings.count)")
        return
      }
      #expect(moments.count == 1)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what was written down is the same conversation again`(seed: UInt64) throws {
    let script = try Shipped.welcome.get()
    var play = Play(script, seed: seed, places: 2)
    var wanderer = Wanderer(seed: seed)
    play.type("yes, everyone", "yes, by us")
    for step in 0..<400 where play.ending == nil {
      play.seconds += 3
      play.send(wanderer.input(for: play))
      guard let moments = written(play), play.ending == nil,
        play.session.recording == .durable, step % 7 == 0
      else { continue }
      let again = try RecordedSession(script, rerunning: moments)
      #expect(again.session == play.session)
      // A line that repeated forgotten words has nothing to repeat any more.
      if !play.writings.contains(where: { if case .rewrite = $0 { true } else { false } }) {
        #expect(again.transcript == play.recorded.transcript)
      }
    }
  }

  @Test func `the words of an answer that counts are written down, others are not`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    play.type("zqxa glorp")
    #expect(!words(try #require(written(play))).contains("zqxa"))
    play.type("zqxb glorp")
    #expect(words(try #require(written(play))).contains("zqxb"))
  }

  @Test func `a grave concern destroys what was written down, and nothing follows`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    #expect(written(play) != nil)
    play.type("i said stop and they did not stop")
    #expect(play.writing == .shred)
    play.proceed()
    #expect(written(play) == nil)
    #expect(play.writings.last == .shred)
  }

  @Test func `after a grave concern the close asks as ever, and nothing is kept`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    play.type("i said stop and they did not stop")
    play.proceed { $0.asks("Would you like it kept") }
    #expect(play.asks("Would you like it kept"))
    for _ in 0..<2 {
      play.proceed { $0.asks("Would you like it kept") }
      play.type("yes, keep it")
    }
    play.proceed()
    #expect(play.effects.contains(.conclude(isAgreed: false, memory: [:])))
    #expect(play.hasSaid("Nothing of the talk is kept"))
  }

  @Test func `a soft concern is held back until it has turned out to be none`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    play.type("it hurt a bit")
    #expect(play.session.recording == .held)
    #expect(play.writing == nil)
    play.proceed { $0.session.recording != .held }
    if let moments = written(play) {
      #expect(!words(moments).contains("hurt"))
      #expect(
        try RecordedSession(Shipped.welcome.get(), rerunning: moments).session == play.session
      )
    }
  }

  @Test func `nothing is written down before the age question is answered`() throws {
    var play = Play(try Shipped.welcome.get(), places: 2)
    #expect(written(play) == [])
    play.type("glorp")
    #expect(written(play) == [])
    play.type("yes, everyone")
    #expect(written(play)?.count == 3)
  }

  @Test func `without a journal, or with someone else, nothing is written down or kept`() throws {
    for places in [0, 2] {
      var play = Play(try Shipped.welcome.get(), places: places)
      play.type("yes, everyone")
      if places > 0 { try play.choose("Someone else") }
      play.proceed { $0.ending != nil }
      #expect(play.ending == .completed)
      #expect(written(play)?.isEmpty ?? true)
      #expect(!play.hasSaid("Would you like it kept"))
    }
  }

  @Test func `what is forgotten is written down no more`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    play.type("zqxb glorp", "zqxb glorp")
    #expect(words(try #require(written(play))).contains("zqxb"))
    play.type("delete")
    try play.choose("Everything")
    #expect(!words(try #require(written(play))).contains("zqxb"))
    #expect(words(try #require(written(play))).contains("Jo"))
    let again = try RecordedSession(Shipped.welcome.get(), rerunning: try #require(written(play)))
    #expect(again.session.fits(Reply(.blank)) == play.session.fits(Reply(.blank)))
  }

  @Test func `whoever goes on alone keeps nothing of what two have said`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    play.type("/alone")
    #expect(play.writing == .shred)
  }

  @Test func `a draft of another script is refused where an answer does not fit`() throws {
    let script = try Shipped.welcome.get()
    let began = Moment(at: 0, .began(Circumstances(seed: 1, region: "*", places: 1)))
    let odd = Moment(at: 1, .replied(Reply(.chosen(line: "line:nowhere", words: nil))))
    #expect(throws: RecordedSession.RerunError.diverged(moment: 1, node: "House_Age")) {
      try RecordedSession(script, rerunning: [began, odd])
    }
  }

  @Test func `left while the keyboard changes hands it asks again who is there`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("Is this") }
    let question = try #require(play.prompt)
    let moments = try #require(written(play))
    var again = try RecordedSession(Shipped.welcome.get(), rerunning: moments)
    #expect(again.receive(Moment(at: 100, .resumed)).effects.last == .ask(question))
  }

  @Test func `it is gone on with at a screen that tells nothing`() throws {
    var play = try Self.couple()
    play.proceed { $0.asks("How are you feeling") }
    let person = try #require(play.prompt?.person)
    let question = try #require(play.prompt)
    let moments = try #require(written(play))
    var again = try RecordedSession(Shipped.welcome.get(), rerunning: moments)
    let effects = again.receive(Moment(at: 100, .resumed)).effects
    #expect(effects.first == .screen(.handOver))
    #expect(
      effects.contains {
        if case .say(let line) = $0 { line.text.contains("Is this \(person)") } else { false }
      }
    )
    let yes = again.session.read("yes").reply
    let back = again.receive(Moment(at: 101, .replied(yes))).effects
    #expect(back.last == .ask(question))
  }
}
