import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Which states count as the same, and what is done when there are too many.
struct ExploreStateTests {
  @Test(.timeLimit(.minutes(5)))
  func `more options than sixteen bits count are all walked`() throws {
    let count = 65_537
    let explored = try Explored.body(
      (0..<count).map { "-> option \($0)" }.joined(separator: "\n")
    )
    #expect(explored.report.outcome == .complete)
    #expect(explored.report.states == 1)
    #expect(explored.report.steps == count + 1)
    #expect(explored.report.findings.isEmpty)
  }

  @Test func `a value that nothing looks at makes no two states differ`() throws {
    let explored = try Explored.body(
      """
      <<declare $n = 0>>
      <<declare $name = "">>
      -> More
          <<set $n += 1>>
          <<set $name to $name + "x">>
          <<jump Start>>
      -> Leave
      {$n} {$name}
      """
    )
    #expect(explored.report.states == 1)
  }

  @Test func `a value counts no further than it is compared with`() throws {
    let explored = try Explored.body(
      """
      <<declare $n = 0>>
      -> More
          <<set $n += 1>>
          <<jump Start>>
      -> Leave <<if $n > 2>>
      """
    )
    #expect(explored.report.states == 4)
  }

  @Test func `a text counts by what it is compared with`() throws {
    let explored = try Explored.body(
      """
      <<declare $mood = "">>
      -> Glad
          <<set $mood to "glad">>
      -> Calm
          <<set $mood to "calm">>
      -> Low
          <<set $mood to "low">>
      Next?
      -> Yes
      -> No
      <<if $mood is "low">>
          Slowly
      <<endif>>
      """
    )
    #expect(explored.report.states == 3)
  }

  @Test func `values compared with each other stay apart`() throws {
    let explored = try Explored.body(
      """
      <<declare $a = 0>>
      <<declare $b = 0>>
      -> One
          <<set $a to 1>>
      -> Two
          <<set $a to 2>>
      -> Three
          <<set $a to 3>>
      Again
      -> One
          <<set $b to 1>>
      -> Two
          <<set $b to 2>>
      <<if $a is $b>>
          The same
      <<endif>>
      """
    )
    #expect(explored.report.states == 4)
    #expect(explored.kinds.isEmpty)
  }

  @Test func `a value set in a detour and looked at after it counts`() throws {
    let explored = try Explored(
      """
      title: Start
      ---
      <<declare $yes = false>>
      <<declare $all = false>>
      -> Yes
          <<set $yes to true>>
      -> No
      <<detour Ask>>
      <<if $all>>
          {1 % 0}
      <<endif>>
      ===
      title: Ask
      ---
      And you?
      -> Yes
          <<set $all to $yes>>
      -> No
      ===

      """
    )
    #expect(try explored.finding(.runtimeError).way?.answers == ["1", "1"])
    #expect(explored.report.states == 3)
  }

  /// A walk through a cube of numbers, whose far corner is a fault.
  private static func cube(_ side: Int) -> String {
    let axes = ["x", "y", "z"]
    let body = axes.map { axis in
      """
      -> \(axis) <<if $\(axis) < \(side - 1)>>
          <<set $\(axis) += 1>>
          <<jump Start>>
      """
    }
    let declarations = axes.map { "<<declare $\($0) = 0>>" }
    let corner = axes.map { "$\($0) is \(side - 1)" }.joined(separator: " and ")
    let fault = ["<<if \(corner)>>", "    <<set $x to 1 % 0>>", "<<endif>>"]
    return nodeText((declarations + fault + body + ["-> Leave"]).joined(separator: "\n"))
  }

  @Test func `states that were not kept whole are walked to again`() throws {
    let text = Self.cube(9)
    let roomy = try Explored(text)
    let tight = try Explored(text, limits: .init(states: 100_000, bytes: 100_000))
    #expect(roomy.report.states == 728)
    #expect(tight.report.states == roomy.report.states)
    #expect(tight.report.findings == roomy.report.findings)
    #expect(try roomy.finding(.runtimeError).way?.answers.count == 24)
  }

  @Test func `an exploration that meets its bound says what is open`() throws {
    let explored = try Explored(Self.cube(9), limits: .init(states: 100))
    guard case .bounded(let open) = explored.report.outcome else {
      Issue.record("it should be bounded")
      return
    }
    #expect(open > 0)
    let unknown = try explored.finding(.notReachedYet).fault
    #expect(unknown.message == "this condition did not hold on any path walked so far")
    #expect(explored.report.summary.hasPrefix("bounded: \(open) open, "))
  }

  @Test func `behind its bound it goes on from what was not reached`() throws {
    let steps = (1...40).map { "Step \($0).\n-> On\n-> Off\n    <<set $off += 1>>" }
    let text =
      (["<<declare $off = 0>>"] + steps + ["<<if $off > 10>>", "    {1 % 0}", "<<endif>>"]).joined(
        separator: "\n"
      )
    let explored = try Explored(nodeText(text), limits: .init(states: 100))
    #expect(!explored.report.isComplete)
    let unsaid = explored.report.findings.filter { $0.fault.kind == .notReachedYet }
    #expect(unsaid.count == 1, "only the line that cannot be said")
    let finding = try explored.finding(.runtimeError)
    #expect(finding.way?.answers.count == 40)
    #expect(finding.way?.needsRandomness == true)
  }

  @Test func `one that is stopped names what it found and what it did not reach`() throws {
    let program = try compiledProgram(Self.cube(40))
    var explorer = Explorer(DialogueMachine(program, from: "Start")) { _ in false }
    let report = explorer.explore()
    #expect(!report.isComplete)
    #expect(report.states < 64_000)
    #expect(report.findings.map(\.fault.kind) == [.notReachedYet])
  }

  @Test func `exploring again gives the same`() throws {
    let first = try Explored(Self.cube(5))
    let second = try Explored(Self.cube(5))
    #expect(first.report.findings == second.report.findings)
    #expect(first.report.states == second.report.states)
    #expect(first.report.steps == second.report.steps)
  }

  @Test func `the answers of a finding lead there`() throws {
    let report = try Explored(Self.cube(3)).report
    let finding = try #require(report.findings.first)
    var dialogue = try startedDialogue(Self.cube(3))
    var answers = (finding.way?.answers ?? []).compactMap(Int.init)[...]
    #expect(throws: RuntimeError.moduloByZero) {
      while true {
        guard case .options(let options) = try dialogue.resume(EmptyLibrary()) else { continue }
        let available = options.indices.filter { options[$0].isAvailable }
        try dialogue.select(available[(answers.popFirst() ?? 1) - 1])
      }
    }
    #expect(answers.isEmpty)
  }

  @Test func `a report names each finding, its place and its answers`() throws {
    let report = try Explored(Self.cube(2)).report
    let source = SourceText(name: "test.yarn", text: Self.cube(2))
    var renderer = DiagnosticRenderer(sources: [source])
    let found = try #require(report.findings.first)
    #expect(
      renderer.render(Finding(found, file: 0, range: SourceRange(0, 12))) == """
        test.yarn:1:1: error[runtime-error]: a remainder of a division by zero was asked for
         1 | title: Start
           | ^~~~~~~~~~~~
          answers: 1, 1, 1

        """
    )
    #expect(report.summary.hasPrefix("complete under this abstraction: 7 states, "))
  }
}
