/// What walking every path has shown.
package struct ExplorationReport: Hashable, Sendable {
  /// How to come to a place.
  package struct Way: Hashable, Sendable {
    /// What to type, line by line.
    package let answers: [String]

    /// Whether random draws must have certain outcomes, too.
    package let needsRandomness: Bool

    /// A seed with which these answers lead there, where one is known.
    package let seed: UInt64?

    /// What else has to be so, such as `a journal is set up`.
    package private(set) var circumstances: [String]

    package init(
      answers: [String],
      needsRandomness: Bool,
      seed: UInt64? = nil,
      circumstances: [String] = []
    ) {
      self.answers = answers
      self.needsRandomness = needsRandomness
      self.seed = seed
      self.circumstances = circumstances
    }

    /// The same with one more circumstance, if any, before the others.
    package func naming(_ circumstance: String?) -> Way {
      var way = self
      way.circumstances.insert(contentsOf: [circumstance].compactMap(\.self), at: 0)
      return way
    }
  }

  /// A fault and how to come there.
  package struct Finding: Hashable, Sendable {
    package let fault: ExplorationFault

    /// The shortest way until it shows, or up to what is not reached; `nil` where none is known.
    package let way: Way?

    package init(fault: ExplorationFault, way: Way?) {
      self.fault = fault
      self.way = way
    }

    /// The same with one more circumstance of its way, if any.
    package func naming(_ circumstance: String?) -> Finding {
      Finding(fault: fault, way: way?.naming(circumstance))
    }

    /// What was not reached, with the shortest of some ways up to it.
    package init(_ unreached: Coverage.Unreached, isProven: Bool, ways: [Way]) {
      fault = isProven ? unreached.fault : unreached.faultSoFar
      way = ways.min { $0.answers.count < $1.answers.count }
    }
  }

  /// How far the exploration came.
  package enum Outcome: Hashable, Sendable {
    case complete
    /// The bounds were met with so many states whose answers were not tried.
    case bounded(open: Int)
  }

  package internal(set) var findings: [Finding]
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
  /// The same with one more circumstance of all ways, if any.
  package func naming(_ circumstance: String?) -> ExplorationReport {
    var report = self
    report.findings = findings.map { $0.naming(circumstance) }
    return report
  }

  /// How far it came, in one line.
  package var summary: String {
    let rate = "\(Int(statesPerSecond)) states a second"
    return switch outcome {
    case .complete: "complete under this abstraction: \(states) states, \(rate)"
    case .bounded(let open): "bounded: \(open) open, \(states) states, \(rate)"
    }
  }
}
