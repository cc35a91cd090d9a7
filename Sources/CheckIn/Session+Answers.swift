import Understanding
import YarnProgram
import YarnRuntime

/// What people type, from the scan to what is kept of it.
extension Session {
  /// Takes a typed line: first the scan, then the words that always work, then the answer.
  mutating func take(_ text: String) {
    guard let question = present.question else { return }
    let line = script.lexicon.read(text)
    if takeSafetySignal(in: line) || takeAlwaysOnWord(in: line, question) { return }
    switch question.kind {
    case .options(let options): choose(line, among: options, question)
    case .listen(let variable, .words): keep(line, in: variable, question)
    case .listen(let variable, .name): keepName(line, in: variable, question)
    case .listen(let variable, .number(let range)): count(line, range, variable, question)
    case .enter: settle(question, .leaveUnanswered)
    case .quiet: endQuiet(isEarly: true)
    }
  }

  // MARK: - Open questions

  private mutating func keep(_ line: TypedLine, in variable: String, _ question: Question) {
    let text = TypedText.trimmed(line.raw)
    if isBlank(line) || text.isEmpty { return takeBlank(question, .leaveUnanswered) }
    present.dialogue.set(variable, to: .string(text))
    record(question, words: text, variable: variable)
    settle(question, .leaveUnanswered)
  }

  /// Takes a name, which may stay blank and is no answer that could be shared.
  private mutating func keepName(_ line: TypedLine, in variable: String, _ question: Question) {
    let name = TypedText.name(line.raw)
    if !name.isEmpty { present.dialogue.set(variable, to: .string(name)) }
    settle(question, .leaveUnanswered)
  }

  private mutating func count(
    _ line: TypedLine,
    _ range: ClosedRange<Int>,
    _ variable: String,
    _ question: Question
  ) {
    if isBlank(line) { return takeBlank(question, .leaveUnanswered) }
    guard let number = script.lexicon.number(in: line, upTo: range.upperBound),
      range.contains(number)
    else {
      present.question?.unclear += 1
      guard question.unclear == 0 else { return settle(question, .leaveUnanswered) }
      present.dialogue.set("$low", to: .number(Float(range.lowerBound)))
      present.dialogue.set("$high", to: .number(Float(range.upperBound)))
      return interject(HouseNode.number)
    }
    present.dialogue.set(variable, to: .number(Float(number)))
    record(question, words: nil, variable: variable)
    settle(question, .leaveUnanswered)
  }

  /// An empty answer: patience the first time, the next question the second.
  mutating func takeBlank(_ question: Question, _ verdict: Question.Verdict) {
    present.question?.blank += 1
    guard question.blank > 0 else {
      return interject(maySkip(question) ? HouseNode.blank : HouseNode.wait)
    }
    settle(question, verdict)
  }

  private func maySkip(_ question: Question) -> Bool {
    guard case .options(let options) = question.kind else { return true }
    return skipOption(among: options) != nil
  }

  func isBlank(_ line: TypedLine) -> Bool {
    line.raw.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
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
        label: label,
        classes: classes,
        words: words.flatMap { TypedText.isOwnWords($0, besides: label) ? $0 : nil },
        variable: variable
      )
    )
  }
}
