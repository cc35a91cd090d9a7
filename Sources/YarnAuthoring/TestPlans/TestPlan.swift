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
  }

  package struct Step: Hashable, Sendable {
    package let action: Action
    /// The 1-based line of the plan on which it stands.
    package let line: Int
  }

  /// Each run begins at the start node; what the runs before it left in variables stays.
  package let runs: [[Step]]
}

/// Why a plan could not be read.
package struct TestPlanError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let problem: String

  package var description: String { "line \(line): \(problem)" }
}
