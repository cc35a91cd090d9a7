package import YarnProgram

/// A running dialogue: the virtual machine as a value.
///
/// It is pulled and never pushes: `resume(_:)` gives the next event. Copying it is going back,
/// saving and exploring at once, and cheap, because storage is shared until it is written to.
/// Two dialogues are equal when nothing they will ever do can tell them apart.
///
/// - Note: After a thrown error the value is of no further use; keep the copy from before.
package struct Dialogue: Hashable, Sendable {
  /// What the machine is waiting for.
  enum State: Hashable, Sendable {
    /// No node was chosen, or the dialogue is over.
    case stopped
    /// It goes on with the next `resume(_:)`.
    case ready
    /// A line or command was handed out; it goes on with the next `resume(_:)`.
    case delivered(DialogueEvent)
    case waitingForSelection([DialogueOption], orElse: Int)
  }

  /// Where a detour goes back to.
  struct Frame: Hashable, Sendable {
    let node: Int
    let programCounter: Int
    /// What was pending when the host made the detour, to be delivered again.
    let pending: State?
    /// Whether the host made the detour, not the script.
    let isHosts: Bool
  }

  /// What becomes of the pending event when a detour made by the host comes back.
  package enum Return: Sendable {
    case deliverAgain, goOn
  }

  /// How many detours a script may have open at once.
  package static let detourLimit = 200

  /// How many more may be open where the host made one, so that no script leaves it without room.
  package static let hostReserve = 50

  package let compiled: CompiledProgram
  package var strategy = SaliencyStrategy.randomBestLeastRecentlyViewed

  var state = State.stopped
  var node = 0
  var programCounter = 0
  var frames: [Frame] = []
  var stack: [Value] = []
  var options: [DialogueOption] = []
  var candidates: [SaliencyCandidate] = []
  var memory: Memory
  var generator: RandomSource

  /// Events that are due before the machine runs on.
  var due = EventQueue()

  /// Instructions run since something was last handed out.
  var spent = 0

  /// A dialogue that has not begun.
  ///
  /// The seed determines every random number there will be.
  package init(_ compiled: CompiledProgram, seed: UInt64) {
    self.compiled = compiled
    generator = RandomSource(generator: SplitMix64(seed: seed))
    memory = Memory(compiled.program)
  }

  package var program: Program { compiled.program }

  // MARK: - Control

  /// Leaves everything as it is and begins at a node; variables, visits and flags stay.
  ///
  /// - Throws: `unknownNode`, or `malformedProgram` where the machine cannot run the program.
  package mutating func start(at title: String) throws(RuntimeError) {
    guard compiled.isSound else { throw .malformedProgram }
    guard let index = compiled.nodeIndex(title) else { throw .unknownNode(title) }
    frames.removeAll()
    stack.removeAll()
    options.removeAll()
    candidates.removeAll()
    due.removeAll()
    spent = 0
    enter(index)
    state = .ready
  }

  /// Chooses an option by its index among all that were delivered; `nil` chooses none.
  package mutating func select(_ index: Int?) throws(RuntimeError) {
    guard due.isEmpty, case .waitingForSelection(let options, let orElse) = state else {
      throw .notWaitingForSelection
    }
    if let index {
      guard options.indices.contains(index) else { throw .noSuchOption(index) }
      guard options[index].isAvailable else { throw .optionUnavailable(index) }
      programCounter = options[index].target
    } else {
      programCounter = orElse
    }
    state = .ready
  }

  /// Runs a node and comes back; legal whenever the host has taken every event there is.
  ///
  /// A choice that is pending is always delivered again, because it must be made.
  package mutating func detour(
    to title: String,
    then return: Return = .deliverAgain
  ) throws(RuntimeError) {
    guard let index = compiled.nodeIndex(title) else { throw .unknownNode(title) }
    guard due.isEmpty else { throw .notWaiting }
    switch state {
    case .delivered:
      try pushFrame(pending: `return` == .deliverAgain ? state : nil, isHosts: true)
    case .waitingForSelection:
      try pushFrame(pending: state, isHosts: true)
    case .ready:
      try pushFrame(pending: nil, isHosts: true)
    case .stopped:
      throw .notWaiting
    }
    enter(index)
    state = .ready
  }

  /// Makes the event that the dialogue is waiting on due once more.
  package mutating func deliverAgain() throws(RuntimeError) {
    guard due.isEmpty, isWaiting else { throw .notWaiting }
    due.append(.pending)
  }

  /// Whether the dialogue is over or has not begun.
  package var isStopped: Bool { state == .stopped && due.isEmpty }

  /// Whether the host has taken every event that was due, and a detour is possible.
  package var isBetweenEvents: Bool { due.isEmpty && state != .stopped }

  /// How many detours are open.
  package var depth: Int { frames.count }

  /// The options that wait for a selection.
  package var pendingOptions: [DialogueOption]? {
    if case .waitingForSelection(let options, _) = state { options } else { nil }
  }

  /// The title of the node that is running.
  package var currentNode: String? {
    state == .stopped ? nil : program.nodes[node].title
  }

  /// The titles of the nodes that are running, the one that was entered last first.
  package var openNodes: [String] {
    guard state != .stopped else { return [] }
    return ([node] + frames.reversed().map(\.node)).map { program.nodes[$0].title }
  }

  // MARK: - Moves

  mutating func pushFrame(pending: State?, isHosts: Bool) throws(RuntimeError) {
    let frame = Frame(
      node: node,
      programCounter: programCounter,
      pending: pending,
      isHosts: isHosts
    )
    if frames.count >= Self.detourLimit {
      // What the host interrupts with may make detours of its own.
      let hasReserve = isHosts || frames.contains(where: \.isHosts)
      let limit = Self.detourLimit + (hasReserve ? Self.hostReserve : 0)
      guard frames.count < limit else { throw .detoursTooDeep(limit: limit) }
    }
    frames.append(frame)
  }

  mutating func enter(_ index: Int) {
    node = index
    programCounter = compiled.entries[index].start
    due.append(.nodeStarted(UInt32(index)))
  }

  /// Counts a visit and makes the node's end due.
  mutating func complete(_ index: Int) {
    if compiled.entries[index].countsVisits { memory.countVisit(of: index) }
    due.append(.nodeCompleted(UInt32(index)))
  }

  /// Leaves the node: back to where a detour came from, or to the end.
  mutating func leaveNode() {
    complete(node)
    guard let frame = frames.popLast() else {
      state = .stopped
      due.append(.complete)
      return
    }
    node = frame.node
    programCounter = frame.programCounter
    due.append(.nodeStarted(UInt32(node)))
    state = frame.pending ?? .ready
    if isWaiting { due.append(.pending) }
  }

  /// Leaves the node and all that detoured to it.
  mutating func unwind() {
    complete(node)
    while let frame = frames.popLast() { complete(frame.node) }
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
  }

  /// What the dialogue is waiting on.
  var pending: DialogueEvent? {
    switch state {
    case .delivered(let event): event
    case .waitingForSelection(let options, _): .options(options)
    case .stopped, .ready: nil
    }
  }

  /// Whether the dialogue is waiting on something that it handed out.
  var isWaiting: Bool {
    switch state {
    case .delivered, .waitingForSelection: true
    case .stopped, .ready: false
    }
  }
}

extension Dialogue: Redacted {
  /// Only where it stands; variables and values may be what a person typed.
  package var description: String {
    guard let currentNode else { return "Dialogue(stopped)" }
    return "Dialogue(‘\(currentNode)’, depth \(depth))"
  }
}

extension Dialogue.State: Redacted {
  /// Only what is waited for.
  var description: String {
    switch self {
    case .stopped: "stopped"
    case .ready: "ready"
    case .delivered(let event): "delivered \(event)"
    case .waitingForSelection(let options, _): "waiting for one of \(options.count)"
    }
  }
}
