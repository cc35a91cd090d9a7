import Understanding
package import YarnRuntime

/// What an explorer needs to try every answer to a session.
extension Session {
  /// What is waited for, as an explorer answers it.
  package enum Waiting: Sendable {
    /// The option lines of a question, by their places among the program's lines.
    case options([Option])
    case words
    case name
    case number(ClosedRange<Int>)
    case enter
    case quiet
    case conclusion
  }

  package struct Option: Sendable {
    package let line: Int
    package let isAvailable: Bool
  }

  package var waiting: Waiting? {
    guard let question = present.question else { return nil }
    switch question.kind {
    case .options(let options):
      return .options(
        options.map { Option(line: $0.line.line, isAvailable: $0.isAvailable) }
      )
    case .listen(_, .words): return .words
    case .listen(_, .name): return .name
    case .listen(_, .number(let range)): return .number(range)
    case .enter: return .enter
    case .quiet: return .quiet
    case .conclusion: return .conclusion
    }
  }

  /// The node that asks.
  package var askingNode: String? { present.question?.node }

  /// The topic that the script gave the question.
  package var askedTopic: String? { present.question?.topic }

  package var dialogue: Dialogue { present.dialogue }
  package var screen: ScreenKind { present.screen }

  /// Whose turn it is.
  package var person: Int? { present.people.current }

  /// How many people are named, and how many of them still have a turn in this round.
  package var turnCounts: (people: Int, waiting: Int) {
    (present.people.names.count, present.people.waiting.count)
  }

  /// Whether the goodbye has begun.
  package var isClosing: Bool { lasting.leg == .closing }

  /// Which part of the session is under way: 0 for the age question, 1 for the opening, 2 for the
  /// conversation, 3 for what follows.
  package var legNumber: Int {
    switch lasting.leg {
    case .beforeBeginning, .gate: 0
    case .opening: 1
    case .conversation: 2
    case .gateClosed, .closing, .over: 3
    }
  }

  package mutating func decideChance(by tape: ChanceTape) {
    present.dialogue.decideChance(by: tape)
  }

  /// Forgets what only `back` would need.
  package mutating func dropCheckpoints() {
    checkpoints.removeAll()
  }

  /// Forgets each person's own values, which nothing will look at any more.
  package mutating func dropPersonalValues() {
    var copy = present.dialogue
    present.people.forgetValues(in: &copy)
  }
}

/// What an explorer tells answers apart by.
package struct AnswerRelevance: Sendable {
  /// The topics whose classes something may still look at, each with those that are looked at.
  package var classes: [String: Set<String>]

  /// Stands for all classes of a topic.
  package static let everyClass: Set<String> = ["*"]

  /// The topics whose answers may still be shown.
  package var labels: Set<String>

  package init(classes: [String: Set<String>] = [:], labels: Set<String> = []) {
    self.classes = classes
    self.labels = labels
  }
}

extension Session {
  /// Adds what goes on to matter, but for the dialogue's own part.
  ///
  /// What is shared counts as shared or not and as alike or not, whatever it says.
  package func combine(into hasher: inout StateHasher, _ relevance: AnswerRelevance) {
    var hash = Hasher()
    hash.combine(lasting.leg)
    hash.combine(lasting.isGateOpen)
    hash.combine(lasting.levels)
    hash.combine(min(lasting.affirmations.count, Self.affirmationLimit))
    hash.combine(lasting.hasFailed)
    hash.combine(lasting.journal)
    hash.combine(present.people)
    hash.combine(present.screen)
    hash.combine(present.isTypingHidden)
    hash.combine(present.topic)
    hash.combine(present.question.map(Shape.init))
    hash.combine(present.interrupted.map(Shape.init))
    hash.combine(present.nextAside)
    hash.combine(present.errands)
    hash.combine(present.openConcerns)
    hash.combine(present.areBreathsOver)
    hash.combine(answersWord(relevance))
    hasher.combine(hash.finalize())
  }

  /// A question without the line that asked it.
  private struct Shape: Hashable {
    let topic: String
    let depth: Int
    let unclear: Int
    let blank: Int
    let verdict: Question.Verdict?
    let listening: Command.Listening?
    let variable: String?

    init(_ question: Question) {
      topic = question.topic
      depth = question.depth
      unclear = question.unclear
      blank = question.blank
      verdict = question.verdict
      if case .listen(let variable, let listening) = question.kind {
        self.listening = listening
        self.variable = variable
      } else {
        listening = nil
        variable = nil
      }
    }
  }

  /// The answers, whatever the order in which they were given.
  private func answersWord(_ relevance: AnswerRelevance) -> UInt64 {
    var sum: UInt64 = 0
    for answer in present.answers.answers {
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
      let labels = present.answers.answers.filter { $0.topic == topic && !$0.isSkipped }
        .compactMap(\.label)
      var hash = StateHasher()
      hash.combine(topic)
      hash.combine(labels.count)
      hash.combine(Set(labels).count)
      sum &+= hash.key.low
    }
    return sum
  }
}
