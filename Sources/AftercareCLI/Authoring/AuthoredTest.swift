import CheckInAuthoring
import YarnAuthoring
import YarnCompiler

/// A plan that was played: how its runs came out, and what they came by.
struct AuthoredTest {
  let plan: AuthoredPlan
  private(set) var runs: [PlanRun] = []

  /// Why nothing was played, if so.
  private(set) var failure: String?

  /// What all runs came by, or `nil` where nothing was played.
  private(set) var coverage: Coverage?

  init(_ plan: AuthoredPlan) {
    self.plan = plan
    guard plan.plan.testsAnything else {
      failure = "the plan has no step that is compared, so nothing is tested"
      return
    }
    if plan.scripts.isCheckIn { playCheckIn() } else { playYarn() }
  }

  private mutating func playCheckIn() {
    let runner = CheckInPlanRunner(
      own: plan.scripts.sources,
      shared: plan.scripts.shared,
      entry: plan.scripts.entry
    )
    do throws(ScriptBuilder.Problem) {
      (runs, coverage) = try runner.run(plan.plan)
    } catch {
      failure = if case .faulty = error { faulty } else { "\(error)" }
    }
  }

  private mutating func playYarn() {
    let compiler = plan.scripts.compiler(plan.stubs)
    guard let program = compiler.compile(plan.scripts.sources).program else {
      failure = faulty
      return
    }
    var player = PlanPlayer(DialogueStage(program, library: plan.stubs))
    runs = player.runs(of: plan.plan, from: plan.scripts.entry)
    coverage = player.stage.coverage
  }

  private var faulty: String {
    "the scripts have errors; ‘aftercare author check \(plan.scripts.path)’ shows them"
  }
}
