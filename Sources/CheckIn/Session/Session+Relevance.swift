package import YarnRuntime

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
    let (groups, own) = (turns.people.groups, [[turns.current]])
    questions.book.combineClasses(into: &hash, groups, relevance.ofAnyone.classes)
    questions.book.combineLabels(into: &hash, groups, relevance.ofAnyone.labels)
    questions.book.combineClasses(into: &hash, own, relevance.ofOwn.classes)
    questions.book.combineLabels(
      into: &hash,
      of: turns.current,
      relevance.ofOwn.labels,
      relevance.references
    )
    hasher.combine(hash.finalize())
  }

  /// The same turn, with what belongs to the others as it is in another session.
  package func withOthers(of session: Session) -> Session {
    var copy = self
    guard let person = turns.current else { return copy }
    copy.turns.takeOthers(of: session.turns, but: person)
    copy.questions.book.takeOthers(of: session.questions.book, but: person)
    return copy
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
    _ asked: [(topic: String, asked: SessionRelevance.AskedClasses)]
  ) {
    for (topic, classes) in asked {
      let answers = answers.filter { $0.topic == topic }
      for name in classes.ofAnyone {
        for group in groups {
          hash.combine(answers.contains { $0.classes.contains(name) && group.contains($0.person) })
        }
      }
      for name in classes.ofEveryone {
        for group in groups {
          let isEveryones = group.allSatisfy { person in
            answers.contains { $0.classes.contains(name) && $0.person == person }
          }
          hash.combine(isEveryones)
        }
      }
    }
  }

  /// Adds, group by group, who could show what and whether it is alike; of more than two it counts
  /// what they have in common.
  func combineLabels(into hash: inout Hasher, _ groups: [[Int?]], _ topics: [String]) {
    guard !topics.isEmpty else { return }
    guard groups.dropLast().joined().count < 3 else {
      return combineCommonLabels(into: &hash, groups, topics)
    }
    for group in groups {
      let showings = group.map { person in
        topics.map { showing(of: $0, by: person).rawValue }
      }
      hash.combine(showings.sorted { $0.lexicographicallyPrecedes($1) })
    }
    for topic in topics {
      let labels = answers.filter { $0.topic == topic && !$0.isSkipped }.compactMap(\.label)
      hash.combine(Set(labels).count)
      hash.combine(sharedLabels(topic).count)
    }
  }

  /// Adds, of many people, what they have in common.
  private func combineCommonLabels(
    into hash: inout Hasher,
    _ groups: [[Int?]],
    _ topics: [String]
  ) {
    for group in groups {
      let showings = group.map { person in topics.map { showing(of: $0, by: person) } }
      hash.combine(showings.map { $0.count { $0.isShown } }.min())
      hash.combine(showings.joined().contains(.keptLabel))
    }
    for topic in topics { hash.combine(min(sharedLabels(topic).count, 2)) }
  }

  /// Adds what a person could show, and whether it is what others could show by the same choice.
  func combineLabels(
    into hash: inout Hasher,
    of person: Int?,
    _ topics: [String],
    _ references: ReferenceLabels
  ) {
    for topic in topics {
      let answer = answers.first { $0.person == person && $0.topic == topic }
      hash.combine(answer?.showing)
      guard let label = answer?.label, answer?.isSkipped == false else { continue }
      hash.combine(references.isReference(label, of: topic))
    }
  }

  private func showing(of topic: String, by person: Int?) -> Answer.Showing {
    answers.first { $0.person == person && $0.topic == topic }?.showing ?? .nothing
  }
}

extension Answer {
  /// What of an answer others may come to see.
  enum Showing: UInt8 {
    case nothing, keptWords, words, keptLabel, label

    var isShown: Bool { self == .words || self == .label }
  }

  var showing: Showing {
    if isSkipped { return .nothing }
    if label != nil { return share == .keep ? .keptLabel : .label }
    guard words != nil else { return .nothing }
    return share == .all ? .words : .keptWords
  }
}
