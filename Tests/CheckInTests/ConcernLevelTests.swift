import CheckIn
import TestSupport
import Testing
import YarnProgram

/// What a concern changes afterwards, and for whom.
struct ConcernLevelTests {
  private static let levels = """
    title: Mine
    ---
    <<declare $more = 0>>
    <<jump Mine_Ask>>
    ===
    title: Mine_Ask
    ---
    Bot: Level {safety()} {$house_lowered}
    -> More #line:mine_more
    -> Raise #line:mine_raise
      <<detour Mine_Screen>>
    -> Lower #line:mine_lower
      <<safety lower>>
    -> Skip this one #class:skip #line:mine_skip
    <<jump Mine_Ask>>
    ===
    title: Mine_Screen
    level: 2
    ---
    Bot: Screen.
    ===
    """

  private func solo() throws -> Play {
    var play = Play.adults(try Shipped.script(Self.levels, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo")
    return play
  }

  @Test func `a level rises, falls by one, and never to nothing`() throws {
    var play = try solo()
    #expect(play.asks("Level 0 False"))
    play.type("lower")
    #expect(play.asks("Level 0 False"))
    play.type("raise")
    #expect(play.asks("Level 2 True"))
    for _ in 0..<3 {
      play.type("lower")
      #expect(play.asks("Level 1 True"))
    }
    play.type("i want to die")
    try play.choose("That is not what I meant")
    play.type("more")
    #expect(play.asks("Level 2 True"))
    play.type("the condom broke")
    try play.choose("Thanks, carry on")
    play.type("more")
    #expect(play.asks("Level 2 True"))
  }

  @Test(arguments: [("9", 3), ("0", 0), ("-2", 0), ("x", 0), ("99999999999999999999", 0)])
  func `a level that a script makes up is none above urgent`(header: String, level: Int) throws {
    let own = """
      title: Mine
      level: \(header)
      ---
      Bot: Level {safety()}
      <<step_back>>
      ===
      """
    let play = Play.adults(try Shipped.script(own, entry: "Mine"))
    #expect(play.asks("Level \(level)"))
  }

  @Test func `a soft check that is fine stays at one`() throws {
    var play = try solo()
    play.type("it hurts")
    try play.choose("Good kind")
    play.type("more")
    #expect(play.asks("Level 1 True"))
  }

  // MARK: - Afterwards

  private var praise: Set<String> {
    get throws {
      let script = try Shipped.welcome.get()
      let lines = script.program.program.lines.filter { $0.tag("affirm") == "" }
      return Set(lines.compactMap { script.line(String($0.id.dropFirst("line:".count)))?.text })
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `no praise and no reveal follow, and the help line closes`(seed: UInt64) throws {
    for (phrase, denial) in [
      ("it hurts", "Good kind"), ("i want to die", "That is not what I meant"),
    ] {
      for names in [["Jo"], ["Jo", "Mina"]] {
        var play = try Play.atFeeling(names, seed: seed)
        let flagger = play.prompt?.person
        play.type(phrase)
        try play.choose(denial)
        let said = play.allSaid.count
        let sheets = play.sheets.count
        var wanderer = Wanderer(seed: seed)
        wanderer.mischief = 0
        play.wander(&wanderer)
        #expect(play.ending == .completed || play.ending == .out)
        let rest = play.allSaid.dropFirst(said)
        #expect(!rest.contains { $0.contains("you meet at") || $0.contains(" says \"") })
        #expect(!rest.contains { $0.hasPrefix("A pick of what was shared") })
        if play.ending == .completed {
          #expect(rest.contains("If anything changes, help is under \"help\"."))
        }
        // Another person's own screens are as ever; all others hold no praise.
        for sheet in play.sheets.dropFirst(sheets)
        where sheet.person == flagger || sheet.kind == .shared {
          #expect(try praise.isDisjoint(with: sheet.lines), "\(sheet.lines)")
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the other person's screens are the same as ever`(seed: UInt64) throws {
    func others(_ concern: [String], answer: String) throws -> [Play.Sheet] {
      var play = try Play.atFeeling(["Jo", "Mina"], seed: seed)
      let first = play.prompt?.person
      for line in concern { play.type(line) }
      let count = play.sheets.count
      play.proceed {
        $0.screen == .shared
      } by: { play in
        if play.options.contains("Carry on as before") { return "1" }
        return play.prompt?.person == nil ? "" : play.prompt?.person == first ? "skip" : answer
      }
      return play.sheets.dropFirst(count).filter { sheet in
        sheet.kind == .handOver || sheet.kind == .privateTurn && sheet.person != first
      }
    }
    for answer in ["1", "skip"] {
      let usual = try others([], answer: answer)
      #expect(usual.contains { $0.text.contains("touch feel good") })
      for concern in [
        ["it hurts", "1"], ["they kept going after i said stop", "4", "", "5"],
        ["i want to die", "1", ""], ["i'm scared of him", "not sure"],
        ["i went too far", "apart", ""],
      ] {
        let flagged = try others(concern, answer: answer)
        #expect(flagged.map(\.kind) == usual.map(\.kind))
        #expect(flagged.map(\.prompts) == usual.map(\.prompts), "\(concern)")
        #expect(flagged.map(\.lines.count) == usual.map(\.lines.count), "\(concern)")
        for (one, other) in zip(flagged, usual) where one.kind == .handOver {
          #expect(one.lines == other.lines)
        }
      }
    }
  }

  @Test func `steady words may follow on the person's own screen`() throws {
    var play = try Play.atFeeling(["Jo", "Mina"])
    play.type("it hurts")
    try play.choose("Good kind")
    play.proceed {
      $0.prompt?.kind == .words
    } by: {
      $0.prompt?.person == nil ? "" : "skip"
    }
    let steady = [
      "Slow is fine. Nothing needs deciding now.", "You can stop at any point, and that is OK.",
      "You get to choose what happens next.", "One small thing at a time is enough.",
    ]
    #expect(play.said.contains { steady.contains($0) })
  }

  // MARK: - What is kept

  @Test func `a flagged line is no answer and goes into no variable`() throws {
    let own = """
      title: Mine
      ---
      <<declare $wrote = "nothing">>
      <<ask topic>>
      Bot: Words?
      <<listen $wrote>>
      Bot: Kept {$wrote}.
      <<ask choice>>
      Bot: Choice?
      -> One #class:one #line:mine_one
      -> Skip this one #class:skip #line:mine_skip
      <<share all>>
      <<step_back>>
      ===
      """
    let script = try Shipped.script(own, entry: "Mine", opening: "House_Setup")
    var play = Play.adults(script)
    play.type("just me", "Jo")
    var flagged = play
    flagged.type("i want to die zqxv")
    try flagged.choose("That is not what I meant")
    #expect(flagged.asks("Words?"))
    flagged.type("skip")
    #expect(flagged.said.first == "Kept nothing.")
    // The same phrase at a question within its own screen is kept as little.
    play.type("i want to die", "region", "i want to die zqxv", "3", "skip")
    #expect(play.allSaid.contains("Kept nothing."))
    #expect(!play.allSaid.contains { $0.lowercased().contains("zqxv") })
  }
}
