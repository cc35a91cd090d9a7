package import YarnRuntime

/// What an explorer tells sessions apart by, beside what the session itself goes by.
package struct SessionRelevance: Sendable {
  /// A variable of each person's own, and how its values are told apart.
  package struct StoredValue: Sendable {
    let variable: String
    let reduction: Projection.Reduction

    package init(variable: String, reduction: Projection.Reduction) {
      self.variable = variable
      self.reduction = reduction
    }
  }

  /// The classes of a topic's answers that something may still ask about.
  package struct AskedClasses: Hashable, Sendable {
    /// Those of which it counts whether anyone has them.
    package var ofAnyone: Set<String> = []

    /// Those of which it counts whether everyone has them.
    package var ofEveryone: Set<String> = []

    package init() {}
  }

  /// What may still be looked at of topics, whoever answered.
  package var ofAnyone = Topics()

  /// What may still be looked at of topics, but not before another has the turn.
  package var ofOwn = Topics()

  /// Topics of which something may still be looked at.
  package struct Topics: Sendable {
    package var classes: [(topic: String, asked: AskedClasses)] = []

    /// Those whose answers may still be shown.
    package var labels: [String] = []

    package init() {}
  }

  /// What labels are compared with while others' are out of sight.
  package var references = ReferenceLabels()

  /// What may still be looked at of those who have yet to have their turn in this round.
  package var ofWaiting: [StoredValue] = []

  /// What may still be looked at of the others whose turn it is not.
  package var ofOthers: [StoredValue] = []

  package init() {}
}

/// The first label of each topic that was met.
///
/// Two people whose labels are it have the same; two of whom one has it do not. So one label of
/// each topic stands for being alike, without any other being told apart.
///
/// A class, because the keys of all states are worked out by the same. Unchecked, because one
/// explorer owns it and runs one step at a time.
package final class ReferenceLabels: @unchecked Sendable {
  private var labels: [String: String] = [:]

  package init() {}

  func isReference(_ label: String, of topic: String) -> Bool {
    if let known = labels[topic] { return known == label }
    labels[topic] = label
    return true
  }
}
