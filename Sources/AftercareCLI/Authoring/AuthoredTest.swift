import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// A plan that was played: how its runs came out, and what they came by.
struct AuthoredTest {
  let plan: AuthoredPlan
  private(set) var runs: [PlanRun] = []

  /// Why nothing was played, if so.
  private(set) var failure: String?
  var coverage = Coverage()

  /// What the scripts were compiled to, or `nil` where they were not.
  private(set) var program: Program?
  private(set) var probes: [[CoverageProbe]] = []

  /// Plays a plan; a second time with probes where coverage is wanted.
  init(_ plan: AuthoredPlan, measuresCoverage: Bool) {
    self.plan = plan
    guard plan.plan.testsAnything else {
      failure = "the plan has no step that is compared, so nothing is tested"
      return
    }
    var instrumented: [SourceText]?
    if measuresCoverage {
      let pairs = plan.scripts.sources.enumerated()
        .map { CoverageProbe.instrument($0.element, file: $0.offset) }
      instrumented = pairs.map(\.source)
      probes = pairs.map(\.probes)
    }
    if plan.scripts.isCheckIn { playCheckIn(instrumented) } else { playYarn(instrumented) }
  }

  private mutating func playCheckIn(_ instrumented: [SourceText]?) {
    let runner = CheckInPlanRunner(
      own: plan.scripts.sources,
      shared: plan.scripts.shared,
      entry: plan.scripts.entry
    )
    do throws(ScriptBuilder.Problem) {
      let result = try runner.run(plan.plan, instrumented: instrumented)
      runs = result.runs
      coverage = result.coverage
      program = result.program?.program.program
    } catch {
      failure = if case .faulty = error { faulty } else { "\(error)" }
    }
  }

  private mutating func playYarn(_ instrumented: [SourceText]?) {
    let compiler = plan.scripts.compiler(plan.stubs)
    guard let program = compiler.compile(plan.scripts.sources).program else {
      failure = faulty
      return
    }
    self.program = program
    let entry = plan.scripts.entry
    var runner = TestRunner(CompiledProgram(program), library: plan.stubs)
    runs = runner.results(of: plan.plan, from: entry)
    guard let instrumented, let probed = compiler.compile(instrumented).program else {
      coverage = runner.coverage
      return
    }
    var again = TestRunner(CompiledProgram(probed), library: plan.stubs)
    _ = again.results(of: plan.plan, from: entry)
    coverage = again.coverage
  }

  private var faulty: String {
    "the scripts have errors; ‘aftercare author check \(plan.scripts.path)’ shows them"
  }
}
