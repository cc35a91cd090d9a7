/// Plays runs of a plan on a stage, each to its end or to its first difference.
package struct PlanPlayer<Stage: PlanStage> {
  package var stage: Stage

  /// The steps of the run that went as planned.
  private var rows: [PlanRun.Row] = []

  /// The options that the plan expects with the next answer.
  private var options: [TestPlan.Step] = []

  /// Whether words were typed for the option that the plan selects next.
  private var hasTyped = false

  package init(_ stage: Stage) {
    self.stage = stage
  }

  /// Plays the steps of a run; the stage goes on from where it is.
  package mutating func play(_ steps: [TestPlan.Step], number: Int) -> PlanRun {
    (rows, options, hasTyped) = ([], [], false)
    for (index, step) in steps.enumerated() {
      let difference = perform(step, before: steps[(index + 1)...].first)
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
    before next: TestPlan.Step?
  ) -> [PlanRun.Row] {
    switch step.action {
    case .line(nil):
      let found = nextContent()
      guard case .line = found else { return difference(step, found.text) }
      return take(step, found)
    case .line, .command, .stop:
      let found = nextContent()
      return found.text == step.action.text
        ? take(step, found) : difference(step, found.text)
    case .option:
      options.append(step)
      return []
    case .say(let words): return type(words, step, next)
    case .select(let number): return select(number, step)
    case .set, .node, .saliency:
      return stage.perform(step.action).map { difference(step, $0) } ?? accept(step)
    }
  }

  private mutating func type(
    _ words: String,
    _ step: TestPlan.Step,
    _ next: TestPlan.Step?
  ) -> [PlanRun.Row] {
    guard let choice = stage.choice(for: words) else { return accept(step) }
    let found = stage.next()
    switch found {
    case .options(let offered):
      let different = compareOptions(offered)
      guard different.isEmpty else { return different }
      if let next, case .select = next.action {
        // The words must be understood as the option that the plan selects next.
        guard choice == next.action.text else {
          return difference(step, "") + difference(next, choice)
        }
        hasTyped = true
      }
    case .question, .pause:
      if let option = options.first { return difference(option, found.text) }
    case .line, .command, .end, .trouble, .nothing: return difference(step, found.text)
    }
    stage.type(words)
    return accept(step)
  }

  private mutating func select(_ number: Int, _ step: TestPlan.Step) -> [PlanRun.Row] {
    if hasTyped {
      // What was typed is what was selected; that has been compared.
      hasTyped = false
      return accept(step)
    }
    let found = nextContent()
    guard case .options(let offered) = found else {
      return difference(options.first ?? step, found.text)
    }
    let different = compareOptions(offered)
    guard different.isEmpty else { return different }
    guard number <= offered.count else {
      return difference(step, "there are only \(offered.count) options")
    }
    return stage.select(number).map { difference(step, $0) } ?? accept(step)
  }

  /// Compares the options that the plan expects with those on offer.
  private mutating func compareOptions(_ offered: [PlanItem.Option]) -> [PlanRun.Row] {
    let hides = stage.hidesUnavailableOptions
    let expected = options.filter { step in
      if case .option(_, let isAvailable) = step.action { isAvailable || !hides } else { false }
    }
    options = []
    guard !expected.isEmpty || !hides else { return [] }
    let found = offered.map(\.text)
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

  /// What comes next; presses Enter where nothing else is waited for and the plan does not say so.
  private mutating func nextContent() -> PlanItem {
    while stage.next() == .pause { stage.type("") }
    return stage.next()
  }

  private mutating func take(_ step: TestPlan.Step, _ found: PlanItem) -> [PlanRun.Row] {
    stage.take()
    return accept(step, found.text)
  }

  private mutating func accept(_ step: TestPlan.Step, _ found: String? = nil) -> [PlanRun.Row] {
    let expected = step.action.text
    rows.append(PlanRun.Row(line: step.line, expected: expected, found: found ?? expected))
    return []
  }

  private func difference(_ step: TestPlan.Step, _ found: String) -> [PlanRun.Row] {
    [PlanRun.Row(line: step.line, expected: step.action.text, found: found)]
  }
}
