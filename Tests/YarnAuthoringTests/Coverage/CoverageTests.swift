import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

struct CoverageTests {
  private static let script = """
    title: Start
    ---
    <<declare $n = 0>>
    Bot: What now?
    -> Tea
        Bot: Tea it is.
    -> Water

        Bot: Cold.
    <<if $n > 0>> Bot: Never.
    <<elseif $n < 0>>
        <<set $n to 1>>
    <<endif>>
    <<once>>
        Bot: Once.
    <<else>>
        Bot: Again.
    <<endonce>>
    ===
    """

  private func table(_ plan: String) throws -> CoverageTable {
    let source = SourceText(name: "test.yarn", text: Self.script)
    let (probed, probes) = CoverageProbe.instrument(source, file: 0)
    let program = try compiledProgram(Self.script)
    let output = Compiler().compile([probed])
    let instrumented = try #require(output.program, "\(output.diagnostics.map(\.message))")
    var runner = TestRunner(CompiledProgram(instrumented), library: EmptyLibrary())
    let runs = runner.results(of: try TestPlan(plan))
    for run in runs { #expect(run.hasPassed, "\(run.sideBySide(width: 100))") }
    return CoverageTable(
      [source],
      probes: [probes],
      program: program,
      coverage: runner.coverage
    )
  }

  @Test func `lines, options and branches are counted, those without a line, too`() throws {
    let table = try table(
      """
      line: *
      option: `Tea`
      option: `Water`
      select: 1
      line: `Bot: Tea it is.`
      line: `Bot: Cold.`
      line: `Bot: Once.`
      stop
      """
    )
    #expect(
      table.text == """
                    lines  options  branches
        test.yarn  4 of 6   1 of 2    2 of 5

        """
    )
  }

  @Test func `the annotated script has a number at every line that can be come by`() throws {
    let plan = "line: *\noption: `Tea`\noption: `Water`\nselect: 2\nline: *\nline: *\nstop\n"
    let annotated = try table(plan + "---\n" + plan).annotated
    for line in [
      "      2 | Bot: What now?", "  ##### | -> Tea", "  ##### |     Bot: Tea it is.",
      "      2 | -> Water", "      2 |     Bot: Cold.", "  ##### | <<if $n > 0>> Bot: Never.",
      "  ##### | <<elseif $n < 0>>", "      2 | <<endif>>", "      1 | <<once>>",
      "      1 |     Bot: Again.", "        | ---",
    ] {
      #expect(annotated.contains(line + "\n"), "\(annotated)")
    }
  }

  @Test func `every shipped script compiles with probes in it`() {
    let pairs = Repository.shippedScripts.enumerated().map {
      CoverageProbe.instrument($0.element, file: $0.offset)
    }
    #expect(pairs.reduce(0) { $0 + $1.probes.count } > 500)
    let before = Compiler().compile(Repository.shippedScripts).program
    let after = Compiler().compile(pairs.map(\.source)).program
    let spoken = after?.lines.filter { !CoverageProbe.isProbe($0.id) }.map(\.id)
    #expect(spoken?.sorted() == before?.lines.map(\.id).sorted())
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `probes change nothing of what a plan sees`(testCase: ConformanceCase) throws {
    let source = try testCase.source()
    let (probed, _) = CoverageProbe.instrument(source, file: 0)
    let output = ConformanceCase.compiler.compile([probed])
    let program = try #require(output.program, "\(output.diagnostics.map(\.message))")
    let plan = try TestPlan(String(contentsOf: try #require(testCase.plan), encoding: .utf8))
    var runner = TestRunner(CompiledProgram(program), library: ConformanceLibrary())
    try runner.run(plan)
  }
}
