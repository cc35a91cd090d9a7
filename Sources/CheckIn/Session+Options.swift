import YarnProgram
import YarnRuntime

/// What choosing an option does.
extension Session {
  /// An empty answer: the option that Enter chooses, or patience.
  mutating func takeBlank(_ question: Question, among options: [DialogueOption]) {
    if let index = presetOption(among: options) {
      return select(index, among: options, question, words: nil)
    }
    takeBlank(question, .select(safeDefault(among: options)))
  }

  mutating func takeUnclear(
    _ words: String,
    _ options: [DialogueOption],
    _ question: Question
  ) {
    // What was not understood must not keep anyone here who wanted to stop.
    if !question.isAboutStopping { present.question?.unclear += 1 }
    guard question.unclear > 0 else {
      noteMisunderstood(.unclear(words: "", word: nil))
      return interject(HouseNode.unclear)
    }
    let fallback = safeDefault(among: options)
    if let fallback, tag("default", of: options[fallback]) != nil {
      return select(fallback, among: options, question, words: nil)
    }
    // Where nothing is kept, nothing is said of keeping.
    guard isKept(question) else {
      guard let fallback else { return settle(question, .leaveUnanswered) }
      return select(fallback, among: options, question, words: nil)
    }
    record(question, words: words)
    noteAnswer(words, to: question)
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
    noteAnswer(words ?? label(of: options[index]), to: question)
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

  /// The name under which the option stays the same when the script is edited.
  func lineID(of option: DialogueOption) -> String {
    script.program.program.lines[option.line.line].id
  }

  func classes(of option: DialogueOption) -> [String] {
    (tag("class", of: option) ?? "").split(separator: ",").map(String.init)
  }

  private func tag(_ name: String, of option: DialogueOption) -> String? {
    script.program.program.lines[option.line.line].tag(name)
  }
}
