import YarnProgram
import YarnRuntime

/// What the commands of a script do.
extension Session {
  mutating func carryOut(_ command: Command) throws(RuntimeError) {
    switch command.deed {
    case .ask(let topic): questions.name(topic: topic)
    case .breathe(let count): evening.breathe(count, at: dialogue.depth)
    case .conclude: try ask(.conclusion(isAgreed: consent.isAgreed(by: names.count)))
    case .consent(let isYes): consent.agree(isYes, by: turns.current ?? 0)
    case .forgetLast: forgetLast()
    case .forgetAll: forgetAll()
    case .handOver:
      passKeyboard()
      if peopleCount > 1 { leave(.show(.shared)) }
    case .hold(let seconds):
      let isOver = evening.isBreathOver(in: dialogue.currentNode)
      if seconds > 0, !isOver { try ask(.quiet(seconds: seconds)) }
    case .join(let variable):
      guard case .string(let name)? = dialogue[variable: variable] else { return }
      turns.join(TypedText.name(name), in: &dialogue)
    case .keep(let variable): consent.keep(variable)
    case .unkeep(let variable): consent.unkeep(variable)
    case .leanLow: dialogue.set(.lowered, to: .bool(true))
    case .leaveQuietly: try leaveQuietly()
    case .leaveNow: finish(.out)
    case .leaveForLater: finish(.later)
    case .listen(let variable, let listening):
      try ask(.listen(variable: variable, listening))
    case .notes(let place): keepNotes(in: place)
    case .offRecord: consent.decline()
    case .privateTurn: beginPrivateTurn()
    case .region(let variable):
      guard case .string(let name)? = dialogue[variable: variable] else { return }
      evening.choose(region: name.uppercased(), script.support)
    case .reveal(let topics): reveal(topics)
    case .review: response.effects.append(.review)
    case .safety(let kind): meetConcern(kind: kind)
    case .lowerSafety: concerns.lower(by: turns.unseenPerson)
    case .share(let level, let topics):
      questions.book.share(level, of: turns.current, topics: topics)
    case .stepBack: try ask(.enter)
    case .turn(let turn): begin(turn)
    }
  }

  // MARK: - Quiet

  /// Goes on after a silence; Enter ends all breaths that were still to come, too.
  mutating func stepEndingQuiet(isEarly: Bool) -> Step? {
    guard let question = questions.current, case .quiet = question.kind else { return nil }
    if isEarly, question.node == HouseNode.breath { evening.endBreaths() }
    return .settle(question, .leaveUnanswered)
  }

  // MARK: - Turns

  /// Begins a turn; at the end of a round everyone is asked back to the screen if anyone was sent
  /// away.
  private mutating func begin(_ turn: Command.Turn) {
    turns.take(turn, among: peopleCount, in: &dialogue)
    guard turn == .both, turns.screen != .shared else { return }
    guard peopleCount > 1 else { return changeScreen(to: .shared) }
    leaveSide()
    leave(.play(node: HouseNode.together, [:]))
    leave(.show(.shared))
    leave(.knowAtKeyboard(nil))
  }

  private mutating func passKeyboard() {
    guard peopleCount > 1 else { return }
    leaveSide()
    leave(.play(node: HouseNode.handOver, [:]))
    leave(.knowAtKeyboard(turns.current))
  }

  /// Shows the neutral screen between two people, over which nothing goes back.
  private mutating func leaveSide() {
    turns.hideTyping(false)
    changeScreen(to: .handOver)
  }

  private mutating func changeScreen(to screen: ScreenKind) {
    checkpoints = []
    show(screen)
  }

  /// Goes to a screen of one person's own; one alone needs no hand-over for it.
  private mutating func beginPrivateTurn() {
    guard peopleCount > 1 else {
      if turns.screen != .privateTurn { changeScreen(to: .privateTurn) }
      return
    }
    if !turns.isHere { passKeyboard() }
    leave(.show(.privateTurn))
  }

  /// Clears a private turn that was left alone, and asks who is there.
  mutating func stepHidingFromPassersBy() -> Step? {
    guard turns.screen == .privateTurn, questions.current != nil else { return nil }
    show(.handOver)
    evening.leaveFirst(.show(.privateTurn), at: dialogue.depth)
    return .interject(HouseNode.handOver)
  }

  // MARK: - Answers

  private mutating func forgetLast() {
    clearForForgetting()
    let person = turns.personAtScreen(isAtPage: questions.isAtPage)
    guard let answer = questions.book.removeLast(of: person) else { return }
    for variable in answer.ownVariables {
      turns.reset(variable, of: answer.person, in: &dialogue)
    }
    let answers = ForgottenAnswers(
      isAll: false,
      isNoted: answer.isNoted,
      texts: answer.texts,
      counting: questions.book.answers
    )
    response.log.append(.erasure(answers))
  }

  private mutating func forgetAll() {
    clearForForgetting()
    let answers = questions.book.answers
    let variables = answers.flatMap(\.ownVariables) + script.program.program.tellingVariables
    for variable in variables { turns.reset(variable, of: turns.current, in: &dialogue) }
    questions.book.removeAll()
    turns.forgetValues(in: &dialogue)
    let texts = answers.flatMap(\.texts)
    let forgotten = ForgottenAnswers(isAll: true, isNoted: true, texts: texts, counting: [])
    response.log.append(.erasure(forgotten))
  }

  /// Takes what is forgotten off the screen, and the ways back to it.
  private mutating func clearForForgetting() {
    show(turns.screen)
    checkpoints = []
  }

  /// Shows a pick of shared answers, each by a node of its own; nothing after a concern.
  private mutating func reveal(_ topics: [String]) {
    guard !concerns.isRaised else { return }
    for reveal in questions.book.reveal(topics, among: peopleCount) {
      var texts: [SessionVariable: String] = [
        .revealTopic: reveal.topic, .revealWords: reveal.text,
      ]
      if let person = reveal.person { texts[.revealName] = turns.people.name(of: person) ?? "" }
      let node = reveal.person == nil ? HouseNode.revealSame : HouseNode.revealOne
      leave(.play(node: node, texts))
    }
  }

  /// Offers a person's answers to their own notes; after a grave concern nothing is written.
  private mutating func keepNotes(in place: Int) {
    let answers = questions.book.notes(of: turns.current)
    guard consent.mayRecord, consent.hasPlace(place), !answers.isEmpty else { return }
    response.effects.append(.keepNotes(place: place, answers))
  }
}
