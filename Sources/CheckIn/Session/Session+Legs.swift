import Understanding
import YarnProgram
import YarnRuntime

/// From the age question to the end.
extension Session {
  /// Begins a leg at a node, with nothing left over from before but so many concerns.
  mutating func start(
    _ leg: Evening.Leg,
    at node: String,
    keepingConcerns count: Int = 0
  ) throws(RuntimeError) {
    evening.start(leg)
    checkpoints = []
    questions.clear()
    concerns.closeAll(butLatest: count)
    try dialogue.start(at: node)
  }

  /// Goes on with what follows a leg that has come to its end.
  mutating func startNextLeg() throws(RuntimeError) {
    switch evening.leg {
    case .gate:
      guard evening.isGateOpen else { return try start(.gateClosed, at: HouseNode.ageEnd) }
      if let opening = script.opening {
        try start(.opening, at: opening)
      } else {
        try start(.conversation, at: script.entry)
      }
    case .gateClosed: finish(.notAdult)
    case .opening: try start(.conversation, at: script.entry)
    case .conversation: try startClosing(at: HouseNode.closing)
    case .closing: try finishWhenRead(evening.hasFailed ? .scriptFailed : .completed)
    case .lastPage(let ending): finish(ending)
    case .beforeBeginning, .over: break
    }
  }

  private mutating func startClosing(at node: String) throws(RuntimeError) {
    try start(.closing, at: node)
    leave(.showEveryone)
  }

  /// Notes that a node was entered, or came up again after a detour.
  mutating func noteNode(_ index: Int) {
    let node = script.program.program.nodes[index]
    let isClosing = node.title == HouseNode.closing || node.title == HouseNode.closingQuick
    if isClosing { evening.reachClosing() }
    for header in node.headers where header.key == SafetyScript.levelHeader {
      raiseLevel(to: Int(header.value) ?? 0)
    }
  }

  /// Notes that a node was left.
  mutating func noteEnd(ofNode index: Int) throws(RuntimeError) {
    if script.program.program.nodes[index].title == SafetyScript.node(for: .underage) {
      return try finishWhenRead(.notAdult)
    }
    concerns.close(deeperThan: dialogue.depth)
  }

  /// Leaves for the short, neutral ending.
  mutating func leaveQuietly() throws(RuntimeError) {
    guard evening.isGateOpen else {
      sayStopped()
      return finish(.stopped)
    }
    // Whoever stops is not asked whether anything is to be kept.
    consent.decline()
    try startClosing(at: HouseNode.closingQuick)
  }

  /// Says what is said where one stops before anything has begun.
  mutating func sayStopped() {
    if let line = script.line("house_stopped") { response.effects.append(.say(line)) }
  }

  /// Leaves something to do before the script goes on from where it is now.
  mutating func leave(_ action: Errand.Action) {
    evening.leave(action, at: dialogue.depth)
  }

  /// Takes the screen out of a private turn without asking for anyone.
  mutating func showEveryone() {
    turns.take(.both, among: peopleCount, in: &dialogue)
    turns.hideTyping(false)
    if turns.screen != .shared { show(.shared) }
  }

  mutating func show(_ screen: ScreenKind) {
    if screen != .shared, turns.screen == .shared, peopleCount > 1 { note(.apart) }
    turns.show(screen)
    response.effects.append(.screen(screen))
  }

  // MARK: - Ends

  /// Says goodbye, and ends so, because the script cannot go on.
  mutating func fail(_ error: RuntimeError) {
    var isEndless = false
    if case .outOfBudget = error { isEndless = true }
    fail(error.description, isEndless: isEndless)
  }

  mutating func fail(_ reason: String, isEndless: Bool) {
    let place = dialogue.currentNode.map { "in ‘\($0)’: " } ?? ""
    response.effects.append(.trouble(place + reason))
    guard evening.isGateOpen, !evening.hasFailed else { return finish(.scriptFailed) }
    evening.fail(ScriptFailure(nodes: dialogue.openNodes, isEndless: isEndless))
    // A dialogue is of no use after an error, but its variables still are.
    var restored = Dialogue(script.program, seed: 0)
    for variable in script.program.program.variables {
      guard let value = dialogue[variable: variable.name] else { continue }
      restored.set(variable.name, to: value)
    }
    dialogue = restored
    do throws(RuntimeError) { try leaveQuietly() } catch { finish(.scriptFailed) }
  }

  /// Ends once what was said on one person's screen is read, for the screen goes with the end.
  private mutating func finishWhenRead(_ ending: Ending) throws(RuntimeError) {
    guard turns.hasUnreadLines else { return finish(ending) }
    // The concerns that are open decide about what is written down, up to the end.
    try start(.lastPage(ending), at: HouseNode.lastPage, keepingConcerns: .max)
  }

  /// Ends at once and drops everything that anyone said.
  mutating func finish(_ ending: Ending) {
    guard !isOver else { return }
    evening.end()
    checkpoints = []
    dialogue = Dialogue(script.program, seed: 0)
    questions = Questions()
    turns = Turns(seed: 0)
    concerns.closeAll()
    response.effects.append(.finish(ending))
  }
}
