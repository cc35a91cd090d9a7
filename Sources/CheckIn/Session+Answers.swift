import Understanding
import YarnProgram
import YarnRuntime

/// What people type, from the scan to the choice.
extension Session {
  /// Takes a typed line: first the scan, then the words that always work, then the answer.
  mutating func take(_ text: String) {
    guard let question = present.question else { return }
    let line = script.lexicon.read(text)
    let isAnswered =
      takeSafetySignal(in: line) || takeAlwaysOnWord(in: line, question)
    if !isAnswered { answer(question, line) }
    advance()
  }

  private mutating func answer(_ question: Question, _ line: TypedLine) {
    switch question.kind {
    case .options(let options): choose(line, among: options, question)
    case .listen(let variable, .words): keep(words(of: line), in: variable, question)
    case .listen(let variable, .name): keep(name(of: line), in: variable, question)
    case .listen(let variable, .number(let range)): count(line, range, variable, question)
    case .enter: settle(question, .leaveUnanswered)
    case .quiet: break
    }
  }

  // MARK: - Options

  private mutating func choose(
    _ line: TypedLine,
    among options: [DialogueOption],
    _ question: Question
  ) {
    if isBlank(line) {
      if let index = options.firstIndex(where: { $0.isAvailable && tag("enter", of: $0) != nil }) {
        return select(index, among: options, question, words: nil)
      }
      return takeBlank(question, safeDefault(among: options))
    }
    let choices = options.map { option in
      Choice(
        label: label(of: option),
        classes: classes(of: option),
        isAvailable: option.isAvailable
      )
    }
    switch script.lexicon.choose(line, among: choices, topic: question.topic) {
    case .chosen(let index): select(index, among: options, question, words: words(of: line))
    case .unavailable: interject(HouseNode.notOnOffer)
    case .unclear: takeUnclear(line, options, question)
    }
  }

  private mutating func takeUnclear(
    _ line: TypedLine,
    _ options: [DialogueOption],
    _ question: Question
  ) {
    if takeSmallTalk(line) { return }
    present.question?.unclear += 1
    guard question.unclear > 0 else { return interject(HouseNode.unclear) }
    let fallback = safeDefault(among: options)
    if let fallback, tag("default", of: options[fallback]) != nil {
      return select(fallback, among: options, question, words: nil)
    }
    guard lasting.leg != .gate else { return settle(question, .select(nil)) }
    record(question, label: nil, classes: [], words: words(of: line))
    interject(HouseNode.keptWords, verdict: .select(fallback))
  }

  /// The option for an answer that stays unclear: the one so marked, or the one that skips.
  private func safeDefault(among options: [DialogueOption]) -> Int? {
    options.firstIndex { $0.isAvailable && tag("default", of: $0) != nil }
      ?? skipOption(among: options)
  }

  func skipOption(among options: [DialogueOption]) -> Int? {
    options.firstIndex { $0.isAvailable && classes(of: $0).contains("skip") }
  }

  mutating func select(
    _ index: Int,
    among options: [DialogueOption],
    _ question: Question,
    words: String?
  ) {
    let classes = classes(of: options[index])
    let label = label(of: options[index])
    record(question, label: label, classes: classes, words: words)
    if lasting.leg == .gate, classes.contains("yes"), present.interrupted.isEmpty {
      lasting.isGateOpen = true
    }
    settle(question, .select(index))
  }

  func classes(of option: DialogueOption) -> [String] {
    (tag("class", of: option) ?? "").split(separator: ",").map(String.init)
  }

  private func tag(_ name: String, of option: DialogueOption) -> String? {
    script.program.program.lines[option.line.line].tag(name)
  }

  // MARK: - Open questions

  private mutating func keep(_ text: String, in variable: String, _ question: Question) {
    guard !text.isEmpty else {
      let isName = if case .listen(_, .name) = question.kind { true } else { false }
      // A name may stay blank; other words are asked for once more.
      return isName ? settle(question, .leaveUnanswered) : takeBlank(question, nil)
    }
    present.dialogue.set(variable, to: .string(text))
    record(question, label: nil, classes: [], words: text)
    settle(question, .leaveUnanswered)
  }

  private mutating func count(
    _ line: TypedLine,
    _ range: ClosedRange<Int>,
    _ variable: String,
    _ question: Question
  ) {
    if isBlank(line) { return takeBlank(question, nil) }
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
    settle(question, .leaveUnanswered)
  }

  /// An empty answer: patience the first time, the next question the second.
  private mutating func takeBlank(_ question: Question, _ fallback: Int?) {
    present.question?.blank += 1
    guard question.blank > 0 else { return interject(HouseNode.blank) }
    if case .options = question.kind {
      settle(question, .select(fallback))
    } else {
      settle(question, .leaveUnanswered)
    }
  }

  // MARK: - Results

  /// Ends a question and lets the script go on.
  mutating func settle(_ question: Question, _ verdict: Question.Verdict) {
    present.question = nil
    present.lead = nil
    guard case .options = question.kind else { return }
    var index: Int?
    if case .select(let chosen) = verdict { index = chosen }
    do throws(RuntimeError) {
      try present.dialogue.select(index)
    } catch {
      fail(error)
    }
  }

  private mutating func record(
    _ question: Question,
    label: String?,
    classes: [String],
    words: String?
  ) {
    guard !question.topic.isEmpty, lasting.leg != .gate else { return }
    // A number or the label itself is no word of theirs.
    let isOwn = words.map { $0 != label && !$0.allSatisfy { $0.isNumber || $0.isPunctuation } }
    present.answers.add(
      Answer(
        person: present.people.current,
        topic: question.topic,
        label: label,
        classes: classes,
        words: isOwn == true ? words : nil
      )
    )
  }

  // MARK: - Texts

  private func isBlank(_ line: TypedLine) -> Bool {
    line.raw.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
  }

  private func words(of line: TypedLine) -> String {
    TypedText.trimmed(line.raw)
  }

  private func name(of line: TypedLine) -> String {
    TypedText.name(line.raw)
  }
}
