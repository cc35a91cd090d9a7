import Understanding
package import YarnProgram
package import YarnRuntime

/// What an explorer needs to try every answer to a session.
extension Session {
  /// What is waited for.
  package var waiting: Question.Kind? { questions.current?.kind }

  /// The node that asks.
  package var askingNode: String? { questions.current?.node }

  /// The topic that the script gave the question.
  package var askedTopic: String? { questions.current?.topic }

  package var screen: ScreenKind { turns.screen }

  /// The depths at which a command was delivered that waits to be carried out.
  package var undoneDepths: Set<Int> { evening.undoneDepths }

  /// Whose turn it is.
  package var person: Int? { turns.current }

  /// How many people are named, and how many of them still have a turn in this round.
  package var turnCounts: (people: Int, waiting: Int) {
    (names.count, turns.people.waiting.count)
  }

  /// Whether the goodbye has begun.
  package var isClosing: Bool { evening.leg == .closing }

  /// The parts of a session, in order, as far as an explorer tells them apart.
  package enum Part: UInt32, Sendable { case gate, opening, conversation, closing }

  package var part: Part {
    switch evening.leg {
    case .beforeBeginning, .gate: .gate
    case .opening: .opening
    case .conversation: .conversation
    case .gateClosed, .closing, .lastPage, .over: .closing
    }
  }

  /// What a function would give a script now.
  package func value(of function: String, _ arguments: [Value]) -> Value? {
    try? library.call(function, arguments[...])
  }

  /// Sets a variable of the script, as a test plan may before anything is said.
  package mutating func set(_ variable: String, to value: Value) {
    dialogue.set(variable, to: value)
  }

  package mutating func decideDraws(by tape: RandomTape) {
    dialogue.decideDraws(by: tape)
  }

  /// Forgets what only `back` would need.
  package mutating func dropCheckpoints() {
    checkpoints.removeAll()
  }

  /// Forgets each person's own values, which nothing will look at any more.
  package mutating func dropPersonalValues() {
    var copy = dialogue
    turns.forgetValues(in: &copy)
  }
}

/// What an explorer tells answers apart by.
package struct AnswerRelevance: Sendable {
  /// The topics whose classes something may still look at, each with those that are looked at.
  package var classes: [String: Set<String>] = [:]

  /// Stands for all classes of a topic.
  package static let everyClass: Set<String> = ["*"]

  /// The topics whose answers may still be shown.
  package var labels: Set<String> = []

  package init() {}
}

extension Session {
  /// Adds what goes on to matter, but for the dialogue's own part.
  ///
  /// What is shared counts as shared or not and as alike or not, whatever it says.
  package func combine(into hasher: inout StateHasher, _ relevance: AnswerRelevance) {
    var hash = Hasher()
    evening.combine(into: &hash)
    turns.combine(into: &hash)
    questions.combine(into: &hash)
    hash.combine(concerns)
    hash.combine(consent)
    hash.combine(answersWord(relevance))
    hasher.combine(hash.finalize())
  }

  /// The answers, whatever the order in which they were given.
  private func answersWord(_ relevance: AnswerRelevance) -> UInt64 {
    var sum: UInt64 = 0
    for answer in questions.book.answers {
      var hash = StateHasher()
      hash.combine(answer.person ?? -1)
      hash.combine(answer.topic)
      if let classes = relevance.classes[answer.topic] {
        let isWhole = classes.isSuperset(of: AnswerRelevance.everyClass)
        for name in answer.classes where isWhole || classes.contains(name) { hash.combine(name) }
      } else if !relevance.labels.contains(answer.topic) {
        continue
      }
      if relevance.labels.contains(answer.topic) {
        let isShown = answer.label != nil && !answer.isSkipped
        hash.combine(isShown ? (answer.share == .keep ? 3 : 4) : 5)
      }
      sum &+= hash.key.low
    }
    for topic in relevance.labels.sorted() {
      let labels = questions.book.answers.filter { $0.topic == topic && !$0.isSkipped }
        .sorted { $0.person ?? -1 < $1.person ?? -1 }.compactMap(\.label)
      var hash = StateHasher()
      hash.combine(topic)
      for label in labels { hash.combine(labels.firstIndex(of: label) ?? 0) }
      sum &+= hash.key.low
    }
    return sum
  }
}
