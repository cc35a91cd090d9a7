import CheckIn
import TestSupport
import Testing
import Understanding

/// The words that work at every prompt, at every prompt.
struct AlwaysOnWordTests {
  /// A play at each prompt of these conversations, silences among them.
  static let prompts = Result { try makePrompts() }

  private static func makePrompts() throws -> [Play] {
    var prompts: [Play] = []
    var seen: Set<[Effect]> = []
    func walk(_ start: Play, by choose: (Play) -> String) {
      var play = start
      play.proceed { play in
        if play.ending == nil, seen.insert(play.latest).inserted { prompts.append(play) }
        return false
      } by: {
        choose($0)
      }
    }
    let script = try Shipped.welcome.get()
    walk(Play(script)) { $0.asks("18 or over") ? "1" : "" }
    for answer in ["1", "2", "4", "skip"] {
      walk(try Play.atMenu(["Jo", "Mina"])) { play in
        play.prompt?.person == nil ? "" : answer
      }
      walk(try Play.atMenu(["Jo"])) { $0.asks("Is this") ? "" : answer }
    }
    for concern in ["it hurts", "they kept going after i said stop", "i want to die", "panic"] {
      var alone = try Play.atFeeling(["Jo"])
      alone.type(concern)
      walk(alone) { _ in "1" }
      var shared = try Play.atMenu(["Jo", "Mina"])
      shared.type(concern)
      walk(shared) { $0.asks("Is this") ? "" : "1" }
    }
    return prompts
  }

  /// What is asked, whoever says what about it.
  private func question(_ play: Play) -> [Effect] {
    play.latest.filter { effect in
      switch effect {
      case .ask, .quiet: true
      default: false
      }
    }
  }

  private func check(_ word: String, _ body: (Play, inout Play) throws -> Void) throws {
    for before in try Self.prompts.get() {
      var after = before
      after.type(word)
      try body(before, &after)
    }
  }

  @Test func `there are prompts of every kind`() throws {
    let prompts = try Self.prompts.get()
    #expect(prompts.count > 150, "\(prompts.count)")
    #expect(prompts.contains { $0.isQuiet })
    for isKind: (Prompt.Kind?) -> Bool in [
      { if case .choice? = $0 { true } else { false } }, { $0 == .words }, { $0 == .name },
      { $0 == .number(0...4) }, { $0 == .enter },
    ] {
      #expect(prompts.contains { isKind($0.prompt?.kind) })
    }
  }

  @Test(arguments: ["why", "help", "/help", "?", "/later", "/nonsense", "WHY"])
  func `words that only tell something come back to the question`(word: String) throws {
    try check(word) { before, after in
      #expect(!after.said.isEmpty)
      #expect(question(after) == question(before))
    }
  }

  @Test func `private hides typing and shows it again`() throws {
    try check("private") { before, after in
      #expect(after.screen == before.screen)
      #expect(after.sheets.count == before.sheets.count + 1)
      #expect(before.isQuiet || after.prompt?.isHidden == true)
      after.type("private")
      #expect(question(after) == question(before))
    }
  }

  @Test func `pause waits for Enter`() throws {
    try check("pause") { before, after in
      #expect(after.prompt?.kind == .enter)
      after.type("")
      #expect(question(after) == question(before))
    }
  }

  @Test func `stop asks once, and goes on after a no`() throws {
    try check("stop") { before, after in
      guard !before.asks("18 or over") else {
        #expect(after.ending == .stopped)
        return
      }
      #expect(after.asks("Stop here?"))
      // Whoever says it twice means it.
      for yes in ["", "stop"] {
        var stopped = after
        stopped.type(yes, "")
        #expect(stopped.ending == .completed)
        #expect(stopped.hasSaid("That is a good place to stop for today."))
        #expect(stopped.screen == .shared)
      }
      after.type("no")
      #expect(question(after) == question(before))
    }
  }

  @Test(arguments: [
    "get me out", "let me out", "i want out", "leave", "end", "enough", "Let us out please",
    "i want to leave", "quit", "no more", "i'm done", "bye", "yes get me out now",
  ])
  func `whoever says stop, in whatever words, is let go at the question whether to stop`(
    words: String
  ) throws {
    var play = try Play.atMenu(["Jo"])
    play.type("stop")
    #expect(play.asks("Stop here?"))
    play.type(words, "")
    #expect(play.ending == .completed)
    #expect(play.hasSaid("That is a good place to stop for today."))
  }

  @Test(arguments: ["get me out", "let me out", "I want out!"])
  func `wanting out is a stop`(words: String) throws {
    var play = try Play.atMenu(["Jo"])
    play.type(words)
    #expect(play.asks("Stop here?"))
  }

  @Test func `what is not understood at the question whether to stop is never a no`() throws {
    var play = try Play.atMenu(["Jo"])
    play.type("stop")
    for words in ["wug", "blorp", "wug", "grmpf"] {
      play.type(words)
      #expect(play.asks("Stop here?"))
      #expect(!play.hasSaid("We go on from here."))
    }
    play.type("carry on")
    #expect(play.hasSaid("We go on from here."))
  }

  @Test func `delete asks what, and comes back`() throws {
    for choice in ["1", "2", "3", "skip"] {
      try check("delete") { before, after in
        #expect(after.options.count == 3)
        after.type(choice)
        #expect(question(after) == question(before))
      }
    }
  }

  @Test func `region asks which, and comes back`() throws {
    try check("/region") { before, after in
      #expect(after.prompt?.kind == .name)
      after.type("ie")
      #expect(after.hasSaid("I will show the contacts for IE."))
      #expect(question(after) == question(before))
      after.type("help")
      #expect(after.said.first?.contains("Samaritans") == true)
    }
  }

  @Test func `skip goes on, or says why not`() throws {
    try check("skip") { before, after in
      let refuses = after.said.first?.hasPrefix("This one has no skip.") == true
      if refuses { #expect(question(after) == question(before)) }
      #expect(refuses || after.latest != before.latest || before.options.contains("Not yet"))
      if before.options.contains("Skip this one") { #expect(!refuses) }
    }
  }

  @Test func `back goes on asking`() throws {
    try check("back") { before, after in
      #expect(after.screen == before.screen)
      #expect(question(after).count == 1)
      #expect(after.said.first?.contains("back") == true)
    }
  }

  @Test func `every way out ends at once and says nothing`() throws {
    let ways: [(Input, Ending)] = [
      (.replied(Reply(.word(.out))), .out), (.out, .out), (.interrupted, .interrupted),
      (.inputEnded, .inputEnded), (.hungUp, .hungUp), (.terminated, .terminated),
    ]
    for before in try Self.prompts.get() {
      for (input, ending) in ways {
        var after = before
        after.send(input)
        #expect(after.latest == [.finish(ending)])
        #expect(after.session.isOver)
        after.type("hello")
        #expect(after.latest.isEmpty)
      }
    }
  }

  @Test func `an ended session tells of nothing that was said`() throws {
    for var play in try Self.prompts.get() {
      for text in [String(describing: play.session), String(reflecting: play.session)] {
        #expect(text.hasPrefix("Session(") && !text.contains("Jo"))
      }
      play.send(.out)
      #expect(Mirror(reflecting: play.session).children.isEmpty)
    }
  }

  @Test func `heaped up they come to no harm`() throws {
    let words = ["delete", "stop", "region", "pause", "help", "private"]
    for var play in try Self.prompts.get().enumerated().filter({ $0.offset % 10 == 3 }).map(
      \.element
    ) {
      for index in 0..<300 where play.ending == nil {
        play.type(words[index % words.count])
        #expect(question(play).count == 1 || play.ending != nil)
        #expect(!play.said.isEmpty, "\(words[index % words.count]) is mute")
      }
      guard play.ending == nil else { continue }
      play.type("delete", "stop")
      #expect(play.asks("Stop here?"))
      play.type("region", "pause")
      #expect(play.asks("I will be quiet."))
      play.type("delete")
      #expect(play.options.count == 3)
      play.type("neither")
      for _ in 0..<40 where play.ending == nil { play.type("no") }
      play.proceed()
      #expect(play.ending == .completed)
    }
  }

  @Test func `of the words that ask something one is open at a time`() throws {
    try check("stop") { before, after in
      guard after.ending == nil else { return }
      after.type("region", "delete", "pause", "stop", "no")
      #expect(question(after) == question(before))
    }
  }

  @Test func `an idle private turn is hidden until its person is back`() throws {
    for start in try Self.prompts.get() where start.screen == .privateTurn {
      var heaped = start
      for _ in 0..<12 { heaped.type("pause", "stop", "delete", "region") }
      for before in [start, heaped] {
        try checkIdle(before)
      }
    }
  }

  private func checkIdle(_ before: Play) throws {
    var after = before
    after.send(.idle)
    #expect(after.screen == .handOver)
    #expect(after.prompt?.isPrivate == false)
    #expect(after.asks("Is this") || after.asks("Is the next person here?"))
    #expect(!after.sheets[after.sheets.count - 1].text.contains("feel"))
    after.send(.idle)
    after.type("not yet", "yes")
    #expect(after.screen == .privateTurn)
    #expect(question(after) == question(before))
  }

  @Test func `what Tab offers is understood`() throws {
    let script = try Shipped.welcome.get()
    let offered = script.alwaysOnWords
    for word in ["/stop", "/help", "/out"] { #expect(offered.contains(word)) }
    for word in offered {
      let understood = script.lexicon.alwaysOnWord(in: script.lexicon.read(word))
      #expect(understood != nil && understood != .unknownCommand, "\(word)")
    }
  }

  @Test func `stop at the age question says that nothing was kept`() throws {
    var play = Play(try Shipped.welcome.get())
    play.type("stop")
    #expect(play.ending == .stopped)
    #expect(play.said.contains { $0.contains("Nothing was kept.") })
  }
}
