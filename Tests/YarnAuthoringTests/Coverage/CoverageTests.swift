import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
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
    let program = try compiledProgram(Self.script)
    var player = PlanPlayer(DialogueStage(program, library: EmptyLibrary()))
    for run in player.runs(of: try TestPlan(plan)) {
      #expect(run.hasPassed, "\(run.sideBySide(width: 100))")
    }
    let source = SourceText(name: "test.yarn", text: Self.script)
    return CoverageTable([source], player.stage.coverage)
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

  @Test func `the shipped program is sound with marks in it, and marked everywhere`() throws {
    let program = try #require(ShippedProgram.program).program
    let marked = MarkedProgram(program)
    #expect(marked.compiled(MarkLog()).isSound)
    let options = program.code.count { if case .addOption = $0 { true } else { false } }
    let ways = Dictionary(grouping: marked.marks) { mark in
      switch mark.way {
      case .entered: "nodes"
      case .chosen: "options"
      case .holds: "conditions"
      case .fails: "their opposites"
      case .noOption, .noItem: "ends"
      }
    }.mapValues(\.count)
    #expect(ways["nodes"] == program.nodes.count { !$0.isGroup })
    #expect(ways["options"] == options)
    #expect(ways["conditions"] == program.debug.conditions.count)
    #expect(ways["their opposites"] == program.debug.conditions.count)
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `marks change nothing of what a dialogue does`(testCase: ConformanceCase) throws {
    let program = try #require(ConformanceCase.compiler.compile([testCase.source()]).program)
    let marked = MarkedProgram(program).compiled(MarkLog())
    var first = DialogueWalk(CompiledProgram(program), seed: 1)
    var second = DialogueWalk(marked, seed: 1)
    #expect(first.start() == second.start())
    for _ in 0..<80 where !first.dialogue.isStopped {
      // Options lead to other places in the code, which their descriptions leave out.
      #expect("\(first.next())" == "\(second.next())")
    }
  }
}
