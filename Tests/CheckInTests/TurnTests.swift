import CheckIn
import TestSupport
import Testing

/// Whose turn it is, at one keyboard.
struct TurnTests {
  /// A script in which each in turn counts up a number of their own.
  private static let marks = """
    title: Mine
    ---
    <<declare $me_mark = 0>>
    <<declare $name = "">>
    <<declare $more = true>>
    <<jump Mine_Names>>
    ===
    title: Mine_Names
    ---
    <<set $name to "">>
    Bot: Who else?
    <<listen $name name>>
    <<if $name is "end">>
      <<jump Mine_Turn>>
    <<endif>>
    <<join $name>>
    <<jump Mine_Names>>
    ===
    title: Mine_Turn
    ---
    <<turn next>>
    <<private>>
    Bot: First {$me_mark} [{$me}] with ({$them}), {turns_left()} left.
    -> Up #class:up
      <<set $me_mark to $me_mark + 1>>
    -> Skip this one #class:skip
    Bot: Then {$me_mark}?
    -> Up #class:up
      <<set $me_mark to $me_mark + 1>>
    -> Skip this one #class:skip
    <<if turns_left() > 0>>
      <<jump Mine_Turn>>
    <<endif>>
    <<jump Mine_Back>>
    ===
    title: Mine_Back
    ---
    <<turn back>>
    <<private>>
    Bot: Last {$me_mark} [{$me}]
    -> Up #class:up
      <<set $me_mark to $me_mark + 10>>
    -> Skip this one #class:skip
    <<if turns_left() > 0>>
      <<jump Mine_Back>>
    <<endif>>
    <<turn both>>
    Bot: All [{$me}] {$me_mark}
    <<step_back>>
    ===
    """

  private func start(_ names: [String], seed: UInt64 = 1) throws -> Play {
    var play = Play.adults(try Shipped.script(Self.marks, entry: "Mine"), seed: seed)
    for name in names { play.type(name) }
    play.type("end")
    return play
  }

  @Test func `a concern that a script brings up sets the round aside and gives it back`() throws {
    let own = """
      title: Mine
      ---
      <<turn next>>
      Bot: Round {$me} {turns_left()}
      <<step_back>>
      <<safety pain>>
      Bot: Again {$me} {turns_left()}
      <<step_back>>
      <<turn both>>
      ===
      """
    for seed in 1...4 as ClosedRange<UInt64> {
      let script = try Shipped.script(own, entry: "Mine", opening: "House_Setup")
      var play = Play.adults(script, seed: seed)
      play.type("two of us", "Jo", "Mina")
      let round = try #require(play.said.last)
      #expect(round.hasPrefix("Round ") && round.hasSuffix(" 1"))
      play.type("")
      #expect(play.session.turnCounts.waiting == 0 || play.screen != .shared)
      play.proceed { $0.asks("Again") }
      #expect(play.said.last == round.replacing("Round", with: "Again"))
    }
  }

  @Test(arguments: [1, 2, 3, 6])
  func `each has one turn a round, and the same again in the opposite order`(count: Int) throws {
    let names = Array(["Jo", "Mina", "Ash", "Sam", "Kit", "Lou"].prefix(count))
    var play = try start(names)
    play.proceed {
      $0.asks("All")
    } by: {
      $0.options.isEmpty || $0.asks("Is ") ? "" : "up"
    }
    let said = play.allSaid
    let first = said.filter { $0.hasPrefix("First 0") }
    let last = said.filter { $0.hasPrefix("Last 2") }
    #expect(first.count == count)
    #expect(last.count == count)
    #expect(first.map(Self.name) == last.map(Self.name).reversed())
    #expect(Set(first.map(Self.name)) == Set(names))
    #expect(said.contains("All [\(count == 1 ? "Jo" : "")] \(count == 1 ? 12 : 0)"))
    // One alone has one side of their own, which nobody hands over.
    #expect(play.sheets.count { $0.kind == .privateTurn } == (count == 1 ? 1 : 2 * count))
    // Nobody is sent away who sits there already.
    #expect(play.sheets.count { $0.kind == .handOver } == (count == 1 ? 0 : 2 * count))
  }

  private static func name(_ line: String) -> String {
    String(line.split(separator: "[").last?.prefix { $0 != "]" } ?? "")
  }

  @Test func `the others are named to each`() throws {
    var play = try start(["Jo", "Mina", "Ash"])
    play.proceed { $0.asks("First") }
    let me = Self.name(play.said.last ?? "")
    let others = ["Jo", "Mina", "Ash"].filter { $0 != me }.joined(separator: ", ")
    #expect(play.said.last == "First 0 [\(me)] with (\(others)), 2 left.")
  }

  @Test func `blank and equal names are no trouble`() throws {
    for names in [["", ""], ["Jo", "Jo"], ["", "Jo", ""], ["  ", "\u{202E}\u{7}"]] {
      var play = try start(names)
      play.proceed {
        $0.asks("All")
      } by: {
        $0.options.isEmpty || $0.asks("Is ") ? "" : "up"
      }
      #expect(play.allSaid.count { $0.hasPrefix("First 0") } == names.count)
      #expect(play.hasSaid("Please pass the keyboard on.") == names.contains { $0 != "Jo" })
      #expect(!play.hasSaid(", )"))
      #expect(!play.hasSaid("(, "))
    }
  }

  @Test func `back restores a person's own values`() throws {
    var play = try start(["Jo", "Mina"])
    play.proceed { $0.asks("First") }
    play.type("up")
    #expect(play.asks("Then 1?"))
    play.type("back")
    #expect(play.said.first == "One step back.")
    #expect(play.said.last?.hasPrefix("First 0") == true)
    play.type("skip")
    #expect(play.asks("Then 0?"))
    play.type("skip", "", "")
    #expect(play.said.last?.hasPrefix("First 0") == true)
  }

  @Test func `back does not cross a hand-over`() throws {
    var play = try start(["Jo", "Mina"])
    play.proceed { $0.asks("First") }
    play.type("back")
    #expect(play.said.first?.contains("cannot go back past this point") == true)
    #expect(play.said.last?.hasPrefix("First 0") == true)
    play.type("up", "up", "")
    #expect(play.screen == .handOver)
    play.type("back")
    #expect(play.screen == .handOver)
    #expect(play.asks("Is this"))
    play.type("yes", "back")
    #expect(play.screen == .privateTurn)
    #expect(play.said.last?.hasPrefix("First 0") == true)
  }

  @Test func `not yet waits for the next person`() throws {
    var play = try start(["Jo", "Mina"])
    for _ in 0..<20 {
      play.type("not yet")
      #expect(play.screen == .handOver)
      #expect(play.asks("Is this"))
    }
    play.type("yes")
    #expect(play.screen == .privateTurn)
  }

  @Test func `a bare hand-over comes back to the shared screen`() throws {
    let own = """
      title: Mine
      ---
      <<turn next>>
      <<handover>>
      Bot: Read this out, {$me}.
      <<step_back>>
      ===
      """
    var play = Play.adults(try Shipped.script(own, entry: "Mine", opening: "House_Setup"))
    play.type("two of us", "Jo", "Mina", "yes")
    #expect(play.asks("Read this out"))
    #expect(play.screen == .shared)
  }

  // MARK: - Fairness

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `everyone is asked as much`(seed: UInt64) throws {
    for answer in ["skip", "1"] {
      var play = try Play.atMenu(["Jo", "Mina"], seed: seed)
      play.proceed(by: { $0.prompt?.person == nil ? "" : answer })
      let asked = ["Jo", "Mina"].map { name in
        play.sheets.filter { $0.person == name }.flatMap(\.prompts).count { $0 != .page }
      }
      #expect(abs(asked[0] - asked[1]) <= 1, "\(asked)")
    }
  }

  @Test func `who goes first alternates, and begins evenly`() throws {
    var firsts = 0
    for seed in 0..<200 as Range<UInt64> {
      var play = try Play.atMenu(["Jo", "Mina"], seed: seed)
      play.proceed()
      let rounds = ["How are you feeling right now?", "How does your body feel?"].map { question in
        play.sheets.first { $0.lines.contains(question) }?.person
      }
      #expect(rounds[0] != nil && rounds[1] != nil && rounds[0] != rounds[1])
      if rounds[0] == "Jo" { firsts += 1 }
    }
    // Four standard deviations around an even split.
    #expect((72...128).contains(firsts), "\(firsts)")
  }
}
