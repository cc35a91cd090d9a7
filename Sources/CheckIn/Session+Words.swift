import Understanding
import YarnProgram
import YarnRuntime

/// The words that work at every prompt.
extension Session {
  /// Follows an always-on word; false where the line is none.
  mutating func takeAlwaysOnWord(in line: TypedLine, _ question: Question) -> Bool {
    guard let word = script.lexicon.alwaysOnWord(in: line) else { return false }
    switch word {
    case .skip: skip(question)
    case .back: goBack()
    case .why: interject(whyNode(question.topic))
    case .pause: interject(HouseNode.pause)
    case .stop:
      if lasting.isGateOpen { interject(HouseNode.stop) } else { finish(.stopped) }
    case .help, .unknownCommand: interject(HouseNode.help)
    case .private: hideTyping()
    case .delete: interject(HouseNode.delete)
    case .alone: goOnAlone()
    case .out: finish(.out)
    case .later: interject(HouseNode.later)
    case .region: interject(HouseNode.region)
    case .refuse:
      guard case .options(let options) = question.kind, skipOption(among: options) == nil else {
        skip(question)
        return true
      }
      return false
    case .hello, .thanks, .bot, .unsure:
      // They may be an answer; they count only when no option fits.
      return false
    }
    return true
  }

  /// Answers what is plainly no answer to a choice; false where it may be one.
  mutating func takeSmallTalk(_ line: TypedLine) -> Bool {
    switch script.lexicon.alwaysOnWord(in: line) {
    case .hello: interject(HouseNode.hello)
    case .thanks: interject(HouseNode.thanks)
    case .bot: interject(HouseNode.bot)
    case .unsure:
      guard let question = present.question, case .options(let options) = question.kind,
        skipOption(among: options) != nil
      else { return false }
      skip(question)
    default: return false
    }
    return true
  }

  private mutating func skip(_ question: Question) {
    switch question.kind {
    case .options(let options):
      if let index = skipOption(among: options) {
        select(index, among: options, question, words: nil)
      } else {
        interject(HouseNode.skip)
      }
    case .listen, .enter: settle(question, .leaveUnanswered)
    case .quiet: break
    }
  }

  private func whyNode(_ topic: String) -> String {
    let node = "\(HouseNode.why)_\(topic)"
    return script.program.nodeIndex(node) == nil ? HouseNode.why : node
  }

  /// Returns to the question before, on this side of the last hand-over.
  private mutating func goBack() {
    guard present.interrupted.isEmpty, checkpoints.count > 1 else {
      return interject(HouseNode.noBack)
    }
    checkpoints.removeLast()
    let affirmed = present.dialogue
    let isTypingHidden = present.isTypingHidden
    present = checkpoints[checkpoints.count - 1]
    present.isTypingHidden = isTypingHidden
    // What was given once is not given again, and concern does not fade by going back.
    let lines = Set(
      script.program.program.lines.filter { $0.tag("affirm") != nil }.map(\.id)
    )
    present.dialogue.markSeen(asIn: affirmed) { lines.contains($0) }
    if lasting.level > 0 { present.dialogue.set("$lowered", to: .bool(true)) }
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
  private mutating func goOnAlone() {
    let person = present.people.current
    present.answers.keepOnly(person)
    present.people.remainAlone(in: &present.dialogue)
    present.dialogue.set("$mode", to: .string("solo"))
    // Nothing from before may come back: it belonged to two.
    checkpoints = []
    interject(HouseNode.alone)
  }
}
