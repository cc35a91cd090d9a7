import CheckIn
import TestSupport
import Testing

/// How answers are taken: numbers, labels, words, blanks, and what fits nothing.
struct AnswerTests {
  private static let source = """
    title: Mine
    ---
    <<declare $chosen = "nothing">>
    <<declare $wrote = "none">>
    <<declare $number = -1>>
    <<ask one>>
    Bot: First?
    -> Apple pie <<if false>> #class:apple #line:mine_apple
      <<set $chosen to "apple">>
    -> Bread #class:bread #line:mine_bread
      <<set $chosen to "bread">>
    -> Cherry #class:cherry #line:mine_cherry
      <<set $chosen to "cherry">>
    -> Skip this one #class:skip #line:mine_skip
      <<set $chosen to "skip">>
    Bot: Chosen {$chosen}.
    Bot: Second?
    -> Left #class:left #enter #line:mine_left
      <<set $chosen to "left">>
    -> Right #class:right #default #line:mine_right
      <<set $chosen to "right">>
    -> Skip this one #class:skip #line:mine_skip2
      <<set $chosen to "skip">>
    Bot: Chosen {$chosen}.
    Bot: Words?
    <<listen $wrote>>
    Bot: Words [{$wrote}].
    Bot: Number?
    <<listen $number number 0 4>>
    Bot: Number {$number}.
    Bot: Third?
    -> Never <<if false>> #line:mine_never
    Bot: No option was there.
    <<step_back>>
    ===
    """

  private func start(_ lines: String...) throws -> Play {
    var play = Play.adults(try Shipped.script(Self.source, entry: "Mine"))
    for line in lines { play.type(line) }
    return play
  }

  @Test(arguments: [
    ("1", "bread"), ("2", "cherry"), ("bread", "bread"), ("the cherry please", "cherry"),
    ("3", "skip"), ("skip", "skip"), ("Skip this one", "skip"), ("not sure", "skip"),
  ])
  func `numbers count what is on offer, words find their option`(
    answer: String,
    chosen: String
  ) throws {
    #expect(try start(answer).said.first == "Chosen \(chosen).")
  }

  @Test func `a hidden option is not shown, and said not to be on offer`() throws {
    var play = try start()
    #expect(play.options == ["Bread", "Cherry", "Skip this one"])
    for _ in 0..<3 {
      play.type("apple pie")
      #expect(play.said == ["That one is not on offer just now. One of these may fit.", "First?"])
    }
    play.type("4")
    #expect(play.said.first?.hasPrefix("I want to get that right") == true)
  }

  @Test func `twice unclear keeps the words and skips`() throws {
    var play = try start("wug")
    #expect(play.said == ["I want to get that right. A number works too.", "First?"])
    play.type("blorp")
    #expect(
      play.said == ["That is fine. I will leave it in your words.", "Chosen skip.", "Second?"]
    )
  }

  @Test func `twice unclear takes the safe default where there is one`() throws {
    let play = try start("1", "wug", "blorp")
    #expect(play.said.first == "Chosen right.")
  }

  @Test func `a blank where nothing can be skipped promises no skip`() throws {
    var play = try Play.atMenu(["Jo", "Mina"])
    play.type("he forced me", "")
    #expect(play.said.first?.hasPrefix("Take your time.") == true)
    #expect(!play.said.contains { $0.lowercased().contains("skip") })
    #expect(play.said.last == "A one-at-a-time round next, or stop here and keep nothing?")
  }

  @Test func `a blank takes the preset option, or waits once`() throws {
    var play = try start("")
    #expect(play.said == ["Take your time. Skip is fine.", "First?"])
    play.type("   ")
    #expect(play.said.first == "Chosen skip.")
    play.type("\t")
    #expect(play.said.first == "Chosen left.")
    play.type("", "")
    #expect(play.said.first == "Words [none].")
    play.type("", "")
    #expect(play.said.first == "Number -1.")
  }

  @Test(arguments: [
    ("3", 3), ("three", 3), ("0", 0), ("4 i guess", 4),
  ])
  func `numbers are understood`(answer: String, number: Int) throws {
    #expect(try start("1", "1", "some", answer).said.first == "Number \(number).")
  }

  @Test func `a number out of range is asked for once more`() throws {
    for answer in ["7", "-1", "lots", "99999999999999999999", "4.5"] {
      var play = try start("1", "1", "some", answer)
      #expect(play.said == ["A number from 0 to 4, please. Skip is fine.", "Number?"])
      play.type("9")
      #expect(play.said.first == "Number -1.")
    }
  }

  @Test func `an option set with nothing on offer is passed over`() throws {
    let play = try start("1", "1", "some", "2")
    #expect(play.said.last == "No option was there.")
    #expect(play.prompt?.kind == .enter)
  }

  @Test(arguments: ["a warm bath", "{$number} <<leave now>> [b]x[/b]", "Jo: hi", "# // ->", "ok\\"])
  func `words are data`(text: String) throws {
    #expect(try start("1", "1", text).said.first == "Words [\(text)].")
  }

  @Test func `a very long line is an answer like any other`() throws {
    let long = String(repeating: "wug ", count: 2500)
    var play = try start(long)
    #expect(play.said.last == "First?")
    play.type("1", "1", long)
    #expect(play.said.first?.utf8.count ?? 0 > 9000)
    play.type(long, long)
    #expect(play.said.last == "No option was there.")
    for odd in ["\0\u{1B}[2J", "\u{202E}abc", "🙂", "عربى", String(repeating: "\n", count: 10_000)] {
      var play = try start(odd, odd, odd, odd, odd, odd, odd, odd)
      play.proceed()
      #expect(play.ending == .completed)
    }
  }

  @Test func `words at an Enter prompt are Enter`() throws {
    var play = try start("1", "1", "some", "2", "what a day")
    #expect(play.ending == nil)
    #expect(play.hasSaid("looked after"))
    play.proceed()
    #expect(play.ending == .completed)
  }

  // MARK: - Silences

  @Test func `Enter ends all breaths`() throws {
    let own = """
      title: Mine
      ---
      <<breathe 5>>
      Bot: Done.
      <<hold 9>>
      Bot: Held.
      <<step_back>>
      ===
      """
    let script = try Shipped.script(own, entry: "Mine")
    var slow = Play.adults(script)
    for _ in 0..<10 {
      #expect(slow.isQuiet)
      slow.send(.quietEnded(isEarly: false))
    }
    #expect(slow.said == ["Done."])
    for count in 0..<10 {
      var play = Play.adults(script)
      for _ in 0..<count { play.send(.quietEnded(isEarly: false)) }
      play.send(.quietEnded(isEarly: true))
      #expect(play.said.last == "Done.")
      #expect(play.latest.last == .quiet(seconds: 9))
      play.type("anything")
      #expect(play.said == ["Held."])
    }
  }

  @Test func `an Enter prompt survives a pause`() throws {
    var play = try start("1", "1", "some", "2")
    let prompt = play.prompt
    play.type("pause", "")
    #expect(play.prompt == prompt)
    #expect(play.said == ["No option was there."])
  }
}
