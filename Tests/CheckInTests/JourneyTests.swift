import CheckIn
import TestSupport
import Testing

/// Whole conversations over the shipped dialogues.
struct JourneyTests {
  private static let groups = [
    ["Jo"], ["Jo", "Mina"], ["Jo", "Mina", "Ash"], ["Jo", "Mina", "Ash", "Sam"],
    ["Jo", "Mina", "Ash", "Sam", "Kit", "Lou"],
  ]

  @Test(arguments: groups)
  func `a check-in goes through body care to its close`(names: [String]) throws {
    var play = try Play.atMenu(names)
    play.proceed()
    #expect(play.ending == .completed)
    for landmark in ["How are you feeling", "Plain body things", "Go gently."] {
      #expect(play.hasSaid(landmark), "\(landmark)")
    }
    #expect(play.hasSaid("Next, a short turn each") == (names.count > 1))
    #expect(play.hasSaid("A pick of what was shared") == (names.count > 1))
  }

  @Test(arguments: ["Body care only", "Short on time", "Unsure", "Enough for now"])
  func `every way from the menu comes to a close`(option: String) throws {
    for names in Self.groups.prefix(3) {
      var play = try Play.atMenu(names)
      try play.choose(option)
      play.proceed()
      #expect(play.ending == .completed)
      #expect(play.hasSaid("Go gently."))
    }
  }

  @Test func `people who are apart share no keyboard`() throws {
    var play = Play.adults(try Shipped.welcome.get())
    try play.choose("We are apart")
    play.type("Jo")
    play.proceed()
    #expect(play.ending == .completed)
    #expect(play.sheets.allSatisfy { $0.kind != .handOver })
  }

  @Test(arguments: ["no", "not sure", "2", "3"])
  func `without a yes to the age question it ends kindly`(answer: String) throws {
    var play = Play(try Shipped.welcome.get())
    play.type(answer)
    #expect(play.ending == .notAdult)
    #expect(play.hasSaid("You are not in trouble"))
    #expect(!play.hasSaid("What can I call you"))
  }

  @Test func `an age answer that stays unclear ends kindly`() throws {
    for answer in ["glorp", ""] {
      var play = Play(try Shipped.welcome.get())
      play.type(answer)
      #expect(play.ending == nil)
      play.type(answer)
      #expect(play.ending == .notAdult)
    }
  }

  @Test func `an author's own script has the age question, the names and the closing`() throws {
    let own = """
      title: Mine
      ---
      Bot: {people()} of you, and you choose. #line:mine_q
      -> One #line:mine_one
      -> Two #line:mine_two
      ===
      """
    var play = Play(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("1", "two of us", "Jo", "Mina")
    #expect(play.asks("2 of you"))
    play.type("1")
    #expect(play.asks("Each of you, do you feel looked after?"))
    play.proceed()
    #expect(play.ending == .completed)
  }

  @Test func `a quiet ending of one's own script is the neutral one`() throws {
    let own = """
      title: Mine
      ---
      <<leave quietly>>
      Bot: Never said. #line:mine_never
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine"))
    play.type("")
    #expect(play.ending == .completed)
    #expect(play.hasSaid("That is a good place to stop for today."))
    #expect(!play.hasSaid("Never said"))
  }
}
