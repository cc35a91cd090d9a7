import Understanding
import YarnProgram
import YarnRuntime

/// What comes before everything else.
extension Session {
  /// Meets a concern that a typed line may tell of; false where there is nothing to meet.
  ///
  /// The line itself goes nowhere: it is not an answer, and it is kept nowhere.
  mutating func takeSafetySignals(_ signals: [SafetySignal]) -> Bool {
    guard !signals.isEmpty else { return false }
    hideTypedLine()
    if let signal = signals.first(where: { !isBeingMet($0) }) {
      meet(signal)
      return true
    }
    // An answer to a choice of the open script, most likely; but never words to be kept.
    guard let question = present.question, case .listen = question.kind else {
      return false
    }
    settle(question, .leaveUnanswered)
    return true
  }

  private mutating func meet(_ signal: SafetySignal) {
    // Worry about protection is no alarm: it is answered and changes nothing (guide 4.2 J).
    if signal.kind != .protection { raiseLevel(to: signal.level) }
    let node = node(for: signal)
    open(signal.kind)
    if !isUnseen { setTurnAside() }
    interject(node)
  }

  /// Takes the typed line off a screen that others see, and from the keys that bring lines back.
  private mutating func hideTypedLine() {
    effects.append(isUnseen ? .forgetTyping : .screen(present.screen))
  }

  /// Leaves the path because the script says so.
  mutating func meetConcern(kind name: String) {
    guard let kind = SafetyKind(rawValue: name) else { return }
    let level = kind == .protection ? 0 : 1
    raiseLevel(to: level)
    open(kind)
    errand(.play(node: node(for: SafetySignal(kind: kind, level: level)), [:]))
    if !isUnseen { setTurnAside() }
  }

  private func node(for signal: SafetySignal) -> String {
    isUnseen
      ? SafetyScript.node(for: signal.kind) : SafetyScript.nodeOnSharedScreen(for: signal)
  }

  private mutating func open(_ kind: SafetyKind) {
    present.openConcerns.append(OpenConcern(kind: kind, depth: present.dialogue.depth + 1))
  }

  /// Sets the round under way aside until the detour that begins now is over.
  ///
  /// The neutral pause asks everyone in a round of its own.
  private mutating func setTurnAside() {
    errand(.takeUp(present.people.turn, present.screen))
    present.people.endRound()
  }

  /// Whether nobody else sees what is shown now.
  private var isUnseen: Bool {
    present.screen == .privateTurn || peopleCount == 1
  }

  /// Whether the signal's script is open already and the signal asks for no more than it gives.
  private func isBeingMet(_ signal: SafetySignal) -> Bool {
    guard signal.level <= levelHere || signal.kind == .protection else { return false }
    return present.openConcerns.contains { $0.kind == signal.kind }
  }

  // MARK: - Levels

  /// The person who is alone with the screen; nothing where everyone may look.
  private var unseenPerson: Int? {
    present.screen == .privateTurn ? present.people.current : nil
  }

  /// The level that the present screen goes by.
  var levelHere: Int { lasting.levels.level(for: unseenPerson) }

  mutating func raiseLevel(to level: Int) {
    guard level > 0 else { return }
    if level > 1 { lasting.journal.isForbidden = true }
    lasting.levels.raise(to: level, by: unseenPerson)
    present.dialogue.set("$lowered", to: .bool(true))
  }

  /// One clear no turns the concern down by one, never to nothing.
  mutating func lowerLevel() {
    guard levelHere > 0 else { return }
    lasting.levels.lower(by: unseenPerson)
  }
}
