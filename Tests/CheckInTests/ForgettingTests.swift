import CheckIn
import TestSupport
import Testing

/// What is not to come back: by a key, on the screen, or by a variable.
struct ForgettingTests {
  private static let source = """
    title: Mine
    ---
    <<declare $place = "nowhere">>
    <<declare $mine_told = "">>
    <<declare $mine_bound = false>>
    <<declare $mine_retold = "">>
    <<declare $mine_own = "">>
    <<ask place>>
    Bot: Where?
    -> Bed #class:bed #line:mine_bed
      <<set $place to "bed">>
    -> Skip this one #class:skip #line:mine_skip
    <<share gist>>
    <<set $mine_told to shared_label("place", 1)>>
    <<set $mine_retold to "zqx " + $mine_told>>
    <<set $mine_bound to anyone("place", "bed")>>
    <<set $mine_own to "mine">>
    <<step_back>>
    Bot: [{$place}] [{$mine_told}] [{$mine_retold}] [{$mine_bound}] [{$mine_own}] [{$house_mode}]
    <<step_back>>
    ===
    """

  private func start(_ lines: String...) throws -> Play {
    var play = Play.adults(try Shipped.script(Self.source, entry: "Mine", opening: "House_Setup"))
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
    #expect(play.asks("[nowhere] [Bed] [zqx Bed] [True] [mine] [solo]"))
    play = try start("just me", "Jo", "bed", "delete", "2", "")
    #expect(play.asks("[nowhere] [] [] [False] [mine] [solo]"))
  }

  @Test(arguments: ["1", "2"])
  func `what is forgotten leaves the screen and the keys`(choice: String) throws {
    var play = try start("two of us", "Jo", "Mina", "bed", "delete", choice)
    #expect(clears(play))
    play = try start("just me", "Jo", "delete", choice)
    #expect(clears(play))
  }

  @Test(arguments: [
    ("last", "1"), ("the last", "1"), ("the last one", "1"), ("just that", "1"),
    ("what i just wrote", "1"), ("my last answer please", "1"),
    ("all", "2"), ("all of it", "2"), ("everything", "2"), ("the whole lot", "2"),
    ("every answer", "2"), ("everything please", "2"),
    ("nothing", "3"), ("none of it", "3"), ("neither", "3"), ("nope", "3"),
  ])
  func `what is to be forgotten may be said in a word`(words: String, number: String) throws {
    var said = try start("just me", "Jo", "bed", "delete")
    var numbered = said
    said.type(words)
    numbered.type(number)
    #expect(said.said == numbered.said)
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
