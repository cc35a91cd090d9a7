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

  package var classes: [String: AskedClasses] = [:]

  /// The topics whose answers may still be shown.
  package var labels: Set<String> = []

  /// What may still be looked at of those who have yet to have their turn in this round.
  package var ofWaiting: [StoredValue] = []

  /// What may still be looked at of the others whose turn it is not.
  package var ofOthers: [StoredValue] = []

  package init() {}
}

extension Session {
  /// Adds what goes on to matter, but for the dialogue's own part.
  ///
  /// What is shared counts as shared or not and as alike or not, whatever it says; and of those who
  /// wait, or do not, it counts what they have in common rather than who has it.
  package func combine(into hasher: inout StateHasher, _ relevance: SessionRelevance) {
    var hash = Hasher()
    evening.combine(into: &hash)
    turns.combine(into: &hash, relevance)
    questions.combine(into: &hash)
    hash.combine(concerns)
    hash.combine(consent)
    let groups = turns.people.groups
    questions.book.combineClasses(into: &hash, groups, relevance.classes)
    questions.book.combineLabels(into: &hash, groups, relevance.labels)
    hasher.combine(hash.finalize())
  }
}

extension People {
  /// Everyone, as far as they can be told apart: whose turn it is, who waits, all others, and last
  /// what is nobody's.
  var groups: [[Int?]] {
    let others = names.indices.filter { $0 != current && !waiting.contains($0) }
    return [current.map { [$0] } ?? [], waiting, others, [nil]]
  }

  /// Adds what of the people goes on to matter.
  func combine(into hash: inout Hasher, _ relevance: SessionRelevance) {
    hash.combine(names)
    hash.combine(turn)
    hash.combine(atKeyboard)
    hash.combine(isClosed)
    for person in names.indices where person != current {
      let isWaiting = waiting.contains(person)
      for stored in isWaiting ? relevance.ofWaiting : relevance.ofOthers {
        hash.combine(value(of: stored.variable, of: person).map { stored.reduction.word(for: $0) })
      }
    }
  }
}

extension AnswerBook {
  /// Adds, group by group, who has the classes that are asked about.
  func combineClasses(
    into hash: inout Hasher,
    _ groups: [[Int?]],
    _ asked: [String: SessionRelevance.AskedClasses]
  ) {
    for (topic, classes) in asked.sorted(by: { $0.key < $1.key }) {
      for name in classes.ofAnyone.union(classes.ofEveryone).sorted() {
        let owners = answers.filter { $0.topic == topic && $0.classes.contains(name) }.map(\.person)
        for group in groups {
          let count = group.count { owners.contains($0) }
          hash.combine(count > 0)
          // One who has not may be made up for by an answer that is everyone's; two may not.
          if classes.ofEveryone.contains(name) { hash.combine(min(group.count - count, 2)) }
        }
      }
    }
  }

  /// Adds, group by group, who could show what and whether it is alike.
  func combineLabels(into hash: inout Hasher, _ groups: [[Int?]], _ topics: Set<String>) {
    let topics = topics.sorted()
    guard !topics.isEmpty else { return }
    for group in groups {
      let showings = group.map { person in
        topics.map { topic in
          answers.first { $0.person == person && $0.topic == topic }?.showing ?? .nothing
        }
      }
      hash.combine(showings.map { $0.map(\.rawValue) }.sorted { $0.lexicographicallyPrecedes($1) })
    }
    for topic in topics {
      let labels = answers.filter { $0.topic == topic && !$0.isSkipped }.compactMap(\.label)
      hash.combine(min(Set(labels).count, 3))
      hash.combine(sharedLabels(topic).count)
    }
  }
}

extension Answer {
  /// What of an answer others may come to see.
  enum Showing: UInt8 {
    case nothing, keptWords, words, keptLabel, label
  }

  var showing: Showing {
    if isSkipped { return .nothing }
    if label != nil { return share == .keep ? .keptLabel : .label }
    guard words != nil else { return .nothing }
    return share == .all ? .words : .keptWords
  }
}
