import Testing
import YarnAuthoring

struct PlanReadingTests {
  @Test func `a comment that says something is a step, and others are passed over`() throws {
    let plan = try TestPlan(
      """
      # A note: not a setting.
      # people: Jo, Mina
      line: `Hello` # say: not on its own line
      # say: kinda ok i guess
      stop
      """
    )
    #expect(plan.settings == ["people": "Jo, Mina"])
    #expect(
      plan.runs.map { $0.map(\.action) } == [[.line("Hello"), .say("kinda ok i guess"), .stop]]
    )
    #expect(plan.runs[0].map(\.line) == [3, 4, 5])
  }

  @Test func `empty words are an empty answer`() throws {
    let plan = try TestPlan("# say:\n# say: \nstop")
    #expect(plan.runs[0].map(\.action) == [.say(""), .say(""), .stop])
  }

  @Test(arguments: [
    "line: `a`", "line: *", "option: `a`", "option: `a` [disabled]", "command: `a b`", "select: 3",
    "set: $a = true", "node: A", "saliency: first", "stop", "# say: a b",
  ])
  func `a step is written as it is read`(text: String) throws {
    let plan = try TestPlan(text)
    #expect(plan.runs[0].map(\.action.text) == [text])
  }

  @Test func `the plan and what came stand side by side`() {
    let run = PlanRun(
      number: 1,
      rows: (1...5).map { (line: Int) in
        PlanRun.Row(line: line, expected: "line: `\(line)`", found: "line: `\(line)`")
      },
      difference: [PlanRun.Row(line: 10, expected: "line: `a`", found: "line: `b`")]
    )
    #expect(
      run.sideBySide(width: 60) == """
              the plan   what came
           3  line: `3`  line: `3`
           4  line: `4`  line: `4`
           5  line: `5`  line: `5`
        > 10  line: `a`  line: `b`

        """
    )
  }

  @Test(arguments: [10, 40, 60, 100])
  func `no row is wider than the screen as long as words are shorter`(width: Int) {
    let text = Array(repeating: "word", count: 40).joined(separator: " ")
    let row = PlanRun.Row(line: 7, expected: text, found: text)
    let shown = PlanRun(number: 1, rows: [], difference: [row]).sideBySide(width: width)
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= max(width, 32) })
    #expect(shown.split(separator: " ").count { $0.contains("word") } == 80)
  }
}
