import CheckIn
import Testing

/// What is not to come back: by a key, on the screen, or by a variable.
struct ForgettingTests {
  private static let source = """
    title: Mine
    ---
    <<declare $place = "nowhere">>
    <<ask place>>
    Bot: Where?
    -> Bed #class:bed #line:mine_bed
      <<set $place to "bed">>
    -> Skip this one #class:skip #line:mine_skip
    <<set $plan_first to "zqx">>
    <<step_back>>
    Bot: [{$place}] [{$plan_first}] [{$mode}]
    <<step_back>>
    ===
    """

  private func start(_ lines: String...) throws -> Play {
    var play = Play.adults(try Shipped.script(Self.source, entry: "Mine", opening: "Setup"))
    for line in lines { play.type(line) }
    return play
  }

  /// Whether the latest effects make the line editor forget what was typed.
  private func forgets(_ play: Play) -> Bool {
    play.latest.contains { effect in
      switch effect {
      case .screen, .forgetTyping: true
      default: false
      }
    }
  }

  private func clears(_ play: Play) -> Bool {
    if case .screen? = play.latest.first { true } else { false }
  }

  @Test func `an answer that all gave is forgotten with its variable`() throws {
    var play = try start("just me", "Jo", "bed", "delete", "1", "")
    #expect(play.asks("[nowhere] [zqx] [solo]"))
    play = try start("just me", "Jo", "bed", "delete", "2", "")
    #expect(play.asks("[nowhere] [] [solo]"))
  }

  @Test(arguments: ["1", "2"])
  func `what is forgotten leaves the screen and the keys`(choice: String) throws {
    var play = try start("two of us", "Jo", "Mina", "bed", "delete", choice)
    #expect(clears(play))
    play = try start("just me", "Jo", "delete", choice)
    #expect(clears(play))
  }

  @Test func `deleting all promises nothing of names`() throws {
    let play = try start("two of us", "Jo", "Mina", "bed", "delete", "2")
    #expect(play.said.contains { $0.hasPrefix("Names") })
    #expect(!play.said.contains { $0.hasPrefix("All of it") })
  }

  @Test func `a concern typed before others leaves the screen and the keys`() throws {
    for (name, place) in try SafetyPlaces.shared.get() {
      var play = place
      play.type("he forced me")
      #expect(clears(play), "\(name)")
    }
  }

  @Test func `a concern typed alone leaves the keys`() throws {
    for (name, place) in try SafetyPlaces.unseen.get() {
      var play = place
      for line in ["he forced me", "region", "he forced me", "i want to die", "it hurts"] {
        play.type(line)
        #expect(line == "region" || forgets(play), "\(name): \(line)")
      }
    }
  }

  @Test func `a hand-over leaves nothing on the keys and takes nothing from them`() throws {
    var play = try Play.atMenu(["Jo", "Mina"])
    play.proceed { $0.asks("Is this") }
    #expect(forgets(play))
    #expect(play.prompt?.screen == .handOver)
    play.type("stop")
    #expect(play.prompt?.screen == .handOver)
    play.type("no", "yes")
    #expect(forgets(play))
    #expect(play.prompt?.screen == .privateTurn)
  }
}
