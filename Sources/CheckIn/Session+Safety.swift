import Understanding
import YarnProgram
import YarnRuntime

/// What comes before everything else.
extension Session {
  /// Meets a concern that a typed line may tell of; false where there is none.
  ///
  /// The line itself goes nowhere: it is not an answer, and it is kept nowhere.
  mutating func takeSafetySignal(in line: TypedLine) -> Bool {
    guard let signal = script.lexicon.safetySignal(in: line), signal.level > 0 else {
      return false
    }
    guard !isBeingMet(signal) else { return false }
    meet(signal)
    return true
  }

  /// Leaves the path because the script says so.
  mutating func meetConcern(kind name: String) {
    guard let kind = SafetyKind(rawValue: name) else { return }
    let level = kind == .protection ? 0 : 1
    raiseLevel(to: level)
    enter(
      isUnseen ? SafetyScript.node(for: kind)
        : SafetyScript.nodeOnSharedScreen(for: SafetySignal(kind: kind, level: level)),
      kind
    )
  }

  private mutating func meet(_ signal: SafetySignal) {
    // Worry about protection is no alarm: it is answered and changes nothing (guide 4.2 J).
    if signal.kind != .protection { raiseLevel(to: signal.level) }
    if !isUnseen { effects.append(.screen(present.screen)) }
    let node =
      isUnseen
      ? SafetyScript.node(for: signal.kind) : SafetyScript.nodeOnSharedScreen(for: signal)
    lasting.openConcerns.append(
      OpenConcern(kind: signal.kind, depth: present.dialogue.depth + 1)
    )
    interject(node)
  }

  private mutating func enter(_ node: String, _ kind: SafetyKind) {
    let depth = present.dialogue.depth
    lasting.openConcerns.append(OpenConcern(kind: kind, depth: depth + 1))
    present.errands.append(Errand(action: .play(node: node, [:]), depth: depth))
  }

  /// Whether nobody else sees what is shown now.
  private var isUnseen: Bool {
    present.screen == .privateTurn || peopleCount == 1
  }

  /// Whether the signal's script is open already and the signal asks for no more than it gives.
  private func isBeingMet(_ signal: SafetySignal) -> Bool {
    guard signal.level <= lasting.level || signal.kind == .protection else { return false }
    return lasting.openConcerns.contains { $0.kind == signal.kind }
  }

  mutating func raiseLevel(to level: Int) {
    guard level > 0 else { return }
    lasting.level = max(lasting.level, level)
    present.dialogue.set("$lowered", to: .bool(true))
  }

  /// One clear no turns the concern down by one, never to nothing.
  mutating func lowerLevel() {
    guard lasting.level > 0 else { return }
    lasting.level = max(1, lasting.level - 1)
  }
}
