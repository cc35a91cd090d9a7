import CheckIn
import TestSupport
import Testing
import YarnProgram

/// What holds on every way through the shipped dialogues.
struct RandomWalkTests {
  private func walk(
    seed: UInt64,
    concerns: [String] = [],
    check: (Play) -> Void = { _ in }
  ) throws -> Play {
    var wanderer = Wanderer(seed: seed)
    wanderer.concerns = concerns
    // Some walks are plain, some are full of mischief.
    wanderer.mischief = Int(seed % 4) * 20
    var play = Play(try Shipped.welcome.get(), seed: seed)
    play.type("yes, everyone")
    play.wander(&wanderer, check: check)
    return play
  }

  private func checkStep(_ play: Play) {
    switch play.latest.last {
    case .ask(let prompt)?:
      if case .choice(let labels) = prompt.kind { #expect(labels.count >= 2) }
      #expect(prompt.isPrivate == (play.screen == .privateTurn))
    case .quiet?, .finish?: break
    default: Issue.record("nothing is waited for")
    }
    let waits = play.latest.filter { effect in
      switch effect {
      case .ask, .quiet, .conclude, .finish: true
      default: false
      }
    }
    #expect(waits.count == 1)
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `a walk ends, and something is waited for at each step`(seed: UInt64) throws {
    let play = try walk(seed: seed, check: checkStep)
    #expect(play.ending == .completed || play.ending == .out)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a walk full of concerns ends`(seed: UInt64) throws {
    let concerns = [
      "i can't breathe", "it hurts", "they kept going after i said stop", "im scared of him",
      "i am having a panic attack", "want to die", "i went too far", "she's drunk",
      "the condom broke", "i want to hit him", "they filmed me",
    ]
    let play = try walk(seed: seed, concerns: concerns, check: checkStep)
    let endings: [Ending] = [.completed, .out, .stopped]
    #expect(play.ending.map(endings.contains) == true, "\(String(describing: play.ending))")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the same inputs give equal sessions and effects`(seed: UInt64) throws {
    let script = try Shipped.welcome.get()
    var wanderer = Wanderer(seed: seed)
    var play = Play(script, seed: seed)
    var twin = Play(script, seed: seed)
    for _ in 0..<80 where play.ending == nil {
      let input = wanderer.input(for: play)
      play.send(input)
      twin.send(input)
      #expect(play.latest == twin.latest)
      #expect(play.session == twin.session)
      #expect(play.session.hashValue == twin.session.hashValue)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `at most four affirmations are given, and none twice`(seed: UInt64) throws {
    let script = try Shipped.welcome.get()
    let affirmations = Set(
      script.program.program.lines.filter { $0.tag("affirm") != nil }
        .map { $0.template.pieces.count == 1 ? $0.id : "" }
        .compactMap { script.line(String($0.dropFirst("line:".count)))?.text }
    )
    var wanderer = Wanderer(seed: seed)
    wanderer.mischief = 15
    var play = Play.adults(script, seed: seed)
    for step in 0..<600 where play.ending == nil {
      step % 5 == 4 ? play.type("back") : play.send(wanderer.input(for: play))
      #expect(play.said.filter(affirmations.contains).count <= 1)
    }
    let given = play.allSaid.filter(affirmations.contains)
    #expect(given.count <= 4)
    #expect(Set(given).count == given.count)
  }
}
