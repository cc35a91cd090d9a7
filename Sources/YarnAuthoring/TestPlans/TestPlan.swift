package import YarnProgram
package import YarnRuntime

/// What a script is expected to do: Yarn Spinner's `.testplan`.
package struct TestPlan: Hashable, Sendable {
  /// One thing that is expected or done.
  package enum Action: Hashable, Sendable {
    /// A line of this text; any line where there is none.
    case line(String?)
    case option(String, isAvailable: Bool)
    case command(String)
    /// The dialogue's end.
    case stop
    /// Selects the option of this number, from 1; 0 selects none.
    case select(Int)
    case set(variable: String, Value)
    case node(String)
    case saliency(SaliencyStrategy)
    /// Types words of one's own: the comment `# say: words`, which only a check-in heeds.
    case say(String)
  }

  package struct Step: Hashable, Sendable {
    package let action: Action
    /// The 1-based line of the plan on which it stands.
    package let line: Int
  }

  /// Each run begins at the start node; what the runs before it left in variables stays.
  package let runs: [[Step]]

  /// What comments such as `# people: Jo, Mina` say about all runs, by the word before the colon.
  package let settings: [String: String]

  /// The words that are settings at the beginning of a comment.
  package static let settingNames: Set = ["journal", "people", "region", "seed"]

  package init(runs: [[Step]], settings: [String: String] = [:]) {
    self.runs = runs
    self.settings = settings
  }
}

extension TestPlan.Action {
  /// The step as a plan has it.
  package var text: String {
    switch self {
    case .line(let text): text.map { "line: `\($0)`" } ?? "line: *"
    case .option(let text, let isAvailable):
      "option: `\(text)`\(isAvailable ? "" : " [disabled]")"
    case .command(let text): "command: `\(text)`"
    case .stop: "stop"
    case .select(let number): "select: \(number)"
    case .set(let variable, let value): "set: \(variable) = \(value.written)"
    case .node(let title): "node: \(title)"
    case .saliency(let strategy): "saliency: \(strategy.rawValue)"
    case .say(let words): "# say: \(words)"
    }
  }
}

extension Value {
  /// The value as plans and scripts write it.
  package var written: String {
    switch self {
    case .string(let text):
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case .number, .bool: text.lowercased()
    }
  }
}

extension TestPlan {
  /// Whether anything is compared or done, so that passing means something.
  package var testsAnything: Bool {
    runs.contains { steps in
      steps.contains { step in
        switch step.action {
        case .line, .option, .command, .stop, .select, .say: true
        case .set, .node, .saliency: false
        }
      }
    }
  }
}

/// Why a plan could not be read.
package struct TestPlanError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let problem: String

  package var description: String { "\(line): \(problem)" }
}
