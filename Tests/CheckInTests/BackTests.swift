import CheckIn
import TestSupport
import Testing

/// `back`: what it restores, and what it does not.
struct BackTests {
  private static let source = """
    title: Mine
    ---
    <<declare $wrote = "none">>
    <<declare $number = -1>>
    <<declare $chosen = "nothing">>
    <<ask one>>
    Bot: One {$chosen} {$wrote} {$number} {safety()} {anyone("one", "a")}
    -> A #class:a #line:mine_a
      <<set $chosen to "a">>
    -> B #class:b #line:mine_b
      <<set $chosen to "b">>
    -> Skip this one #class:skip #line:mine_skip
    Bot: Press Enter.
    <<step_back>>
    <<ask two>>
    Bot: Two {$chosen} {$wrote} {$number} {safety()} {anyone("one", "a")}
    <<listen $wrote>>
    Bot: Three {$chosen} {$wrote} {$number} {safety()} {anyone("one", "a")}
    <<listen $number number 0 4>>
    Bot: Four {$chosen} {$wrote} {$number} {safety()} {anyone("one", "a")}
    <<step_back>>
    Bot: An affirmation. #affirm #line:mine_affirm
    Bot: Five?
    <<step_back>>
    ===
    """

  private func start() throws -> Play {
    var play = Play.adults(try Shipped.script(Self.source, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo")
    return play
  }

  @Test func `it restores the question, the answers and the variables`() throws {
    var play = try start()
    #expect(play.asks("One nothing none -1 0 False"))
    let first = play.prompt
    play.type("a", "")
    #expect(play.asks("Two a none -1 0 True"))
    play.type("blorp")
    #expect(play.asks("Three a blorp -1 0 True"))
    play.type("back")
    #expect(play.said == ["One step back.", "Two a none -1 0 True"])
    play.type("back")
    #expect(play.said == ["One step back.", "One nothing none -1 0 False"])
    #expect(play.prompt == first)
    play.type("back")
    #expect(play.said.last == "One nothing none -1 0 False")
    play.type("b", "", "xyzzy", "3")
    #expect(play.asks("Four b xyzzy 3 0 False"))
  }

  @Test func `from a silence it returns to the question before`() throws {
    var play = try start()
    play.type("a", "back")
    #expect(play.asks("One nothing none -1 0 False"))
  }

  @Test func `it lowers no concern`() throws {
    var play = try start()
    play.type("a", "", "it hurts")
    try play.choose("Good kind")
    #expect(play.asks("Two a none -1 0 True"))
    play.type("back")
    #expect(play.asks("One nothing none -1 0 False"))
    play.type("a", "")
    // The level is still there, and seen as soon as the line is made anew.
    #expect(play.asks("Two a none -1 1 True"))
    play.type("blorp", "2", "")
    #expect(!play.hasSaid("An affirmation."))
    play.proceed()
    #expect(play.hasSaid("If anything changes, help is under \"help\"."))
  }

  @Test func `it gives no affirmation again`() throws {
    var play = try start()
    play.type("a", "", "blorp", "3", "")
    #expect(play.said == ["An affirmation.", "Five?"])
    play.type("back")
    #expect(play.asks("Three"))
    play.type("3", "")
    #expect(play.said == ["Five?"])
  }

  @Test func `what was deleted does not come back`() throws {
    var play = try start()
    play.type("a", "", "blorp", "delete")
    try play.choose("Only my last")
    #expect(play.asks("Three a blorp"))
    play.type("back")
    #expect(play.said.first?.contains("cannot go back past this point") == true)
    play.type("2")
    #expect(play.asks("Four a none 2 0 True"))
    play.type("back")
    #expect(play.asks("Three"))
    play.type("delete")
    try play.choose("Everything")
    play.type("4")
    #expect(play.asks("Four a none 4 0 False"))
  }

  @Test func `it leaves a safety script that the path has entered`() throws {
    let own = """
      title: Mine
      ---
      <<ask one>>
      Bot: Where?
      -> Here #line:mine_here
        <<safety pain>>
      -> Skip this one #class:skip #line:mine_skip
      Bot: After.
      <<step_back>>
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo", "here")
    #expect(play.asks("good kind of sore"))
    play.type("back")
    #expect(play.asks("Where?"))
    play.type("it hurts")
    #expect(play.asks("good kind of sore"))
  }

  @Test func `whoever comes back from the goodbye still gets one`() throws {
    let own = """
      title: Mine
      ---
      Bot: Where?
      -> Away #line:mine_away
        <<jump House_Closing>>
      -> Here #line:mine_here
      -> Skip this one #class:skip #line:mine_skip
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo", "away")
    #expect(play.asks("Do you feel looked after?"))
    play.type("back")
    #expect(play.asks("Where?"))
    play.type("here")
    #expect(play.asks("Do you feel looked after?"))
  }

  @Test func `ever so many questions can be asked, and some of them returned to`() throws {
    let own = """
      title: Mine
      ---
      <<declare $count = 0>>
      <<jump Mine_Loop>>
      ===
      title: Mine_Loop
      ---
      <<set $count to $count + 1>>
      Bot: Number {$count}
      -> More #line:mine_more
      -> Skip this one #class:skip #line:mine_skip
      <<jump Mine_Loop>>
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine"))
    for _ in 0..<500 { play.type("1") }
    #expect(play.asks("Number 501"))
    for _ in 0..<99 { play.type("back") }
    #expect(play.asks("Number 402"))
    play.type("back")
    #expect(play.asks("Number 402"))
  }
}
