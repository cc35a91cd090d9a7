import Understanding
import YarnProgram
import YarnRuntime

/// What is done about an answer, from the scan to what is kept of it.
extension Session {
  /// What follows from what was typed: first a concern, then the words that always work, then the
  /// answer.
  mutating func step(for reply: Reply) -> Step? {
    guard let question = questions.current else { return nil }
    if !reply.signals.isEmpty, let step = stepMeeting(reply.signals, at: question) { return step }
    switch (reply.meaning, question.kind) {
    case (_, .conclusion): return nil
    case (.word(let word), _):
      if !choosesSkip(word, question) { note(.answered(text: word.rawValue, reply: nil)) }
      return step(following: word, at: question)
    case (.blank, .options(let options)):
      let choices = script.choices(options)
      if let index = choices.preset { return select(index, among: choices, question) }
      return stepForBlank(
        question,
        .select(choices.fallback ?? choices.skip),
        maySkip: choices.skip != nil
      )
    case (.blank, _): return stepForBlank(question, .leaveUnanswered, maySkip: true)
    case (.chosen(let line, let words), .options(let options)):
      let choices = script.choices(options)
      return choices.index(ofLine: line).map { select($0, among: choices, question, words: words) }
    case (.unavailable, _):
      noteMisunderstood(.unavailable)
      return .interject(HouseNode.notOnOffer)
    case (.unclear(let words, let word), .options(let options)):
      let choices = script.choices(options)
      return stepForSmallTalk(word, among: choices, question)
        ?? stepForUnclear(words, among: choices, question)
    case (.words(let text), .listen(let variable, .words)):
      dialogue.set(variable, to: .string(text))
      record(question, words: text, variable: variable)
      return stepNoting(text, at: question)
    case (.name(let name), .listen(let variable, .name)):
      if !name.isEmpty { dialogue.set(variable, to: .string(name)) }
      return stepNoting(name, at: question)
    case (.number(let number?), .listen(let variable, .number)):
      dialogue.set(variable, to: .number(Float(number)))
      record(question, label: String(number), words: nil, variable: variable)
      return stepNoting(String(number), at: question)
    case (.number(nil), .listen(_, .number(let range))):
      return stepForNoNumber(in: range, question)
    case (_, .quiet): return stepEndingQuiet(isEarly: true)
    case (_, .enter), (_, .page): return .settle(question, .leaveUnanswered)
    case (.chosen, .listen), (.unclear, .listen), (.words, _), (.name, _), (.number, _),
      (.enter, _):
      // Only a recording of another script can say so; see `fits`.
      return nil
    }
  }

  /// Whether the reply is one to what is asked now.
  package func fits(_ reply: Reply) -> Bool {
    guard let question = questions.current else { return false }
    return switch (reply.meaning, question.kind) {
    case (.word, _): true
    case (.blank, .options), (.blank, .listen(_, .words)), (.blank, .listen(_, .number)): true
    case (.chosen(let line, _), .options(let options)):
      script.choices(options).index(ofLine: line) != nil
    case (.unavailable, .options), (.unclear, .options): true
    case (.words, .listen(_, .words)), (.name, .listen(_, .name)): true
    case (.number(let number), .listen(_, .number(let range))):
      number.map { range.contains($0) } ?? true
    case (.enter, .enter), (.enter, .page), (.enter, .quiet): true
    default: false
    }
  }

  // MARK: - Open questions

  private mutating func stepNoting(_ text: String, at question: Question) -> Step {
    note(.answered(text: text, reply: nil))
    return .settle(question, .leaveUnanswered)
  }

  /// Asks for a number in the range once more, and then goes on.
  private mutating func stepForNoNumber(in range: ClosedRange<Int>, _ question: Question) -> Step {
    noteMisunderstood(.number(nil))
    questions.noteUnclear()
    guard question.unclear == 0 else { return .settle(question, .leaveUnanswered) }
    dialogue.set(.low, to: .number(Float(range.lowerBound)))
    dialogue.set(.high, to: .number(Float(range.upperBound)))
    return .interject(HouseNode.number)
  }

  /// For an empty answer patience the first time, the next question the second.
  private mutating func stepForBlank(
    _ question: Question,
    _ verdict: Question.Verdict,
    maySkip: Bool
  ) -> Step {
    questions.noteBlank()
    note(.answered(text: "", reply: nil))
    guard question.blank == 0 else { return .settle(question, verdict) }
    return .interject(maySkip ? HouseNode.blank : HouseNode.wait)
  }

  // MARK: - Choices

  /// Asks once more, and then takes the safe default; the words are kept where the script keeps some.
  private mutating func stepForUnclear(
    _ words: String,
    among choices: OfferedChoices,
    _ question: Question
  ) -> Step {
    // What was not understood must not keep anyone here who wanted to stop.
    if !question.isAboutStopping { questions.noteUnclear() }
    guard question.unclear > 0 else {
      noteMisunderstood(.unclear(words: "", word: nil))
      return .interject(HouseNode.unclear)
    }
    if let fallback = choices.fallback { return select(fallback, among: choices, question) }
    // Where nothing is kept, nothing is said of keeping.
    guard isKept(question) else {
      guard let skip = choices.skip else { return .settle(question, .leaveUnanswered) }
      return select(skip, among: choices, question)
    }
    record(question, words: words)
    noteAnswer(words, to: question)
    return .interject(HouseNode.keptWords, .select(choices.skip))
  }

  mutating func select(
    _ index: Int,
    among choices: OfferedChoices,
    _ question: Question,
    words: String? = nil
  ) -> Step {
    let classes = choices.classes(index)
    if question.isAboutPresence, classes.contains("no") { return .interject(HouseNode.notYet) }
    let label = choices.label(index)
    record(question, label: label, classes: classes, words: words)
    noteAnswer(words ?? label, to: question)
    if question.node == HouseNode.age, classes.contains("yes") { evening.openGate() }
    return .settle(question, .select(index))
  }

  // MARK: - Records

  /// Whether answers to a question are kept under its topic; nothing about age is.
  private func isKept(_ question: Question) -> Bool {
    !question.topic.isEmpty && question.node != HouseNode.age
  }

  private mutating func record(
    _ question: Question,
    label: String? = nil,
    classes: [String] = [],
    words: String?,
    variable: String? = nil
  ) {
    guard isKept(question) || variable != nil else { return }
    let answer = Answer(
      person: turns.current,
      topic: question.topic,
      question: question.lead?.text ?? "",
      label: label,
      classes: classes,
      words: words.flatMap { TypedText.isOwnWords($0, besides: label) ? $0 : nil },
      variable: variable,
      isNoted: isNoting && evening.isKept
    )
    questions.book.add(answer)
    response.log.append(.answer(answer))
  }
}
