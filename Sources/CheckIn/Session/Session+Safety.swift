import Understanding
import YarnProgram
import YarnRuntime

/// What comes before everything else.
extension Session {
  /// What meets a concern that a typed line tells of, or `nil` where the line may be an answer.
  ///
  /// The line itself goes nowhere: it is kept nowhere.
  mutating func stepMeeting(_ signals: [SafetySignal], at question: Question) -> Step? {
    // Takes the typed line off a screen that others see, and from the keys that bring lines back.
    response.effects.append(isUnseen ? .forgetTyping : .screen(turns.screen))
    if let signal = signals.first(where: { !concerns.isMet($0, for: turns.unseenPerson) }) {
      return .interject(open(signal))
    }
    // An answer to a choice of the open script, most likely; but never words to be kept.
    guard case .listen = question.kind else { return nil }
    return .settle(question, .leaveUnanswered)
  }

  /// Leaves the path because the script says so.
  mutating func meetConcern(kind name: String) {
    guard let kind = SafetyKind(rawValue: name) else { return }
    let node = open(SafetySignal(kind: kind, level: kind == .protection ? 0 : 1))
    evening.leaveFirst(.play(node: node, [:]), at: dialogue.depth)
  }

  /// Takes a concern in; gives the node that is to be played for it.
  private mutating func open(_ signal: SafetySignal) -> String {
    // Worry about protection is no alarm: it is answered and changes nothing.
    if signal.kind != .protection { raiseLevel(to: signal.level) }
    let node = node(for: signal)
    concerns.open(signal.kind, at: dialogue.depth + 1)
    if !isUnseen { setTurnAside() }
    return node
  }

  private func node(for signal: SafetySignal) -> String {
    isUnseen
      ? SafetyScript.node(for: signal.kind) : SafetyScript.nodeOnSharedScreen(for: signal)
  }

  /// Sets the round under way aside until the detour that begins now is over.
  ///
  /// The neutral pause asks everyone in a round of its own.
  private mutating func setTurnAside() {
    let screen = turns.screen
    evening.leaveFirst(.takeUp(turns.setTurnAside(), screen), at: dialogue.depth)
  }

  /// Whether nobody else sees what is shown now.
  private var isUnseen: Bool { turns.screen == .privateTurn || peopleCount == 1 }

  // MARK: - Levels

  /// The level that the present screen goes by.
  var levelHere: Int { concerns.level(for: turns.unseenPerson) }

  mutating func raiseLevel(to level: Int) {
    guard level > 0 else { return }
    if level > 1 { consent.forbid() }
    concerns.raise(to: level, by: turns.unseenPerson)
    dialogue.set(.lowered, to: .bool(true))
  }
}
