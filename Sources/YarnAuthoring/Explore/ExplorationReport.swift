/// What walking every path has shown.
package struct ExplorationReport: Hashable, Sendable {
  /// A fault and, where a path shows it, the shortest one.
  package struct Finding: Hashable, Sendable {
    package let fault: ExplorationFault

    /// What to type, line by line, or `nil` where no path shows it.
    package let answers: [String]?

    /// Whether random draws must have certain outcomes, too.
    package let needsRandomness: Bool

    package init(fault: ExplorationFault, answers: [String]?, needsRandomness: Bool) {
      self.fault = fault
      self.answers = answers
      self.needsRandomness = needsRandomness
    }
  }

  /// How far the exploration came.
  package enum Outcome: Hashable, Sendable {
    case complete
    /// The bounds were met with so many states whose answers were not tried.
    case bounded(open: Int)
  }

  package let findings: [Finding]
  package let outcome: Outcome
  package let states: Int

  /// How many answers were tried, each outcome of a random draw for itself.
  package let steps: Int

  /// In what respects states count as the same, or paths are left out.
  package let approximations: [String]
  package let seconds: Double

  /// Bytes that the memory of states took at the end.
  package let bytes: Int

  package var isComplete: Bool { outcome == .complete }
  package var statesPerSecond: Double { seconds > 0 ? Double(states) / seconds : 0 }
  package var stepsPerSecond: Double { seconds > 0 ? Double(steps) / seconds : 0 }
}

extension ExplorationReport {
  /// How far it came, in one line.
  package var summary: String {
    let rate = "\(Int(statesPerSecond)) states a second"
    return switch outcome {
    case .complete: "complete under this abstraction: \(states) states, \(rate)"
    case .bounded(let open): "bounded: \(open) open, \(states) states, \(rate)"
    }
  }
}
