import YarnAuthoring
import YarnProgram

/// The steps of a run that say how a check-in begins, before anything is said.
struct PlanBeginning {
  /// The node at which it begins, where it names one.
  private(set) var entry: String?

  /// The variables that it sets.
  private(set) var values: [(variable: String, value: Value)] = []

  private let steps: ArraySlice<TestPlan.Step>

  /// Takes the beginning of a run.
  ///
  /// - Throws: `PlanProblem` where a later step is one that a check-in does not have.
  init(of run: [TestPlan.Step]) throws(PlanProblem) {
    steps = run.prefix { step in
      switch step.action {
      case .node, .set: true
      default: false
      }
    }
    for step in steps {
      switch step.action {
      case .node(let title): entry = title
      case .set(let variable, let value): values.append((variable, value))
      default: break
      }
    }
    for step in rest(of: run) {
      switch step.action {
      case .node, .set:
        throw PlanProblem("line \(step.line): ‘\(step.action.text)’ comes before all other steps")
      case .saliency, .command:
        throw PlanProblem(
          "line \(step.line): a check-in carries out ‘\(step.action.text)’ by itself; leave it out"
        )
      case .select(0):
        throw PlanProblem("line \(step.line): a check-in takes an option from 1 on")
      case .line, .option, .stop, .select, .say: break
      }
    }
  }

  /// What of a run comes after its beginning.
  func rest(of run: [TestPlan.Step]) -> [TestPlan.Step] { Array(run.dropFirst(steps.count)) }

  /// The first step that does not fit a program, or `nil` where all do.
  func misfit(with program: Program) -> (step: TestPlan.Step, reason: String)? {
    steps.lazy.compactMap { step in
      let problem: String? =
        switch step.action {
        case .set(let variable, let value): program.problemOfSetting(variable, to: value)
        case .node(let title): program.problemOfEntering(title)
        default: nil
        }
      return problem.map { (step, $0) }
    }.first
  }
}
