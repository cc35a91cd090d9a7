import Understanding
import YarnProgram
import YarnRuntime

/// The words that work at every prompt.
extension Session {
  /// Follows a word that works at every prompt.
  mutating func follow(_ word: AlwaysOnWord, _ question: Question) {
    switch word {
    case .skip: skip(question)
    case .back: goBack(question)
    case .why: interject(whyNode(question.topic))
    case .pause: interject(HouseNode.pause)
    case .stop: stop(question)
    case .help, .unknownCommand: interject(HouseNode.help)
    case .private: hideTyping()
    case .delete: interject(HouseNode.delete)
    case .alone: goOnAlone(question)
    case .out: finish(.out)
    case .later: interject(HouseNode.later)
    case .region: interject(HouseNode.region)
    case .refuse: skip(question)
    case .hello, .thanks, .bot, .unsure: break
    }
  }

  /// Answers what is plainly no answer to a choice; false where it may be one.
  mutating func takeSmallTalk(_ word: AlwaysOnWord?, _ question: Question) -> Bool {
    if let word, [.hello, .thanks, .bot].contains(word) {
      note(.answered(text: word.rawValue, reply: nil))
    }
    switch word {
    case .hello: interject(HouseNode.hello)
    case .thanks: interject(HouseNode.thanks)
    case .bot: interject(HouseNode.bot)
    case .unsure:
      guard case .options(let options) = question.kind, skipOption(among: options) != nil else {
        return false
      }
      skip(question)
    case .alone, .back, .delete, .help, .later, .out, .pause, .private, .refuse, .region, .skip,
      .stop, .unknownCommand, .why, nil:
      return false
    }
    return true
  }

  /// Whether the word is the choice of an option, which is noted as such.
  func choosesSkip(_ word: AlwaysOnWord, _ question: Question) -> Bool {
    guard [.skip, .refuse].contains(word), case .options(let options) = question.kind else {
      return false
    }
    return skipOption(among: options) != nil
  }

  /// Asks whether to stop, unless that is what was asked.
  private mutating func stop(_ question: Question) {
    guard lasting.isGateOpen else { return stopAtGate() }
    if question.isAboutStopping, case .options(let options) = question.kind,
      let index = options.firstIndex(where: { classes(of: $0).contains("yes") })
    {
      select(index, among: options, question, words: nil)
    } else {
      interject(HouseNode.stop)
    }
  }

  private mutating func skip(_ question: Question) {
    switch question.kind {
    case .conclusion: break
    case .options(let options):
      if let index = skipOption(among: options) {
        select(index, among: options, question, words: nil)
      } else {
        interject(HouseNode.skip)
      }
    case .listen, .enter: settle(question, .leaveUnanswered)
    case .quiet: endQuiet(isEarly: true)
    }
  }

  private func whyNode(_ topic: String) -> String {
    let node = "\(HouseNode.why)_\(topic)"
    return script.program.nodeIndex(node) == nil ? HouseNode.why : node
  }

  /// Returns to the question before, on this side of the last hand-over.
  private mutating func goBack(_ question: Question) {
    guard present.interrupted.isEmpty else { return interject(HouseNode.noBack) }
    // The latest checkpoint is the question itself, unless that is none to return to.
    let earlier = question.isRevisited ? checkpoints.dropLast() : checkpoints[...]
    guard var past = earlier.last else { return interject(HouseNode.noBack) }
    checkpoints = Array(earlier)
    past.isTypingHidden = present.isTypingHidden
    // What was given once is not given again, and concern does not fade by going back.
    past.dialogue.markSeen(asIn: present.dialogue) { script.affirmationIDs.contains($0) }
    if lasting.levels.highest > 0 { past.dialogue.set("$lowered", to: .bool(true)) }
    present = past
    note(.wentBack)
    interject(HouseNode.back)
  }

  /// Clears the screen and hides typing, or shows typing again.
  private mutating func hideTyping() {
    if present.isTypingHidden {
      present.isTypingHidden = false
      return interject(HouseNode.shown)
    }
    present.isTypingHidden = true
    effects.append(.screen(present.screen))
    interject(HouseNode.private)
  }

  /// Goes on with the one who is still awake.
  ///
  /// Only in a private turn is it certain who that is. Elsewhere nothing is kept of anyone, so
  /// that nobody comes to see another's answers.
  private mutating func goOnAlone(_ question: Question) {
    present.dialogue.set("$mode", to: .string("solo"))
    switch present.people.names.count {
    case 0: break
    case 1: present.people.close()
    default: dismissOthers()
    }
    interject(HouseNode.alone, verdict: verdictAlone(question))
  }

  private mutating func dismissOthers() {
    // Whoever left cannot agree to anything.
    lasting.journal.isForbidden = true
    let person = present.screen == .privateTurn ? present.people.current : nil
    present.answers.keepOnly(person)
    present.people.remainAlone(person, in: &present.dialogue)
    present.errands.removeAll(where: \.needsOthers)
    for index in present.interrupted.indices where present.interrupted[index].verdict == nil {
      present.interrupted[index].verdict = verdictAlone(present.interrupted[index])
    }
    lasting.levels.merge()
    // Nothing from before may come back: it belonged to more than one.
    checkpoints = []
    if present.screen != .shared { show(.shared) }
  }

  /// What becomes of a question that nobody has to answer any more.
  private func verdictAlone(_ question: Question) -> Question.Verdict? {
    switch question.kind {
    case .options(let options):
      question.isAboutPresence ? .select(presetOption(among: options)) : nil
    case .listen(_, .name): present.people.names.isEmpty ? nil : .leaveUnanswered
    case .listen, .enter, .quiet, .conclusion: nil
    }
  }
}
