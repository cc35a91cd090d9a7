import CheckIn
import TestSupport
import Testing

/// What an author's script may do wrong while it runs.
struct TroubleTests {
  @Test(arguments: [
    ("an endless loop", "<<jump Mine>>"),
    ("a remainder of nothing", "Bot: {5 % ($zero)}"),
    ("a node that is not there", "<<jump {\"No\" + \"where\"}>>"),
    ("detours without end", "<<detour Mine>>"),
    ("no such contact", "Bot: {support(\"moon\")}"),
    ("a word for a number", "Bot: {number($wrote)}"),
    ("lines without end", "Bot: On and on.\n<<jump Mine>>"),
    ("commands without end", "<<ask on>>\n<<jump Mine>>"),
    ("questions without options", "-> No <<if $zero > 0>>\n<<jump Mine>>"),
  ])
  func `trouble is told, and the goodbye is said`(what: String, code: String) throws {
    let own = """
      title: Begin
      ---
      <<declare $zero = 0>>
      <<declare $wrote = "x">>
      Bot: Before?
      <<listen $wrote>>
      <<jump Mine>>
      ===
      title: Mine
      ---
      \(code)
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Begin", opening: "House_Setup"))
    play.type("two of us", "Jo", "Mina", "x")
    let isTold = if case .trouble? = play.latest.first { true } else { false }
    #expect(isTold, "\(what)")
    #expect(play.said.first == "That is a good place to stop for today.")
    play.type("")
    #expect(play.ending == .scriptFailed)
  }

  @Test(arguments: [
    "<<jump {$wrote}>>", "<<detour {$wrote}>>", "Bot: {support($wrote)}", "Bot: {number($wrote)}",
    "Bot: {bool($wrote)}", "Bot: {format(\"{0:F2}\", $wrote)}",
    "Bot: {format(\"{0:\" + $wrote + \"}\", 1)}", "Bot: {format(\"{\" + $wrote + \"}\", 1)}",
  ])
  func `trouble names its place and never what was typed`(code: String) throws {
    let own = """
      title: Mine
      ---
      <<declare $wrote = "">>
      Bot: Well?
      <<listen $wrote>>
      \(code)
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo", "zqxwkk")
    guard case .trouble(let reason)? = play.latest.first else {
      Issue.record("no trouble is told")
      return
    }
    #expect(reason.hasPrefix("in ‘Mine’: "))
    #expect(!reason.contains("zqxwkk"))
  }

  @Test(.timeLimit(.minutes(10)))
  func `a script that counts long before each line ends in bearable time`() throws {
    let own = """
      title: Mine
      ---
      <<declare $count = 0>>
      <<declare $end = 10000>>
      <<jump Mine_Count>>
      ===
      title: Mine_Count
      ---
      <<set $count += 1>>
      <<if $count < $end>>
        <<jump Mine_Count>>
      <<endif>>
      <<set $count to 0>>
      Bot: Counted.
      <<jump Mine_Count>>
      ===
      """
    let play = Play.adults(try Shipped.script(own, entry: "Mine"))
    #expect(play.effects.contains { if case .trouble = $0 { true } else { false } })
  }

  @Test func `a long story without a question is told to its end`() throws {
    let lines = String(repeating: "Bot: And then.\n", count: 3000)
    let own = "title: Mine\n---\n\(lines)===\n"
    let play = Play.adults(try Shipped.script(own, entry: "Mine"))
    #expect(play.allSaid.count { $0 == "And then." } == 3000)
  }

  @Test func `trouble in a private turn comes back to the shared screen`() throws {
    let own = """
      title: Mine
      ---
      <<turn next>>
      <<private>>
      Bot: Alone?
      -> Yes #line:mine_yes
        <<jump {"No" + "where"}>>
      -> Skip this one #class:skip #line:mine_skip
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("two of us", "Jo", "Mina", "yes", "it hurts")
    try play.choose("Good kind")
    play.type("yes")
    #expect(play.screen == .shared)
    #expect(play.said.contains("If anything changes, help is under \"help\"."))
    play.type("")
    #expect(play.ending == .scriptFailed)
  }

  @Test func `a jump out of an answer to why leaves a sound session`() throws {
    let own = """
      title: Mine
      ---
      <<detour Mine_Away>>
      ===
      title: Mine_Away
      ---
      <<breathe 2>>
      <<ask away>>
      Bot: One?
      -> Yes #line:mine_yes
      -> Skip this one #class:skip #line:mine_skip
      ===
      title: Why_away
      ---
      <<jump Mine_Next>>
      ===
      title: Mine_Next
      ---
      <<ask two>>
      Bot: Two?
      -> Yes #line:mine_yes2
      -> Skip this one #class:skip #line:mine_skip2
      Bot: Three?
      -> Yes #line:mine_yes3
      -> Skip this one #class:skip #line:mine_skip3
      <<breathe 1>>
      Bot: Four.
      <<step_back>>
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("just me", "Jo")
    play.send(.quietEnded(isEarly: true))
    #expect(play.asks("One?"))
    play.type("why")
    #expect(play.asks("Two?"))
    play.type("yes", "back")
    #expect(play.said == ["One step back.", "Two?"])
    play.type("yes", "yes")
    #expect(play.isQuiet)
    play.proceed()
    #expect(play.ending == .completed)
  }
}
