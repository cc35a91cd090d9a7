import Understanding
import YarnProgram
import YarnRuntime

/// The words that work at every prompt.
extension Session {
  /// What follows from a word that works at every prompt.
  mutating func step(following word: AlwaysOnWord, at question: Question) -> Step? {
    switch word {
    case .skip, .refuse: stepSkipping(question)
    case .back: stepBack(from: question)
    case .why: .interject(whyNode(question.topic))
    case .pause: .interject(HouseNode.pause)
    case .stop: stepStopping(question)
    case .help, .unknownCommand: .interject(HouseNode.help)
    case .private: stepHidingTyping()
    case .delete: .interject(HouseNode.delete)
    case .alone: stepAlone(question)
    case .out: .finish(.out)
    case .later: .interject(HouseNode.later)
    case .region: .interject(HouseNode.region)
    case .hello, .thanks, .bot, .unsure: nil
    }
  }

  /// What answers what is plainly no answer to a choice, or `nil` where it may be one.
  mutating func stepForSmallTalk(
    _ word: AlwaysOnWord?,
    among choices: OfferedChoices,
    _ question: Question
  ) -> Step? {
    if let word, [.hello, .thanks, .bot].contains(word) {
      note(.answered(text: word.rawValue, reply: nil))
    }
    return switch word {
    case .hello: .interject(HouseNode.hello)
    case .thanks: .interject(HouseNode.thanks)
    case .bot: .interject(HouseNode.bot)
    case .unsure: choices.skip.map { select($0, among: choices, question) }
    case .alone, .back, .delete, .help, .later, .out, .pause, .private, .refuse, .region, .skip,
      .stop, .unknownCommand, .why, nil:
      nil
    }
  }

  /// Whether the word is the choice of an option, which is noted as such.
  func choosesSkip(_ word: AlwaysOnWord, _ question: Question) -> Bool {
    guard [.skip, .refuse].contains(word), case .options(let options) = question.kind else {
      return false
    }
    return script.choices(options).skip != nil
  }

  /// Asks whether to stop, unless that is what was asked.
  private mutating func stepStopping(_ question: Question) -> Step {
    guard evening.isGateOpen else {
      sayStopped()
      return .finish(.stopped)
    }
    if question.isAboutStopping, case .options(let options) = question.kind {
      let choices = script.choices(options)
      if let yes = choices.first(of: "yes") { return select(yes, among: choices, question) }
    }
    return .interject(HouseNode.stop)
  }

  private mutating func stepSkipping(_ question: Question) -> Step? {
    switch question.kind {
    case .conclusion: return nil
    case .options(let options):
      let choices = script.choices(options)
      guard let skip = choices.skip else { return .interject(HouseNode.skip) }
      return select(skip, among: choices, question)
    case .listen, .enter, .page: return .settle(question, .leaveUnanswered)
    case .quiet: return stepEndingQuiet(isEarly: true)
    }
  }

  private func whyNode(_ topic: String) -> String {
    HouseNode.answers(toWhy: topic).first { script.program.nodeIndex($0) != nil } ?? HouseNode.why
  }

  /// Returns to the question before, on this side of the last hand-over.
  private mutating func stepBack(from question: Question) -> Step {
    guard !questions.isInterrupted else { return .interject(HouseNode.noBack) }
    // The latest checkpoint is the question itself, unless that is none to return to.
    let earlier = question.isRevisited ? checkpoints.dropLast() : checkpoints[...]
    guard let past = earlier.last else { return .interject(HouseNode.noBack) }
    checkpoints = Array(earlier)
    rewind(to: past)
    response.log.append(.takingBack(since: past.notedAnswers))
    note(.wentBack)
    return .interject(HouseNode.back)
  }

  /// Clears the screen and hides typing, or shows typing again.
  private mutating func stepHidingTyping() -> Step {
    let wasHidden = turns.isTypingHidden
    turns.hideTyping(!wasHidden)
    guard !wasHidden else { return .interject(HouseNode.shown) }
    response.effects.append(.screen(turns.screen))
    return .interject(HouseNode.private)
  }

  /// Goes on with the one who is still awake.
  ///
  /// Only in a private turn is it certain who that is. Elsewhere nothing is kept of anyone, so
  /// that nobody comes to see another's answers.
  private mutating func stepAlone(_ question: Question) -> Step {
    dialogue.set(.mode, to: .string("solo"))
    switch turns.names.count {
    case 0: break
    case 1: turns.close()
    default: dismissOthers()
    }
    return .interject(HouseNode.alone, verdictAlone(question))
  }

  private mutating func dismissOthers() {
    // Whoever left cannot agree to anything.
    consent.forbid()
    questions.book.keepOnly(turns.remainAlone(in: &dialogue))
    evening.dropWhatNeedsOthers()
    questions.settleInterrupted(by: verdictAlone)
    concerns.merge()
    // Nothing from before may come back: it belonged to more than one.
    checkpoints = []
    if turns.screen != .shared { show(.shared) }
  }

  /// What becomes of a question that nobody has to answer any more.
  private func verdictAlone(_ question: Question) -> Question.Verdict? {
    switch question.kind {
    case .options(let options):
      question.isAboutPresence ? .select(script.choices(options).preset) : nil
    case .listen(_, .name): turns.names.isEmpty ? nil : .leaveUnanswered
    // What was to be read is off the screen with the others.
    case .page: .leaveUnanswered
    case .listen, .enter, .quiet, .conclusion: nil
    }
  }
}
