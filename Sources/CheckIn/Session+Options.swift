import Understanding
import YarnProgram
import YarnRuntime

/// How a typed line becomes the choice of an option.
extension Session {
  mutating func choose(
    _ line: TypedLine,
    among options: [DialogueOption],
    _ question: Question
  ) {
    if isBlank(line) {
      if let index = presetOption(among: options) {
        return select(index, among: options, question, words: nil)
      }
      return takeBlank(question, .select(safeDefault(among: options)))
    }
    let choices = options.map { option in
      Choice(
        label: label(of: option),
        classes: classes(of: option),
        isAvailable: option.isAvailable
      )
    }
    switch script.lexicon.choose(line, among: choices, topic: question.topic) {
    case .chosen(let index):
      select(index, among: options, question, words: TypedText.trimmed(line.raw))
    case .unavailable: interject(HouseNode.notOnOffer)
    case .unclear:
      if !takeSmallTalk(line, question) { takeUnclear(line, options, question) }
    }
  }

  private mutating func takeUnclear(
    _ line: TypedLine,
    _ options: [DialogueOption],
    _ question: Question
  ) {
    present.question?.unclear += 1
    guard question.unclear > 0 else { return interject(HouseNode.unclear) }
    let fallback = safeDefault(among: options)
    if let fallback, tag("default", of: options[fallback]) != nil {
      return select(fallback, among: options, question, words: nil)
    }
    // Where nothing is kept, nothing is said of keeping.
    guard isKept(question) else {
      guard let fallback else { return settle(question, .leaveUnanswered) }
      return select(fallback, among: options, question, words: nil)
    }
    record(question, words: TypedText.trimmed(line.raw))
    interject(HouseNode.keptWords, verdict: .select(fallback))
  }

  mutating func select(
    _ index: Int,
    among options: [DialogueOption],
    _ question: Question,
    words: String?
  ) {
    let classes = classes(of: options[index])
    if question.isAboutPresence, classes.contains("no") { return interject(HouseNode.notYet) }
    record(question, label: label(of: options[index]), classes: classes, words: words)
    if question.node == HouseNode.age, classes.contains("yes") { lasting.isGateOpen = true }
    settle(question, .select(index))
  }

  // MARK: - Options by what they stand for

  /// The option that Enter alone chooses.
  func presetOption(among options: [DialogueOption]) -> Int? {
    options.firstIndex { $0.isAvailable && tag("enter", of: $0) != nil }
  }

  func skipOption(among options: [DialogueOption]) -> Int? {
    options.firstIndex { $0.isAvailable && classes(of: $0).contains("skip") }
  }

  /// The option for an answer that stays unclear: the one so marked, or the one that skips.
  private func safeDefault(among options: [DialogueOption]) -> Int? {
    options.firstIndex { $0.isAvailable && tag("default", of: $0) != nil }
      ?? skipOption(among: options)
  }

  func label(of option: DialogueOption) -> String {
    option.line.rendered(in: script.program.program).text
  }

  private func classes(of option: DialogueOption) -> [String] {
    (tag("class", of: option) ?? "").split(separator: ",").map(String.init)
  }

  private func tag(_ name: String, of option: DialogueOption) -> String? {
    script.program.program.lines[option.line.line].tag(name)
  }
}
