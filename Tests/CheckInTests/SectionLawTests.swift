import CheckIn
import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnProgram
import YarnRuntime

/// Turns that are walked once, beside all that could be told apart in them.
///
/// The scripts are put together by chance, small enough to be walked in full.
struct SectionLawTests {
  @Test(arguments: 0..<12 as Range<UInt64>, [2, 3])
  func `turns walked once show what the full product shows`(seed: UInt64, people: Int) throws {
    let text = Self.script(seed: seed)
    var settings = CheckInMachine.Settings()
    settings.people = people...people
    let script = try Shipped.script(text, entry: "Mine", opening: "House_Setup")
    let machine = CheckInMachine(script, settings: settings)
    var whole = Explorer(machine, walksSections: false)
    var folded = Explorer(CheckInMachine(script, settings: settings))
    let (full, summary) = (whole.explore(), folded.explore())
    #expect(full.isComplete && summary.isComplete, "\(text)")
    let (shown, open) = (Self.faults(full, isShown: true), Self.faults(full, isShown: false))
    let (shownAtOnce, openAtOnce) = (
      Self.faults(summary, isShown: true), Self.faults(summary, isShown: false)
    )
    // What many share is told apart less within a turn by the full product than by the summary.
    #expect(people == 2 ? shown == shownAtOnce : shown.isSubset(of: shownAtOnce), "\(text)")
    #expect(people == 2 ? open == openAtOnce : open.isSuperset(of: openAtOnce), "\(text)")
  }

  /// What was found in the script, by a path or by the lack of one.
  private static func faults(
    _ report: ExplorationReport,
    isShown: Bool
  ) -> Set<ExplorationFault> {
    let findings = report.findings.filter { $0.fault.kind.isUnreached != isShown }
    return Set(findings.map(\.fault).filter { $0.place?.file == "own0.yarn" })
  }

  @Test func `the answers to a fault behind several turns play`() throws {
    let text = """
      title: Mine
      ---
      <<turn next>>
      <<private>>
      <<ask tea>>
      Bot: Tea?
      -> Yes #class:yes
      -> No #class:no
      -> Skip this one #class:skip
      <<if turns_left() > 0>>
          <<jump Mine>>
      <<endif>>
      <<turn both>>
      <<if everyone("tea", "no")>>
          Bot: Try {support("nobody")}.
      <<endif>>
      Bot: Well?
      -> Good #class:yes
      -> Skip this one #class:skip
      ===

      """
    let script = try Shipped.script(text, entry: "Mine", opening: "House_Setup")
    var settings = CheckInMachine.Settings()
    settings.people = 3...3
    var explorer = Explorer(CheckInMachine(script, settings: settings))
    let report = explorer.explore()
    let finding = try #require(report.findings.first { $0.fault.kind == .runtimeError })
    var play = Play(script)
    for answer in try #require(finding.way?.answers) { play.type(answer) }
    #expect(play.effects.contains { if case .trouble = $0 { true } else { false } })
  }

  // MARK: - Scripts by chance

  /// A round of turns with some questions, and a shared part that asks about the answers.
  private static func script(seed: UInt64) -> String {
    var chance = SplitMix64(seed: seed)
    let topics = ["tea", "rest", "walk"].prefix(Int.random(in: 1...2, using: &chance))
    let questions = topics.map { topic in
      let condition = Bool.random(using: &chance) ? " <<if $me_first is \"\">>" : ""
      return """
        <<ask \(topic)>>
        Bot: How about \(topic)?
        -> Yes, \(topic) #class:yes
            <<set $me_first to "\(topic)">>
        -> Later\(condition) #class:later
            <<lean low>>
        -> Skip this one #class:skip
        """
    }
    let share = ["all", "gist", "keep"].randomElement(using: &chance) ?? "all"
    let looks = topics.flatMap { topic in
      [
        "anyone(\"\(topic)\", \"later\")", "everyone(\"\(topic)\", \"yes\")",
        "shared_count(\"\(topic)\") > 1", "everyone(\"\(topic)\", \"never\")",
      ]
    }
    let told = (0..<3).map { number in
      "<<if \(looks.randomElement(using: &chance) ?? "true")>>\n    Bot: Told \(number).\n<<endif>>"
    }
    let early = Bool.random(using: &chance) ? told[0] : ""
    let forgetting = seed % 3 == 2 ? "<<forget all>>" : ""
    let second = Bool.random(using: &chance) ? "Mine_Second" : "Mine_Shared"
    return """
      title: Mine
      ---
      <<declare $me_first = "">>
      <<turn next>>
      <<private>>
      \(questions.joined(separator: "\n"))
      \(early)
      Bot: Share it?
      -> Share #class:yes
          <<share \(share) \(topics.joined(separator: " "))>>
      -> Forget it #class:forget
          \(forgetting)
          Bot: Well.
      -> Skip this one #class:skip
      <<if turns_left() > 0>>
          <<jump Mine>>
      <<endif>>
      <<jump \(second)>>
      ===
      title: Mine_Second
      ---
      <<turn back>>
      <<private>>
      <<if $me_first is "tea">>
          Bot: Tea it was.
      <<endif>>
      Bot: A last look?
      -> Keep it #class:keep
          <<share keep>>
      -> Skip this one #class:skip
      <<if turns_left() > 0>>
          <<jump Mine_Second>>
      <<endif>>
      <<jump Mine_Shared>>
      ===
      title: Mine_Shared
      ---
      <<turn both>>
      \(told.joined(separator: "\n"))
      <<reveal \(topics.joined(separator: " "))>>
      Bot: Well?
      -> Good #class:yes
      -> Skip this one #class:skip
      <<jump House_Closing_Quick>>
      ===

      """
  }
}
