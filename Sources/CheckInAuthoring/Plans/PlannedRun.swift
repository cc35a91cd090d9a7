import CheckIn
import YarnAuthoring
import YarnProgram

/// One run of a plan, played with a session.
struct PlannedRun {
  let number: Int
  private var steps: [TestPlan.Step]

  /// The node at which it begins, where it names one.
  private(set) var entry: String?

  /// The variables that it sets before anything is said.
  private(set) var values: [(variable: String, value: Value)] = []

  /// The steps that say how to begin.
  private var beginning: [TestPlan.Step] = []

  private var rows: [PlanRun.Row] = []

  /// The options that the plan expects with the next answer.
  private var options: [TestPlan.Step] = []

  /// Whether words were typed for the option that the plan selects next.
  private var hasSaid = false

  init(number: Int, steps: [TestPlan.Step]) {
    self.number = number
    self.steps = steps
  }

  /// Takes the steps that say how to begin; refuses those that a check-in does not have.
  mutating func takeBeginning() throws(PlanProblem) {
    taking: while let first = steps.first {
      switch first.action {
      case .node(let title): entry = title
      case .set(let variable, let value): values.append((variable, value))
      default: break taking
      }
      beginning.append(steps.removeFirst())
    }
    for step in steps {
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

  /// Whether any step says how to begin.
  var hasBeginning: Bool { !beginning.isEmpty }

  /// The run as it is when a step of its beginning does not fit the script, or `nil` where all do.
  func misfit(with program: Program) -> PlanRun? {
    for step in beginning {
      let problem: String? =
        switch step.action {
        case .set(let variable, let value): program.problemOfSetting(variable, to: value)
        case .node(let title): program.problemOfEntering(title)
        case .line, .option, .command, .stop, .select, .saliency, .say: nil
        }
      guard let problem else { continue }
      let row = PlanRun.Row(line: step.line, expected: step.action.text, found: problem)
      return PlanRun(number: number, rows: [], difference: [row])
    }
    return nil
  }

  /// Whether the first line is this one.
  func begins(with text: String?) -> Bool {
    guard let text, case .line(let first?)? = steps.first?.action else { return false }
    return first == text
  }

  /// The run as it is when it cannot even begin.
  func failed(_ reason: String) -> PlanRun {
    let row = PlanRun.Row(
      line: steps.first?.line,
      expected: steps.first?.action.text ?? "",
      found: reason
    )
    return PlanRun(number: number, rows: [], difference: [row])
  }

  // MARK: - Playing

  /// Plays the run to its end or to the first difference.
  mutating func play(_ session: inout PlannedSession) -> PlanRun {
    for (index, step) in steps.enumerated() {
      let next = steps[(index + 1)...].first
      let difference = perform(step, before: next, &session)
      guard difference.isEmpty else {
        return PlanRun(number: number, rows: rows, difference: difference)
      }
      if step.action == .stop { break }
    }
    return PlanRun(number: number, rows: rows)
  }

  /// Does one step; gives what was found where it is not what was expected.
  private mutating func perform(
    _ step: TestPlan.Step,
    before next: TestPlan.Step?,
    _ session: inout PlannedSession
  ) -> [PlanRun.Row] {
    switch step.action {
    case .line(let text):
      passPauses(&session)
      guard case .line(let found)? = session.next, text == nil || text == found else {
        return difference(step, session.next)
      }
      return take(step, &session)
    case .option:
      options.append(step)
      return []
    case .say(let words): return say(words, step, next, &session)
    case .select(let number): return select(number, step, &session)
    case .stop:
      passPauses(&session)
      return session.next == .end ? take(step, &session) : difference(step, session.next)
    case .command, .set, .node, .saliency: return difference(step, session.next)
    }
  }

  private mutating func say(
    _ words: String,
    _ step: TestPlan.Step,
    _ next: TestPlan.Step?,
    _ session: inout PlannedSession
  ) -> [PlanRun.Row] {
    guard case .question(let kind)? = session.next else { return difference(step, session.next) }
    if case .choice(let labels) = kind {
      let different = compareOptions(labels)
      guard different.isEmpty else { return different }
      if let next, case .select = next.action {
        // The words must be understood as the option that the plan selects next.
        let (expected, found) = (next.action.text, session.choice(for: words))
        guard found == expected else {
          return [
            PlanRun.Row(line: step.line, expected: step.action.text, found: ""),
            PlanRun.Row(line: next.line, expected: expected, found: found),
          ]
        }
        hasSaid = true
      }
    } else if !options.isEmpty {
      return difference(options[0], session.next)
    }
    note(step, step.action.text)
    session.take()
    session.send(typed: words)
    return []
  }

  private mutating func select(
    _ number: Int,
    _ step: TestPlan.Step,
    _ session: inout PlannedSession
  ) -> [PlanRun.Row] {
    if hasSaid {
      // What was said is what was selected; that has been compared.
      hasSaid = false
      note(step, step.action.text)
      return []
    }
    passPauses(&session)
    guard case .question(.choice(let labels))? = session.next else {
      return difference(options.first ?? step, session.next)
    }
    let different = compareOptions(labels)
    guard different.isEmpty else { return different }
    guard number <= labels.count else {
      return [
        PlanRun.Row(
          line: step.line,
          expected: step.action.text,
          found: "there are only \(labels.count) options"
        )
      ]
    }
    note(step, step.action.text)
    session.take()
    session.send(typed: "\(number)")
    return []
  }

  /// Compares the options that the plan expects, if it names any, with those on offer.
  private mutating func compareOptions(_ labels: [String]) -> [PlanRun.Row] {
    let expected = options.filter { step in
      if case .option(_, let isAvailable) = step.action { isAvailable } else { false }
    }
    options = []
    guard !expected.isEmpty else { return [] }
    let found = labels.map { TestPlan.Action.option($0, isAvailable: true).text }
    let all = (0..<max(expected.count, found.count)).map { index in
      PlanRun.Row(
        line: index < expected.count ? expected[index].line : nil,
        expected: index < expected.count ? expected[index].action.text : "",
        found: index < found.count ? found[index] : "(no further option)"
      )
    }
    guard all.allSatisfy({ $0.expected == $0.found }) else { return all }
    rows += all
    return []
  }

  // MARK: - Rows

  /// Presses Enter where nothing else is waited for and the plan does not say so.
  private func passPauses(_ session: inout PlannedSession) {
    while session.next == .question(.enter) || session.next == .question(.page) {
      session.take()
      session.send(typed: "")
    }
  }

  private mutating func take(
    _ step: TestPlan.Step,
    _ session: inout PlannedSession
  ) -> [PlanRun.Row] {
    note(step, session.next?.text ?? step.action.text)
    session.take()
    return []
  }

  private mutating func note(_ step: TestPlan.Step, _ found: String) {
    rows.append(PlanRun.Row(line: step.line, expected: step.action.text, found: found))
  }

  private func difference(
    _ step: TestPlan.Step,
    _ found: PlannedSession.Item?
  ) -> [PlanRun.Row] {
    let text = found?.text ?? "nothing more"
    return [PlanRun.Row(line: step.line, expected: step.action.text, found: text)]
  }
}
