import CheckIn
import TestSupport
import Testing

/// Scripts that leave hardly any room for what the session itself must do.
struct DeepScriptTests {
  /// Asks with so many detours open.
  private static func script(depth: Int) -> String {
    """
    title: Mine
    ---
    <<declare $depth = 0>>
    <<declare $wrote = "">>
    <<if $depth < \(depth)>>
      <<set $depth += 1>>
      <<detour Mine>>
      <<return>>
    <<endif>>
    <<ask deep>>
    Bot: Well?
    <<listen $wrote>>
    ===
    title: Why_deep
    ---
    <<declare $why = 0>>
    <<if $why < 49>>
      <<set $why += 1>>
      <<detour Why_deep>>
      <<return>>
    <<endif>>
    Bot: Deeper?
    <<listen $wrote>>
    ===
    """
  }

  private func start(depth: Int) throws -> Play {
    let text = Self.script(depth: depth)
    let script = try Shipped.script(text, entry: "Mine", opening: "House_Setup")
    var play = Play.adults(script)
    play.type("just me", "Jo")
    try #require(play.asks("Well?"))
    return play
  }

  private let thanks = "Thank you for saying that. You matter, and this is too big for a script."

  @Test(arguments: [0, 199, 200])
  func `a concern is met and the script goes on`(depth: Int) throws {
    var play = try start(depth: depth)
    play.type("i want to kill myself")
    #expect(play.said.first == thanks)
    #expect(play.ending == nil)
    try play.choose("That is not what I meant")
    #expect(play.asks("Well?"))
  }

  @Test(arguments: ["help", "stop", "pause", "delete", "region", "why", "thanks"])
  func `the words that always work do`(word: String) throws {
    var play = try start(depth: 200)
    play.type(word)
    #expect(play.ending == nil)
    #expect(!play.said.isEmpty)
    #expect(!play.effects.contains { if case .trouble = $0 { true } else { false } })
  }

  @Test func `where even the reserve is used up, a concern is met all the same`() throws {
    var play = try start(depth: 200)
    play.type("why")
    try #require(play.asks("Deeper?"))
    play.type("i want to kill myself")
    #expect(play.said.first == thanks)
    try play.choose("That is not what I meant")
    play.proceed()
    #expect(play.ending == .completed)
  }
}
