import CheckIn
import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Walking every path of check-ins, with the session around them.
struct ExploreCheckInTests {
  private func explore(
    _ text: String,
    people: ClosedRange<Int> = 1...1,
    limit: Int = 10_000
  ) throws -> ExplorationReport {
    var settings = CheckInMachine.Settings()
    settings.people = people
    let machine = CheckInMachine(
      try Shipped.script(text, entry: "Mine", opening: "House_Setup"),
      settings: settings
    )
    var explorer = Explorer(machine, limits: .init(states: limit))
    return explorer.explore()
  }

  /// What is found in one's own script by some path, or is never reached in it.
  private func findings(_ report: ExplorationReport) -> [ExplorationReport.Finding] {
    report.findings.filter {
      !$0.fault.kind.isUnreached || $0.fault.place?.file == "own0.yarn"
    }
  }

  /// The answers to the age question, who is here, and a name, before one's own script begins.
  private static let start = ["1", "1", "Jo"]

  @Test func `a sound conversation has no findings`() throws {
    let report = try explore(
      """
      title: Mine
      ---
      <<ask feel>>
      Bot: How are you?
      -> Fine #class:fine
          Bot: Good.
      -> Low #class:low
          <<lean low>>
          <<detour House_Affirm>>
      -> Skip this one #class:skip
      <<jump House_Closing>>
      ===

      """
    )
    #expect(report.outcome == .complete)
    #expect(findings(report).isEmpty, "\(findings(report))")
  }

  @Test(arguments: ["0 4", "0 70000", "-9223372036854775808 9223372036854775807"])
  func `a number may be of any range`(range: String) throws {
    let report = try explore(
      """
      title: Mine
      ---
      <<declare $n = 0>>
      <<ask feel>>
      Bot: How much?
      <<listen $n number \(range)>>
      Bot: {$n} it is.
      <<jump House_Closing>>
      ===

      """
    )
    #expect(report.outcome == .complete)
    #expect(findings(report).isEmpty, "\(findings(report))")
  }

  @Test func `a question that nobody can skip is found`() throws {
    let report = try explore(
      """
      title: Mine
      ---
      Bot: Tea, or a question?
      -> Tea #class:tea
      -> A question #class:ask
          Bot: Yes or no?
          -> Yes #class:yes
          -> No #class:no
      -> Skip this one #class:skip
      ===

      """
    )
    let found = findings(report)
    #expect(found.map(\.fault.kind) == [.unskippable])
    #expect(found.first?.way?.answers == Self.start + ["2"])
    #expect(found.first?.fault.place?.line == 7)
  }

  @Test func `a private turn that is never closed is found`() throws {
    let report = try explore(
      """
      title: Mine
      ---
      <<turn next>>
      <<private>>
      Bot: Only you here. Stay, or go?
      -> Stay #class:stay
          <<turn both>>
      -> Go #class:go
      -> Skip this one #class:skip
          <<turn both>>
      <<jump House_Closing>>
      ===

      """,
      people: 2...2
    )
    let finding = try #require(
      findings(report).first { $0.fault.kind == .openPrivateTurn },
      "\(report.findings.prefix(5))"
    )
    // Age, who is here, two names, the hand-over, and the way out.
    #expect(finding.way?.answers == ["1", "2", "Jo", "Mina", "1", "2"])
  }

  @Test func `a script that fails on one path is found`() throws {
    let report = try explore(
      """
      title: Mine
      ---
      Bot: Whom to call?
      -> A friend #class:friend
      -> Someone else #class:other
          Bot: Try {support("nobody")}.
      -> Skip this one #class:skip
      ===

      """
    )
    let found = findings(report).filter { $0.fault.kind == .runtimeError }
    #expect(found.map(\.way?.answers) == [Self.start + ["2"]])
  }

  @Test func `options that are never on offer, and lines never said, are found`() throws {
    let report = try explore(
      """
      title: Mine
      ---
      Bot: Shall we?
      -> Together <<if people() > 1>> #class:both
          Bot: Both of you.
      -> Alone #class:alone
      -> Skip this one #class:skip
      ===

      """
    )
    let kinds = findings(report).map(\.fault.kind)
    #expect(kinds == [.unreachedOption, .unreachedLine])
  }

  @Test func `a script that talks without end is found`() throws {
    let report = try explore("title: Mine\n---\nBot: On and on.\n<<jump Mine>>\n===\n")
    let found = findings(report).filter { $0.fault.kind == .endlessLoop }
    #expect(found.map(\.way?.answers) == [Self.start])
  }

  @Test(arguments: ["Welcome", "Arrive", "BodyCare"])
  func `a shipped conversation for one ends well on every path`(entry: String) throws {
    let conversations: Set = [
      "Arrive", "House_Arrive_Start", "House_Arrive_Rushed", "BodyCare", "CheckIn",
    ]
    var settings = CheckInMachine.Settings()
    settings.people = 1...1
    settings.cuts = conversations.subtracting([entry])
    let script = try Shipped.script(entry: entry, opening: entry == "Welcome" ? nil : "House_Setup")
    let machine = CheckInMachine(script, settings: settings)
    var explorer = Explorer(machine, limits: .init(states: 20_000))
    let report = explorer.explore()
    #expect(report.outcome == .complete)
    let found = report.findings.filter { !$0.fault.kind.isUnreached }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `no walk by chance hears what the exploration did not`() throws {
    var settings = CheckInMachine.Settings()
    settings.people = 1...1
    let script = try Shipped.script(entry: "BodyCare", opening: "House_Setup")
    var explorer = Explorer(CheckInMachine(script, settings: settings))
    #expect(explorer.explore().isComplete)
    let numbers = Dictionary(
      zip(script.program.program.lines.map(\.id), script.program.program.lines.indices),
      uniquingKeysWith: { first, _ in first }
    )
    for seed in 0..<60 as Range<UInt64> {
      var chance = SplitMix64(seed: seed)
      var walk = CheckInWalk(script, seed: seed, people: settings.people)
      for _ in 0..<200 where !walk.isOver {
        walk.answer(walk.answers.randomElement(using: &chance) ?? "")
      }
      #expect(walk.isOver)
      for case .say(let line) in walk.effects {
        guard let number = numbers[line.id] else { continue }
        #expect(explorer.machine.coverage.hasSaid(number), "\(line.id)")
      }
    }
  }

  @Test func `the answers of a finding play in a session`() throws {
    let text = """
      title: Mine
      ---
      <<declare $words = "">>
      <<declare $dial = 0>>
      Bot: Anything to say?
      <<listen $words>>
      Bot: How much, from 0 to 4?
      <<listen $dial number 0 4>>
      <<if $words != "" and $dial is 3>>
          Bot: Try {support("nobody")}.
      <<endif>>
      ===

      """
    let finding = try #require(findings(try explore(text)).first)
    let answers = try #require(finding.way?.answers)
    #expect(answers.suffix(2) == ["something of my own", "3"])
    var play = Play(try Shipped.script(text, entry: "Mine", opening: "House_Setup"))
    for answer in answers {
      #expect(!play.effects.contains { if case .trouble = $0 { true } else { false } })
      play.type(answer)
    }
    #expect(play.effects.contains { if case .trouble = $0 { true } else { false } })
  }

  /// The names of conversations stand in a list beside the files that they name.
  @Test func `nodes of conversations are played as scripts, whatever conversation they are of`() {
    for source in Repository.shippedScripts where source.name.hasPrefix("Conversations/") {
      let isGoodbye = source.name.hasSuffix("/Closing.yarn")
      for title in source.titles where NodeFamily(of: title) != .why {
        #expect(NodeFamily(of: title) == (isGoodbye ? .closing : nil), "\(title)")
      }
    }
  }
}
