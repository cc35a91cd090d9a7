import Understanding
import YarnProgram
import YarnRuntime

/// What is kept of a session, and what everyone agreed to.
extension Session {
  // MARK: - What is kept

  /// Whether what happens now is kept, if the conversation is: what everyone could see, and one
  /// person's own turns.
  ///
  /// Nothing about age or of a concern is ever in it, nor what is shown to one of several.
  var isNoting: Bool {
    consent.isOffered && !concerns.isAnyOpen && (turns.screen == .shared || isOnlyPerson)
  }

  private var isOnlyPerson: Bool { peopleCount == 1 && names.count == 1 }

  /// Adds to what is kept what everyone could see.
  mutating func note(_ kind: Conversation.Kind) {
    guard isNoting, evening.isKept else { return }
    response.log.append(.event(kind))
    if case .answered = kind { notedAnswers += 1 }
  }

  mutating func say(_ line: SpokenLine) {
    note(.said(speaker: line.speaker, text: line.text, line: line.id))
    response.effects.append(.say(line))
    turns.noteLine()
  }

  /// Adds an answer, unless the question was about going on and nothing else.
  mutating func noteAnswer(_ text: String, to question: Question) {
    if !HouseNode.isAside(question.node) { note(.answered(text: text, reply: nil)) }
  }

  /// Adds that something was typed that was not understood; the words are not kept.
  mutating func noteMisunderstood(_ meaning: Reply.Meaning) {
    note(.answered(text: "…", reply: Reply(meaning)))
  }

  // MARK: - Whether it is kept

  /// How the present moment may be written down.
  package enum Recording: Hashable, Sendable {
    /// At once.
    case durable
    /// Not before what is open is settled: a concern, the age question, whether to leave.
    case held
    /// Never, and what was written down goes.
    case forbidden
  }

  package var recording: Recording {
    guard consent.mayRecord else { return .forbidden }
    // Whoever leaves for later comes back to the question before, not to whether to leave.
    if questions.current?.node == HouseNode.later { return .held }
    // Nothing about age is written down before it is settled.
    return evening.isGateOpen && !concerns.isAnyOpen ? .durable : .held
  }

  /// Whether, by all that its screens tell, it waits as a draft when it is left.
  package var waitsWhenLeft: Bool { evening.isGateOpen && consent.isOffered }

  mutating func stepConcluding(_ isKept: Bool) -> Step? {
    guard let question = questions.current, case .conclusion = question.kind else { return nil }
    consent.conclude(isKept)
    return .settle(question, .leaveUnanswered)
  }

  // MARK: - Taking it up again

  /// Comes back after a break, to a screen that tells nothing until it is known who is there.
  mutating func stepWelcomingBack() -> Step? {
    guard let question = questions.current else { return nil }
    let screen = turns.screen
    show(.handOver)
    // Who is there is being asked already.
    if question.isAboutPresence { return .interject(question.node) }
    evening.leaveFirst(.show(screen), at: dialogue.depth)
    let isPrivate = screen == .privateTurn && peopleCount > 1
    return .interject(isPrivate ? HouseNode.handOver : HouseNode.resume)
  }

  // MARK: - Playing a conversation again

  /// Whether the age question is open.
  var isAtAge: Bool { questions.current?.node == HouseNode.age && !evening.isGateOpen }

  /// The input that passes on what is asked: to skip, else to take what Enter takes.
  var passing: Input {
    guard let question = questions.current else { return .replied(Reply(.blank)) }
    switch question.kind {
    case .quiet: return .quietEnded(isEarly: false)
    case .conclusion: return .concluded(isKept: false)
    case .options(let options):
      let choices = script.choices(options)
      let mustSkip = choices.preset == nil && choices.skip != nil
      return .replied(Reply(mustSkip ? .word(.skip) : .blank))
    case .listen: return .replied(Reply(.word(.skip)))
    case .enter, .page: return .replied(Reply(.enter))
    }
  }

  /// The number of an available option, from 1, by the ID of its line.
  package func number(ofOption line: String) -> Int? {
    guard case .options(let options)? = questions.current?.kind else { return nil }
    return script.choices(options).number(ofLine: line)
  }
}
