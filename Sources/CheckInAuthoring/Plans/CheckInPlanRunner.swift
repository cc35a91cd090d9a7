package import CheckIn
import Understanding
package import YarnAuthoring
import YarnProgram
package import YarnSyntax

/// Plays a check-in along a plan, as people would, and finds the first difference.
///
/// Every run is a conversation of its own. The age question is answered and the people are named
/// beforehand, and the program's own goodbye is left out, unless the plan begins with the age
/// question: then it covers everything.
package struct CheckInPlanRunner {
  private let own: [SourceText]
  private let shared: [(path: String, text: String)]
  private let entry: String

  /// How every run came out, and what all of them came by.
  package struct Result: Sendable {
    package var runs: [PlanRun] = []
    package var coverage = Coverage()
    /// The script that was played, without probes.
    package var program: Script?
  }

  package init(own: [SourceText], shared: [(path: String, text: String)], entry: String) {
    self.own = own
    self.shared = shared
    self.entry = entry
  }

  /// Plays all runs, and a second time with probes, where coverage is wanted.
  ///
  /// The instrumented scripts are the same with probes in them. They get the answers that the
  /// others got, so that no probe can change how a run comes out.
  package func run(
    _ plan: TestPlan,
    instrumented: [SourceText]? = nil
  ) throws(ScriptBuilder.Problem) -> Result {
    var result = Result()
    let lexicon = try ScriptBuilder(own: [], shipped: shared).makeLexicon()
    for (index, steps) in plan.runs.enumerated() {
      var run = PlannedRun(number: index + 1, steps: steps)
      let settings: PlanSettings
      do throws(PlanProblem) {
        settings = try PlanSettings(plan.settings)
        try run.takeBeginning()
      } catch {
        result.runs.append(run.failed("\(error)"))
        continue
      }
      // What the plan sets would itself make a variable, so the scripts are looked at without it.
      if run.hasBeginning {
        let plain = PlannedRun(number: run.number, steps: [])
        let program = try self.script(own, plain, settings, lexicon, coversAll: false)
          .program.program
        if let misfit = run.misfit(with: program) {
          result.runs.append(misfit)
          continue
        }
      }
      let script = try script(own, run, settings, lexicon, coversAll: false)
      result.program = script
      let coversAll = run.begins(with: script.ageLine)
      let played =
        coversAll ? try self.script(own, run, settings, lexicon, coversAll: true) : script
      var session = PlannedSession(played, settings.circumstances, coversAll: coversAll)
      result.runs.append(run.play(&session))
      if let instrumented {
        let script = try self.script(instrumented, run, settings, lexicon, coversAll: coversAll)
        var again = PlannedSession(script, settings.circumstances, coversAll: coversAll)
        for input in session.inputs.dropFirst(again.inputs.count) { again.send(repeated: input) }
        result.coverage.add(again.coverage)
      } else {
        result.coverage.add(session.coverage)
      }
    }
    return result
  }

  private func script(
    _ sources: [SourceText],
    _ run: PlannedRun,
    _ settings: PlanSettings,
    _ lexicon: Lexicon,
    coversAll: Bool
  ) throws(ScriptBuilder.Problem) -> Script {
    let start = run.entry ?? entry
    let usual = ScriptBuilder.opening(before: start)
    guard !coversAll else {
      return try ScriptBuilder(own: sources, shipped: shared)
        .build(entry: start, opening: usual, lexicon: lexicon)
    }
    let opening = PlanOpening(people: settings.people, values: run.values)
    return try ScriptBuilder(own: sources + [opening.source], shipped: shared)
      .build(entry: start, opening: usual == nil ? nil : PlanOpening.node, lexicon: lexicon)
  }
}

extension Script {
  /// The first line of the age question, as a plan has it.
  fileprivate var ageLine: String? {
    program.program.firstLine(ofNode: HouseNode.age)?.template.rawText
  }
}

extension PlannedSession {
  /// Puts in again what came in before; quiet moments end by themselves.
  fileprivate mutating func send(repeated input: Input) {
    switch input {
    case .quietEnded, .concluded: break
    default: send(input)
    }
  }
}
