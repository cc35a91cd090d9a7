import YarnMarkup
package import YarnProgram
import YarnRuntime

/// A plain dialogue, played along a plan; the host's commands do nothing.
package struct DialogueStage<Host: Library>: PlanStage {
  package let hidesUnavailableOptions = false
  package private(set) var coverage: Coverage
  private let marks = MarkLog()
  private var dialogue: Dialogue
  private let library: Host
  private let locale: String

  /// What came and is not taken yet.
  private var pending: PlanItem?

  /// A dialogue that has not begun; the plural forms of its lines are those of the locale.
  package init(_ program: Program, library: Host, locale: String = "en") {
    let marked = MarkedProgram(program)
    coverage = Coverage(marked)
    dialogue = Dialogue(marked.compiled(marks), seed: 1)
    dialogue.strategy = .bestLeastRecentlyViewed
    self.library = library
    self.locale = locale
  }

  package mutating func next() -> PlanItem {
    if let pending { return pending }
    let item: PlanItem
    do throws(RuntimeError) {
      item = try nextContent()
    } catch {
      item = .trouble("\(error)")
    }
    coverage.note(marks)
    pending = item
    return item
  }

  private mutating func nextContent() throws(RuntimeError) -> PlanItem {
    while true {
      switch try dialogue.resume(library) {
      case .nodeStarted, .nodeCompleted: continue
      case .line(let line):
        coverage.note(line: line.line)
        return .line(text(of: line))
      case .options(let options):
        return .options(options.map { .init(text(of: $0.line), isAvailable: $0.isAvailable) })
      case .command(let text): return .command(text)
      case .complete: return .end
      }
    }
  }

  private func text(of line: DialogueLine) -> String {
    let template = dialogue.program.lines[line.line].template
    return MarkupLine(template, values: line.values, locale: locale).text
  }

  package mutating func take() { pending = nil }

  package mutating func select(_ number: Int) -> String? {
    pending = nil
    do throws(RuntimeError) {
      try dialogue.select(number == 0 ? nil : number - 1)
      return nil
    } catch {
      return "\(error)"
    }
  }

  package mutating func type(_ words: String) {}

  package func choice(for words: String) -> String? { nil }

  package mutating func perform(_ action: TestPlan.Action) -> String? {
    switch action {
    case .set(let variable, let value):
      if dialogue.set(variable, to: value) { return nil }
      return dialogue.program.problemOfSetting(variable, to: value) ?? "it cannot be set"
    case .node(let title): return start(at: title)
    case .saliency(let strategy): dialogue.strategy = strategy
    case .line, .option, .command, .stop, .select, .say: break
    }
    return nil
  }

  /// Begins at a node; gives why it cannot, if so.
  ///
  /// Variables, visits and flags stay.
  package mutating func start(at title: String) -> String? {
    pending = nil
    do throws(RuntimeError) {
      try dialogue.start(at: title)
      return nil
    } catch {
      return "\(error)"
    }
  }
}

extension PlanPlayer {
  /// Plays all runs of a plan from a node on.
  package mutating func runs<Host: Library>(
    of plan: TestPlan,
    from start: String = "Start"
  ) -> [PlanRun] where Stage == DialogueStage<Host> {
    plan.runs.enumerated().map { index, steps in
      if let problem = stage.start(at: start) {
        let row = PlanRun.Row(line: steps.first?.line, expected: "node: \(start)", found: problem)
        return PlanRun(number: index + 1, rows: [], difference: [row])
      }
      return play(steps, number: index + 1)
    }
  }
}
