import Understanding
import YarnProgram
import YarnRuntime

/// What is done about an answer, from the scan to what is kept of it.
extension Session {
  /// Takes what was typed: first a concern, then the words that always work, then the answer.
  mutating func take(_ reply: Reply) {
    guard let question = present.question else { return }
    if takeSafetySignals(reply.signals) { return }
    switch (reply.meaning, question.kind) {
    case (_, .conclusion): break
    case (.word(let word), _):
      if !choosesSkip(word, question) { note(.answered(text: word.rawValue, reply: nil)) }
      follow(word, question)
    case (.blank, .options(let options)): takeBlank(question, among: options)
    case (.blank, _): takeBlank(question, .leaveUnanswered)
    case (.chosen(let line, let words), .options(let options)):
      if let index = options.firstIndex(where: { $0.isAvailable && lineID(of: $0) == line }) {
        select(index, among: options, question, words: words)
      }
    case (.unavailable, _):
      noteMisunderstood(.unavailable)
      interject(HouseNode.notOnOffer)
    case (.unclear(let words, let word), .options(let options)):
      if !takeSmallTalk(word, question) { takeUnclear(words, options, question) }
    case (.words(let text), .listen(let variable, .words)): keep(text, in: variable, question)
    case (.name(let name), .listen(let variable, .name)):
      note(.answered(text: name, reply: nil))
      if !name.isEmpty { present.dialogue.set(variable, to: .string(name)) }
      settle(question, .leaveUnanswered)
    case (.number(let number), .listen(let variable, .number(let range))):
      count(number, range, variable, question)
    case (_, .quiet): endQuiet(isEarly: true)
    case (_, .enter): settle(question, .leaveUnanswered)
    case (.chosen, .listen), (.unclear, .listen), (.words, _), (.name, _), (.number, _),
      (.enter, _):
      // Only a recording of another script can say so; see `fits`.
      break
    }
  }

  /// Whether the reply is one to what is asked now.
  package func fits(_ reply: Reply) -> Bool {
    guard let question = present.question else { return false }
    return switch (reply.meaning, question.kind) {
    case (.word, _): true
    case (.blank, .options), (.blank, .listen(_, .words)), (.blank, .listen(_, .number)): true
    case (.chosen(let line, _), .options(let options)):
      options.contains { $0.isAvailable && lineID(of: $0) == line }
    case (.unavailable, .options), (.unclear, .options): true
    case (.words, .listen(_, .words)), (.name, .listen(_, .name)): true
    case (.number(let number), .listen(_, .number(let range))):
      number.map { range.contains($0) } ?? true
    case (.enter, .enter), (.enter, .quiet): true
    default: false
    }
  }

  // MARK: - Open questions

  private mutating func keep(_ text: String, in variable: String, _ question: Question) {
    present.dialogue.set(variable, to: .string(text))
    record(question, words: text, variable: variable)
    note(.answered(text: text, reply: nil))
    settle(question, .leaveUnanswered)
  }

  private mutating func count(
    _ number: Int?,
    _ range: ClosedRange<Int>,
    _ variable: String,
    _ question: Question
  ) {
    guard let number else {
      noteMisunderstood(.number(nil))
      present.question?.unclear += 1
      guard question.unclear == 0 else { return settle(question, .leaveUnanswered) }
      present.dialogue.set("$low", to: .number(Float(range.lowerBound)))
      present.dialogue.set("$high", to: .number(Float(range.upperBound)))
      return interject(HouseNode.number)
    }
    present.dialogue.set(variable, to: .number(Float(number)))
    record(question, label: String(number), words: nil, variable: variable)
    note(.answered(text: String(number), reply: nil))
    settle(question, .leaveUnanswered)
  }

  /// An empty answer: patience the first time, the next question the second.
  mutating func takeBlank(_ question: Question, _ verdict: Question.Verdict) {
    present.question?.blank += 1
    note(.answered(text: "", reply: nil))
    guard question.blank > 0 else {
      return interject(maySkip(question) ? HouseNode.blank : HouseNode.wait)
    }
    settle(question, verdict)
  }

  private func maySkip(_ question: Question) -> Bool {
    guard case .options(let options) = question.kind else { return true }
    return skipOption(among: options) != nil
  }

  // MARK: - Records

  /// Whether answers to a question are kept under its topic; nothing about age is.
  func isKept(_ question: Question) -> Bool {
    !question.topic.isEmpty && question.node != HouseNode.age
  }

  mutating func record(
    _ question: Question,
    label: String? = nil,
    classes: [String] = [],
    words: String?,
    variable: String? = nil
  ) {
    guard isKept(question) || variable != nil else { return }
    present.answers.add(
      Answer(
        person: present.people.current,
        topic: question.topic,
        question: question.lead?.text ?? "",
        label: label,
        classes: classes,
        words: words.flatMap { TypedText.isOwnWords($0, besides: label) ? $0 : nil },
        variable: variable
      )
    )
  }
}
