import CheckIn
import TestSupport
import Testing

/// `/alone`: the other fell asleep or left, and the rest is for one.
struct AloneTests {
  /// Answers with words of their own, shares all, and goes on alone where a condition holds.
  private func goAlone(
    _ names: [String] = ["Jo", "Mina"],
    seed: UInt64,
    where isThere: (Play) -> Bool
  ) throws -> (before: Play, after: Play) {
    var play = try Play.atMenu(names, seed: seed)
    play.proceed(until: isThere, by: Self.answer)
    try #require(play.ending == nil)
    let before = play
    play.type("/alone")
    #expect(play.hasSaid("The rest is for one."))
    #expect(play.screen == .shared)
    play.proceed(by: Self.answer)
    #expect(play.ending == .completed)
    #expect(play.sheets.dropFirst(before.sheets.count).allSatisfy { $0.kind != .handOver })
    return (before, play)
  }

  private static func answer(_ play: Play) -> String {
    guard let person = play.prompt?.person else { return "" }
    return play.asks("How much may") ? "1" : "zqx wkk\(person.lowercased())"
  }

  private func isPrivate(_ number: Int, _ play: Play) -> Bool {
    let persons = play.sheets.compactMap(\.person)
    return Set(persons).count == number && play.screen == .privateTurn
      && play.asks("What would help")
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `in a private turn, whoever sits there goes on`(seed: UInt64) throws {
    for number in 1...2 {
      let (before, after) = try goAlone(seed: seed) { isPrivate(number, $0) }
      let person = try #require(before.prompt?.person)
      let other = person == "Jo" ? "mina" : "jo"
      let rest = after.sheets.dropFirst(before.sheets.count).map(\.text).joined()
      #expect(!rest.contains("wkk\(other)"))
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `at a hand-over nothing of anyone is kept`(seed: UInt64) throws {
    for place in ["Is this", "Is everyone back"] {
      let (before, after) = try goAlone(seed: seed) { play in
        play.asks(place) && play.hasSaid("How much may")
      }
      #expect(before.screen == .handOver)
      let rest = after.sheets.dropFirst(before.sheets.count).map(\.text).joined()
      #expect(!rest.contains("wkk"))
      #expect(!rest.contains(place))
    }
  }

  @Test(arguments: [
    "Press Enter when you are ready", "Take a moment with it", "How does that sound", "toilet",
    "do you feel looked after",
  ])
  func `on a shared screen nothing of anyone is kept`(place: String) throws {
    let (before, after) = try goAlone { $0.asks(place) }
    #expect(before.screen == .shared)
    #expect(!after.allSaid.dropFirst(before.allSaid.count).contains { $0.contains("wkk") })
  }

  private func goAlone(where isThere: (Play) -> Bool) throws -> (before: Play, after: Play) {
    try goAlone(seed: 3, where: isThere)
  }

  @Test func `while people are named, nobody joins any more`() throws {
    var play = Play.adults(try Shipped.welcome.get())
    play.type("two of us", "Jo", "/alone")
    play.proceed()
    #expect(play.ending == .completed)
    #expect(!play.hasSaid("short turn each"))
  }

  @Test func `before anyone is named, the question who is here still decides`() throws {
    var play = Play(try Shipped.welcome.get())
    play.type("/alone", "yes, everyone", "two of us", "Jo", "Mina")
    play.proceed()
    #expect(play.ending == .completed)
    #expect(play.hasSaid("short turn each"))
  }

  @Test func `a hand-over that was interrupted is not asked again`() throws {
    var play = try Play.atMenu(["Jo", "Mina"])
    play.proceed { $0.asks("Is this") }
    play.type("stop", "/alone")
    #expect(play.asks("Stop here?"))
    play.type("no")
    #expect(play.asks("How are you feeling"))
    #expect(play.screen == .shared)
  }

  @Test func `in an idle private turn it ends well`() throws {
    var play = try Play.atFeeling(["Jo", "Mina"])
    play.type("calm")
    play.send(.idle)
    play.type("/alone")
    play.proceed()
    #expect(play.ending == .completed)
    #expect(play.screen == .shared)
  }

  @Test func `one person alone loses nothing by it`() throws {
    var play = try Play.atFeeling(["Jo"])
    play.type("low")
    play.type("/alone")
    #expect(play.asks("what would feel kind"))
    play.proceed()
    #expect(play.ending == .completed)
    #expect(play.hasSaid("Feel what is holding you up"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `at any step of any walk it ends well`(seed: UInt64) throws {
    var wanderer = Wanderer(seed: seed)
    var play = Play.adults(try Shipped.welcome.get(), seed: seed)
    for _ in 0..<(seed * 3) where play.ending == nil { play.send(wanderer.input(for: play)) }
    guard play.ending == nil else { return }
    play.type("/alone")
    #expect(play.ending == nil)
    play.wander(&wanderer)
    #expect(play.ending == .completed || play.ending == .out)
  }
}
