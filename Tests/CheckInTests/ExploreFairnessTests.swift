import CheckIn
import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// The guide's measures of fairness, as walks that are compared with each other.
struct ExploreFairnessTests {
  private func walk(seed: UInt64 = 1, people: Int = 2) throws -> CheckInWalk {
    var walk = CheckInWalk(
      try Shipped.script(entry: "CheckIn", opening: "House_Setup"),
      seed: seed
    )
    walk.answer("1")
    walk.answer(people == 1 ? "just me" : "two of us")
    for name in ["Jo", "Mina"].prefix(people) { walk.answer(name) }
    return walk
  }

  /// Goes on with what a chooser says until a line is asked.
  private func proceed(
    _ walk: inout CheckInWalk,
    until part: String,
    by choose: (CheckInWalk) -> String = { $0.answers.last ?? "" }
  ) {
    for _ in 0..<200 where !walk.isOver && !asks(walk, part) { walk.answer(choose(walk)) }
  }

  private func asks(_ walk: CheckInWalk, _ part: String) -> Bool {
    said(walk.latest).contains { $0.contains(part) }
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .say(let line) = $0 { line.text } else { nil } }
  }

  /// Whether Enter is waited for, and no question asked.
  private static func isPage(_ effect: Effect) -> Bool {
    if case .ask(let prompt) = effect { prompt.kind == .page } else { false }
  }

  /// What others than one person see: all that is not on that person's private screen.
  private func others(_ effects: [Effect], _ walk: CheckInWalk, than person: Int) -> [Effect] {
    walk.session.screen == .privateTurn && walk.session.person == person ? [] : effects
  }

  // MARK: - M19

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `nobody can tell whether someone kept or skipped what could be shared`(seed: UInt64) throws {
    var base = try walk(seed: seed)
    // The first person answers with the first option everywhere.
    proceed(&base, until: "How much may the shared screen use?") { $0.answers.first ?? "" }
    let person = try #require(base.session.person)
    var keeps = base
    keeps.answer("3")
    var skips = base
    skips.answer("4")
    // Either waits for Enter, so that no key tells which it was.
    for turn in [keeps, skips] { #expect(turn.latest.last.map(Self.isPage) == true) }
    keeps.answer("")
    skips.answer("")
    #expect(keeps.session.person != person || keeps.session.screen != .privateTurn)
    let product = ProductWalk<CheckInWalk, [Effect]>(
      answers: { walk in
        // Of each question the first answer and the last, which skips.
        let answers = walk.answers
        return answers.count > 2 ? [answers[0], answers[answers.count - 1]] : answers
      },
      step: { walk, answer in
        let isOwn = walk.session.screen == .privateTurn && walk.session.person == person
        var next = walk
        next.answer(answer)
        let seen = isOwn ? [] : others(next.latest, next, than: person)
        let isAway = next.isOver || next.session.dialogue.currentNode?.hasPrefix("BodyCare") == true
        return (isAway ? nil : next, seen)
      },
      key: { $0.key }
    )
    let result = product.compare(keeps, skips, limit: 400)
    #expect(result.difference == nil, "\(result.difference?.answers ?? [])")
    #expect(result.pairs > 50)
  }

  // MARK: - M15

  @Test(arguments: 0..<6)
  func `both are asked as much when both answer alike`(choice: Int) throws {
    var walk = try walk()
    var asked: [Int: Int] = [:]
    for _ in 0..<200 where !walk.isOver {
      if walk.session.screen == .privateTurn, let person = walk.session.person,
        walk.latest.last.map(Self.isPage) == false
      {
        asked[person, default: 0] += 1
      }
      let answers = walk.answers
      let isOwn = walk.session.screen == .privateTurn
      walk.answer(answers[isOwn ? min(choice, answers.count - 1) : 0])
      if asks(walk, "Take a moment with it") { break }
    }
    let counts = try #require(asked.count == 2 ? Array(asked.values) : nil)
    #expect(abs(counts[0] - counts[1]) <= 1)
  }

  // MARK: - M14

  /// How much care a walk for one brings: affirmations, waits, quiet moments and offers.
  private func care(whenAsked question: String, _ answer: Int) throws -> Int {
    var walk = try walk(people: 1)
    let affirmations = Set(
      walk.session.script.program.program.lines.filter { $0.tag("affirm") != nil }.map(\.id)
    )
    var care = 0
    for _ in 0..<200 where !walk.isOver {
      if asks(walk, question) {
        walk.answer(walk.answers[answer])
      } else {
        // The first option where there is one for all, so that walks differ in one answer only.
        walk.answer(walk.answers.first ?? "")
      }
      for effect in walk.latest {
        switch effect {
        case .say(let line): care += affirmations.contains(line.id) ? 1 : 0
        case .ask, .quiet: care += 1
        default: break
        }
      }
    }
    return care
  }

  @Test(arguments: [
    ("Did it end in a way that felt OK", 6), ("Would something soft on your skin", 5),
    ("How are you feeling right now", 7),
  ])
  func `care is the same whatever happened`(question: String, answers: Int) throws {
    let amounts = try (0..<answers).map { try care(whenAsked: question, $0) }
    let least = try #require(amounts.min())
    let most = try #require(amounts.max())
    #expect(Double(least) >= 0.9 * Double(most), "\(amounts)")
  }
}
