import Testing
import YarnAuthoring
import YarnProgram

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

  @Test(arguments: [
    ("sya: warm", "say"), ("peple: Jo", "people"), ("People: Jo", "people"), ("ssay: a", "say"),
    ("jornal: 2", "journal"), ("Say: a", "say"), ("sede: 1", "seed"),
  ])
  func `a comment that was surely a setting is refused with its line`(
    comment: String,
    meant: String
  ) {
    let name = comment.prefix { $0 != ":" }
    let error = #expect(throws: TestPlanError.self) { try TestPlan("line: *\n# \(comment)\nstop") }
    #expect(error?.line == 2)
    #expect(error?.problem == "‘# \(name):’ is a mere comment; did you mean ‘# \(meant):’?")
  }

  @Test(arguments: ["day: one", "TODO: more", "the people: two", "note: say", "why: because"])
  func `a comment with a word of its own stays a comment`(comment: String) throws {
    #expect(try TestPlan("# \(comment)\nstop").runs[0].map(\.action) == [.stop])
  }

  @Test(arguments: [
    ("set: $a = \"quiet \\\"rest\\\"\"", Value.string("quiet \"rest\"")),
    ("set: $a=-2.5", .number(-2.5)),
    ("set: $a = \"\"", .string("")), ("set: $a = 3", .number(3)),
  ])
  func `a text in quotes and a number below nothing can be set`(text: String, value: Value) throws {
    let plan = try TestPlan(text + "\nstop")
    #expect(plan.runs[0].map(\.action) == [.set(variable: "$a", value), .stop])
    let again = try TestPlan(plan.runs[0][0].action.text)
    #expect(again.runs[0].map(\.action) == [.set(variable: "$a", value)])
  }

  @Test(arguments: [
    ("set: $a = low", "expected true, false, a number or \"a text in quotes\", found ‘low’"),
    ("set: $a = \"low", "a text in quotes is not closed on its line"),
    ("set: $a = -true", "expected true, false, a number or \"a text in quotes\", found ‘true’"),
  ])
  func `what cannot be set says what can`(text: String, problem: String) {
    let error = #expect(throws: TestPlanError.self) { try TestPlan(text) }
    #expect(error?.problem == problem)
  }

  @Test func `a plan without a step to compare tests nothing`() throws {
    for text in ["", "# people: Jo", "---", "node: A\nset: $a = 1\n---\n"] {
      #expect(try !TestPlan(text).testsAnything, "\(text)")
    }
    let plan = try TestPlan("stop\n---\n# no more\n")
    #expect(plan.testsAnything)
    #expect(plan.runs.count == 1)
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
