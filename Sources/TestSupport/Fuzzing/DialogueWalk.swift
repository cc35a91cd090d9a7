package import YarnProgram
package import YarnRuntime

/// A host that chooses at random, the same for the same seed.
package struct DialogueWalk {
  /// What came of one step.
  package enum Step: Hashable, Sendable {
    case event(DialogueEvent)
    /// An error as it is described, because not every number in one equals itself.
    case failure(String)
  }

  /// Whoever holds a copy may put another dialogue in its place.
  package var dialogue: Dialogue
  private var choices: SplitMix64
  private let library: TypedLibrary

  /// The step at which a machine finds that its program is damaged.
  package static let malformed = Step.failure(RuntimeError.malformedProgram.description)

  /// A walk that has not begun.
  package init(_ program: CompiledProgram, seed: UInt64) {
    choices = SplitMix64(seed: seed)
    dialogue = Dialogue(program, seed: choices.next())
    dialogue.strategy =
      SaliencyStrategy.allCases.randomElement(using: &choices) ?? dialogue.strategy
    library = TypedLibrary(program.program)
  }

  /// Begins at some node; gives the failure, or `nil`.
  package mutating func start() -> Step? {
    guard let node = dialogue.program.nodes.randomElement(using: &choices) else { return nil }
    do throws(RuntimeError) {
      try dialogue.start(at: node.title)
      return nil
    } catch {
      return .failure(error.description)
    }
  }

  /// Takes one event, perhaps after a choice, a detour or a change of a variable.
  package mutating func next() -> Step {
    do throws(RuntimeError) {
      if dialogue.isBetweenEvents { try act() }
      return .event(try dialogue.resume(library, budget: 5_000))
    } catch {
      return .failure(error.description)
    }
  }

  private mutating func act() throws(RuntimeError) {
    if Int.random(in: 0..<12, using: &choices) == 0 { setVariable() }
    if Int.random(in: 0..<16, using: &choices) == 0 { try dialogue.deliverAgainIfWaiting() }
    guard dialogue.isBetweenEvents else { return }
    if dialogue.depth < 4, Int.random(in: 0..<10, using: &choices) == 0,
      let node = dialogue.program.nodes.randomElement(using: &choices)
    {
      let isAgain = Bool.random(using: &choices)
      try dialogue.detour(to: node.title, then: isAgain ? .deliverAgain : .goOn)
      return
    }
    guard let options = dialogue.pendingOptions else { return }
    let available = options.indices.filter { options[$0].isAvailable }
    let isNone = Int.random(in: 0..<8, using: &choices) == 0
    try dialogue.select(isNone ? nil : available.randomElement(using: &choices))
  }

  private mutating func setVariable() {
    guard let variable = dialogue.program.variables.randomElement(using: &choices),
      let value = Value.random(variable.initialValue.type, &choices)
    else { return }
    dialogue.set(variable.name, to: value)
  }
}

extension Dialogue {
  /// Makes what the dialogue waits on due again, if it waits on anything.
  fileprivate mutating func deliverAgainIfWaiting() throws(RuntimeError) {
    guard snapshot() != nil else { return }
    try deliverAgain()
  }
}
