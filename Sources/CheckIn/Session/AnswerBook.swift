import YarnProgram

/// What everyone answered, the latest answer to each question counting.
struct AnswerBook: Hashable, Sendable {
  private(set) var answers: [Answer] = []

  mutating func add(_ answer: Answer) {
    answers.removeAll { answer.replaces($0) }
    answers.append(answer)
  }

  /// Drops what a person answered last, and tells what it was.
  mutating func removeLast(of person: Int?) -> Answer? {
    guard let index = answers.lastIndex(where: { $0.person == person }) else { return nil }
    return answers.remove(at: index)
  }

  mutating func removeAll() {
    answers = []
  }

  /// Keeps one person's answers, who is from now on the only one, and those given for everyone.
  mutating func keepOnly(_ person: Int?) {
    let kept = answers.filter { $0.person == person || $0.person == nil }
    answers = []
    for var answer in kept {
      answer.person = 0
      answer.share = .keep
      add(answer)
    }
  }

  /// Takes everyone's answers from another book, but for one person's.
  mutating func takeOthers(of book: AnswerBook, but person: Int) {
    answers =
      book.answers.filter { $0.person != person } + answers.filter { $0.person == person }
  }

  /// Sets how much of a person's answers may be shown; to all topics where none is named.
  mutating func share(_ level: ShareLevel, of person: Int?, topics: [String]) {
    for index in answers.indices where answers[index].person == person {
      if topics.isEmpty || topics.contains(answers[index].topic) { answers[index].share = level }
    }
  }

  /// What a person answered, for their own notes.
  func notes(of person: Int?) -> [NotedAnswer] {
    answers.compactMap { answer in
      guard answer.person == person, !answer.isSkipped, let text = answer.words ?? answer.label
      else { return nil }
      return NotedAnswer(question: answer.question, answer: text)
    }
  }

  // MARK: - Questions that scripts ask

  func anyone(_ topic: String, has answerClass: String) -> Bool {
    answers.contains { $0.topic == topic && $0.classes.contains(answerClass) }
  }

  /// Whether each of so many has given such an answer; among several one for all is nobody's own.
  func everyone(of count: Int, _ topic: String, has answerClass: String) -> Bool {
    guard count > 1 else { return anyone(topic, has: answerClass) }
    return (0..<count).allSatisfy { person in
      answers.contains {
        $0.person == person && $0.topic == topic && $0.classes.contains(answerClass)
      }
    }
  }

  /// The options that people chose and share, each once, in the order of the answers.
  func sharedLabels(_ topic: String) -> [String] {
    answers.reduce(into: []) { labels, answer in
      guard answer.topic == topic, answer.sharedText != nil, let label = answer.label,
        !labels.contains(label)
      else { return }
      labels.append(label)
    }
  }

  // MARK: - Reveal

  /// What a reveal shows: answers that everyone gave alike, or one person's.
  struct Reveal: Hashable, Sendable, Redacted {
    /// The person, or `nil` where everyone gave the same answer.
    var person: Int?
    let topic: String
    let text: String
  }

  /// A pick of shared answers, matches first.
  ///
  /// Everyone shows as many as the one who shared fewest, three at most, so that what is missing
  /// tells nothing.
  func reveal(_ topics: [String], among count: Int) -> [Reveal] {
    let shared = (0..<count).map { person in
      topics.compactMap { topic in
        answers.first { $0.person == person && $0.topic == topic && $0.sharedText != nil }
      }
    }
    let limit = min(3, shared.map(\.count).min() ?? 0)
    guard limit > 0, count > 1 else { return [] }
    let matches = topics.filter { topic in
      let labels = shared.map { answers in answers.first { $0.topic == topic }?.label }
      return labels[0] != nil && labels.allSatisfy { $0 == labels[0] }
    }.prefix(limit)
    var reveals = matches.compactMap { topic in
      shared[0].first { $0.topic == topic }?.label.map { Reveal(topic: topic, text: $0) }
    }
    for person in 0..<count {
      let others = shared[person].filter { !matches.contains($0.topic) }
      for answer in others.prefix(limit - matches.count) {
        guard let text = answer.sharedText else { continue }
        reveals.append(Reveal(person: person, topic: answer.topic, text: text))
      }
    }
    return reveals
  }
}
