import YarnProgram
import YarnRuntime

/// Asks, and asks again after an interruption.
extension Session {
  /// Carries out a step, and those that follow from it.
  mutating func follow(_ first: Step?) throws(RuntimeError) {
    var step = first
    while let next = step {
      switch next {
      case .put(let question): step = put(question, isAgain: false)
      case .askAgain(let question): step = askAgain(question)
      case .interject(let node, let verdict): step = try interject(node, verdict)
      case .settle(let question, let verdict):
        try settle(question, verdict)
        return
      case .finish(let ending): return finish(ending)
      }
    }
  }

  private mutating func askAgain(_ question: Question) -> Step? {
    if let verdict = question.verdict { return .settle(question, verdict) }
    if !questions.hasAside, let lead = question.lead, lead != questions.lead { say(lead) }
    questions.hear(question.lead)
    return put(question, isAgain: true)
  }

  private mutating func put(_ question: Question, isAgain: Bool) -> Step? {
    if let aside = questions.put(question) { return .interject(aside) }
    if question.isWaitForPerson { turns.noteWait() }
    switch question.kind {
    case .quiet(let seconds):
      note(.quiet(seconds: seconds))
      response.effects.append(.quiet(seconds: seconds))
    case .conclusion(let isAgreed):
      let memory = isAgreed ? consent.valuesWorthKeeping(in: dialogue) : [:]
      response.effects.append(.conclude(isAgreed: isAgreed, memory: memory))
    case .options(let options): prompt(.choice(script.choices(options).labels), question)
    case .listen(_, .words): prompt(.words, question)
    case .listen(_, .name): prompt(.name, question)
    case .listen(_, .number(let range)): prompt(.number(range), question)
    case .enter: prompt(.enter, question)
    case .page: prompt(.page, question)
    }
    let isFirst = !isAgain || checkpoints.isEmpty
    if isFirst, question.isRevisited, !questions.isInterrupted { addCheckpoint() }
    return nil
  }

  private mutating func prompt(_ kind: Prompt.Kind, _ question: Question) {
    // A page is turned where it ends; what is kept of the talk has none.
    if kind != .page { note(.asked(options: kind.labels)) }
    response.effects.append(
      .ask(
        Prompt(
          kind: kind,
          person: turns.people.name(of: turns.unseenPerson),
          screen: turns.screen,
          question: question.name,
          isHidden: turns.isTypingHidden
        )
      )
    )
  }

  /// Plays a node of the shared scripts; the question that is open comes up again afterwards.
  private mutating func interject(
    _ node: String,
    _ verdict: Question.Verdict?
  ) throws(RuntimeError) -> Step? {
    let isBetweenEvents = dialogue.isBetweenEvents
    switch questions.interrupt(by: node, verdict, isBetweenEvents: isBetweenEvents) {
    case .step(let step): return step
    case .postponed(let question):
      turns.noteWait()
      return .settle(question, .leaveUnanswered)
    case .detour(let `return`):
      try detour(to: node, then: `return`)
      return nil
    }
  }

  /// Runs a node of the shared scripts and comes back.
  ///
  /// A safety script needs no room: where too much is open, it takes the place of all of it.
  mutating func detour(to node: String, then return: Dialogue.Return) throws(RuntimeError) {
    do throws(RuntimeError) {
      try dialogue.detour(to: node, then: `return`)
    } catch {
      guard case .detoursTooDeep = error, SafetyScript.isSafety(node) else { throw error }
      try start(evening.leg, at: node, keepingConcerns: 1)
    }
  }

  /// Ends a question and lets the script go on.
  private mutating func settle(
    _ question: Question,
    _ verdict: Question.Verdict
  ) throws(RuntimeError) {
    questions.settle()
    if question.isRevisited { turns.noteAnswer() }
    guard case .options = question.kind else { return }
    let choice: Int? = if case .select(let index) = verdict { index } else { nil }
    try dialogue.select(choice)
  }
}
