import YarnMarkup
package import YarnProgram
import YarnRuntime

/// Plays a program along a plan and finds the first difference.
package struct TestRunner<Host: Library> {
  private var dialogue: Dialogue
  private let library: Host
  private let locale: String

  /// The lines that came, probes of coverage included.
  package private(set) var coverage = Coverage()

  /// The steps of the present run that were as expected, and what came then.
  private var rows: [PlanRun.Row] = []

  /// What was expected and what came instead.
  package struct Difference: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 1-based run and the line of the plan.
    package let run: Int
    package let line: Int
    package let expected: String
    package let found: String

    package var description: String {
      "run \(run), line \(line): expected \(expected), found \(found)"
    }
  }

  package init(_ program: CompiledProgram, library: Host, locale: String = "en") {
    dialogue = Dialogue(program, seed: 1)
    dialogue.strategy = .bestLeastRecentlyViewed
    self.library = library
    self.locale = locale
  }

  /// Plays all runs from a node on; variables, visits and flags stay from one to the next.
  package mutating func run(
    _ plan: TestPlan,
    from start: String = "Start"
  ) throws(Difference) {
    for (index, steps) in plan.runs.enumerated() {
      try run(steps, number: index + 1, from: start)
    }
  }

  /// Plays all runs, each to its end or to its first difference.
  package mutating func results(of plan: TestPlan, from start: String = "Start") -> [PlanRun] {
    plan.runs.enumerated().map { index, steps in
      rows = []
      do throws(Difference) {
        try run(steps, number: index + 1, from: start)
        return PlanRun(number: index + 1, rows: rows)
      } catch {
        let row = PlanRun.Row(line: error.line, expected: error.expected, found: error.found)
        return PlanRun(number: index + 1, rows: rows, difference: [row])
      }
    }
  }

  private mutating func run(
    _ steps: [TestPlan.Step],
    number: Int,
    from start: String
  ) throws(Difference) {
    var line = steps.first?.line ?? 1
    do throws(RuntimeError) {
      try dialogue.start(at: start)
    } catch {
      throw Difference(run: number, line: line, expected: "node ‘\(start)’", found: "\(error)")
    }
    var options: [TestPlan.Action] = []
    for step in steps {
      line = step.line
      let found: String?
      do throws(RuntimeError) {
        found = try perform(step.action, &options)
      } catch {
        throw Difference(
          run: number,
          line: line,
          expected: step.action.text,
          found: "an error: \(error)"
        )
      }
      if let found {
        throw Difference(run: number, line: line, expected: step.action.text, found: found)
      }
      rows.append(PlanRun.Row(line: line, expected: step.action.text, found: step.action.text))
      if step.action == .stop { return }
    }
  }

  /// Does one step; gives what was found where it is not what was expected.
  private mutating func perform(
    _ action: TestPlan.Action,
    _ options: inout [TestPlan.Action]
  ) throws(RuntimeError) -> String? {
    switch action {
    case .line(let expected):
      let event = try nextContent()
      guard case .line(let line) = event else { return describe(event) }
      return expected == nil || expected == text(of: line) ? nil : describe(event)
    case .command(let expected):
      let event = try nextContent()
      return event == .command(expected) ? nil : describe(event)
    case .stop:
      let event = try nextContent()
      return event == .complete ? nil : describe(event)
    case .option:
      options.append(action)
      return nil
    case .select(let number):
      let event = try nextContent()
      guard case .options(let found) = event else { return describe(event) }
      let expected = options
      options = []
      guard expected == found.map({ self.action($0) }) else {
        return describe(event) + " instead of " + expected.map(\.text).joined(separator: " ")
      }
      try dialogue.select(number == 0 ? nil : number - 1)
      return nil
    case .say:
      // Only a check-in takes words.
      return nil
    case .set(let variable, let value):
      if dialogue.set(variable, to: value) { return nil }
      return dialogue.program.problemOfSetting(variable, to: value) ?? "it cannot be set"
    case .node(let title):
      try dialogue.start(at: title)
      return nil
    case .saliency(let strategy):
      dialogue.strategy = strategy
      return nil
    }
  }

  private mutating func nextContent() throws(RuntimeError) -> DialogueEvent {
    while true {
      let event = try dialogue.resume(library)
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .line(let line):
        let id = dialogue.program.lines[line.line].id
        coverage.note(id)
        if CoverageProbe.isProbe(id) { continue }
        return event
      case .options, .command, .complete: return event
      }
    }
  }

  private func text(of line: DialogueLine) -> String {
    let template = dialogue.program.lines[line.line].template
    return MarkupLine(template, values: line.values, locale: locale).text
  }

  private func action(_ option: DialogueOption) -> TestPlan.Action {
    .option(text(of: option.line), isAvailable: option.isAvailable)
  }

  // MARK: - Words

  private func describe(_ event: DialogueEvent) -> String {
    switch event {
    case .line(let line): TestPlan.Action.line(text(of: line)).text
    case .options(let options): options.map { action($0).text }.joined(separator: " ")
    case .command(let text): TestPlan.Action.command(text).text
    case .complete: TestPlan.Action.stop.text
    case .nodeStarted(let node), .nodeCompleted(let node):
      "node ‘\(dialogue.program.nodes[node].title)’"
    }
  }
}
