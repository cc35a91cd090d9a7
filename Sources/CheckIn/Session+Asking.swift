import YarnProgram
import YarnRuntime

/// Asks, and asks again after an interruption.
extension Session {
  /// Waits for an answer, or for the answer that a detour had interrupted.
  mutating func ask(_ kind: Question.Kind) {
    let depth = present.dialogue.depth
    // What was interrupted at this depth comes up first of all when its detour is over; if it
    // does not, a jump has left it behind.
    while let earlier = present.interrupted.last, earlier.depth >= depth {
      present.interrupted.removeLast()
      if earlier.depth == depth, earlier.kind == kind { return askAgain(earlier) }
    }
    let question = Question(
      kind: kind,
      topic: present.topic,
      lead: present.lead,
      node: present.dialogue.currentNode ?? "",
      depth: depth
    )
    present.topic = ""
    if case .options(let options) = kind, !options.contains(where: \.isAvailable) {
      return settle(question, .leaveUnanswered)
    }
    put(question)
    if question.isRevisited, present.interrupted.isEmpty { addCheckpoint() }
  }

  private mutating func askAgain(_ question: Question) {
    if let verdict = question.verdict { return settle(question, verdict) }
    let isNext = present.nextAside == nil
    if isNext, let lead = question.lead, lead != present.lead { say(lead) }
    present.lead = question.lead
    put(question)
    let isFirst = checkpoints.isEmpty && question.isRevisited && present.interrupted.isEmpty
    if isFirst { addCheckpoint() }
  }

  private mutating func addCheckpoint() {
    if checkpoints.count == Self.checkpointLimit { checkpoints.removeFirst() }
    checkpoints.append(present)
  }

  private mutating func put(_ question: Question) {
    present.question = question
    if let node = present.nextAside {
      present.nextAside = nil
      return interject(node)
    }
    switch question.kind {
    case .quiet(let seconds):
      note(.quiet(seconds: seconds))
      effects.append(.quiet(seconds: seconds))
    case .conclusion(let isAgreed):
      effects.append(.conclude(isAgreed: isAgreed, memory: isAgreed ? keptValues : [:]))
    case .options(let options):
      prompt(.choice(options.filter(\.isAvailable).map { label(of: $0) }))
    case .listen(_, .words): prompt(.words)
    case .listen(_, .name): prompt(.name)
    case .listen(_, .number(let range)): prompt(.number(range))
    case .enter: prompt(.enter)
    }
  }

  private mutating func prompt(_ kind: Prompt.Kind) {
    notePrompt(kind)
    let isAlone = present.screen == .privateTurn
    effects.append(
      .ask(
        Prompt(
          kind: kind,
          person: isAlone ? present.people.name(of: present.people.current) : nil,
          screen: present.screen,
          question: present.question?.name ?? "",
          isHidden: present.isTypingHidden
        )
      )
    )
  }

  // MARK: - Detours

  /// Plays a node of the shared scripts; the question that is open comes up again afterwards.
  mutating func interject(_ node: String, verdict: Question.Verdict? = nil) {
    guard var question = present.question else { return }
    present.question = nil
    if question.node == node {
      present.lead = nil
      return askAgain(question)
    }
    if HouseNode.isAside(question.node), HouseNode.isAside(node) {
      // One of these at a time, or they could be heaped up without end.
      present.nextAside = node
      return settle(question, .leaveUnanswered)
    }
    question.verdict = verdict
    present.interrupted.append(question)
    do throws(RuntimeError) {
      try detour(to: node, then: .deliverAgain)
    } catch {
      fail(error)
    }
  }

  /// Runs a node of the shared scripts and comes back.
  ///
  /// A safety script needs no room: where too much is open, it takes the place of all of it.
  mutating func detour(to node: String, then return: Dialogue.Return) throws(RuntimeError) {
    do throws(RuntimeError) {
      try present.dialogue.detour(to: node, then: `return`)
    } catch {
      guard case .detoursTooDeep = error, SafetyScript.isSafety(node) else { throw error }
      let concerns = present.openConcerns.suffix(1)
      start(lasting.leg, at: node)
      present.openConcerns = concerns.map { OpenConcern(kind: $0.kind, depth: 0) }
    }
  }

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
}
