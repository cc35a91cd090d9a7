import Understanding
import YarnProgram
import YarnRuntime

/// From the age question to the end.
extension Session {
  /// Begins a leg at a node, with nothing left over from before.
  mutating func start(_ leg: Leg, at node: String) {
    lasting.leg = leg
    checkpoints = []
    present.question = nil
    present.interrupted = []
    present.nextAside = nil
    present.errands = []
    present.openConcerns = []
    present.topic = ""
    present.lead = nil
    do throws(RuntimeError) {
      try present.dialogue.start(at: node)
    } catch {
      fail(error)
    }
  }

  /// Goes on with what follows a leg that has come to its end.
  mutating func startNextLeg() {
    switch lasting.leg {
    case .gate:
      guard lasting.isGateOpen else { return start(.gateClosed, at: HouseNode.ageEnd) }
      if let opening = script.opening {
        start(.opening, at: opening)
      } else {
        start(.conversation, at: script.entry)
      }
    case .gateClosed: finish(.notAdult)
    case .opening: start(.conversation, at: script.entry)
    case .conversation:
      showEveryone()
      start(.closing, at: HouseNode.closing)
    case .closing: finish(lasting.hasFailed ? .scriptFailed : .completed)
    case .beforeBeginning, .over: break
    }
  }

  /// Notes that a node was entered, or came up again after a detour.
  mutating func noteNode(_ index: Int) {
    let node = script.program.program.nodes[index]
    let isClosing = node.title == HouseNode.closing || node.title == HouseNode.closingQuick
    if isClosing, lasting.leg == .conversation { lasting.leg = .closing }
    for header in node.headers where header.key == SafetyScript.levelHeader {
      raiseLevel(to: Int(header.value) ?? 0)
    }
  }

  /// Notes that a node was left.
  mutating func noteEnd(ofNode index: Int) {
    if script.program.program.nodes[index].title == SafetyScript.node(for: .underage) {
      finish(.notAdult)
    }
    let depth = present.dialogue.depth
    present.openConcerns.removeAll { $0.depth > depth }
  }

  /// Leaves for the short, neutral ending.
  mutating func leaveQuietly() {
    guard lasting.isGateOpen else { return stopAtGate() }
    // Whoever stops is not asked whether anything is to be kept.
    lasting.journal.isDeclined = true
    showEveryone()
    start(.closing, at: HouseNode.closingQuick)
  }

  /// Takes the screen out of a private turn without asking for anyone.
  private mutating func showEveryone() {
    present.people.endRound()
    bind(peopleCount == 1 ? 0 : nil)
    present.isTypingHidden = false
    if present.screen != .shared { show(.shared) }
  }

  mutating func show(_ screen: ScreenKind) {
    if screen != .shared, present.screen == .shared, peopleCount > 1 { note(.apart) }
    present.screen = screen
    effects.append(.screen(screen))
  }

  // MARK: - Ends

  /// Ends before anything has begun.
  mutating func stopAtGate() {
    if let line = script.line("house_stopped") { effects.append(.say(line)) }
    finish(.stopped)
  }

  mutating func fail(_ error: RuntimeError) {
    fail(error.description)
  }

  /// Says goodbye, and ends so, because the script cannot go on.
  mutating func fail(_ reason: String) {
    let place = present.dialogue.currentNode.map { "in ‘\($0)’: " } ?? ""
    effects.append(.trouble(place + reason))
    guard lasting.isGateOpen, !lasting.hasFailed else { return finish(.scriptFailed) }
    lasting.hasFailed = true
    // A dialogue is of no use after an error, but its variables still are.
    var dialogue = Dialogue(script.program, seed: 0)
    for variable in script.program.program.variables {
      guard let value = present.dialogue[variable: variable.name] else { continue }
      dialogue.set(variable.name, to: value)
    }
    present.dialogue = dialogue
    leaveQuietly()
  }

  /// Ends at once and drops everything that anyone said.
  mutating func finish(_ ending: Ending) {
    guard !isOver else { return }
    lasting.leg = .over
    checkpoints = []
    present = Rewindable(
      dialogue: Dialogue(script.program, seed: 0),
      generator: SplitMix64(seed: 0)
    )
    effects.append(.finish(ending))
  }
}
