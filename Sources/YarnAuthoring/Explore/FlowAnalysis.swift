import YarnProgram
import YarnRuntime

/// Which instruction may come after which, mode by mode.
///
/// A mode is the values of a few Boolean variables and what the host says of itself. Each call of
/// a node is followed for each mode it is called in, so that what one caller rules out does not
/// come back because of another.
struct FlowAnalysis {
  /// An instruction in a mode.
  struct Spot: Hashable {
    let position: Int
    let mode: UInt32
  }

  private(set) var successors: [Spot: Set<Spot>] = [:]

  /// The beginnings of nodes that are played before it goes on.
  private(set) var calls: [Spot: Set<Spot>] = [:]

  /// Where the end of a node comes back to, whoever made the detour.
  private(set) var returns: [Spot: Set<Spot>] = [:]

  /// Whether there were more spots than are worth following.
  private(set) var isTooLarge = false

  private let reading: CodeReading
  private let host: any HostModel
  private let modes: [Int]
  private var activations: [Activation] = []
  private var numbers: [Spot: Int] = [:]
  private var work: [(activation: Int, spot: Spot)] = []

  /// One node as it is entered in one mode.
  private struct Activation {
    var reached: Set<Spot> = []
    var exits: Set<Spot> = []
    var callers: Set<Caller> = []
    /// Whether it is entered with no detour open, so that its end may be the end of all.
    var isOutermost = false
  }

  private struct Caller: Hashable {
    let activation: Int
    let spot: Spot
    let position: Int

    /// The host's mode that comes back with it, where it is not the one in which it was left.
    let restoredMode: UInt32?
  }

  private static let spotLimit = 2_000_000

  /// The part of a mode that is variables.
  private static let variableBits: UInt32 = 1 << Projection.hostModeBit - 1

  init(_ reading: CodeReading, host: any HostModel, modes: [Int], entries: [Int]) {
    self.reading = reading
    self.host = host
    self.modes = modes
    var mode: UInt32 = 0
    for (bit, variable) in modes.enumerated()
    where reading.program.variables[variable].initialValue == .bool(true) {
      mode |= 1 << UInt32(bit)
    }
    for node in entries { go(to: node, mode, from: nil) }
    var count = 0
    while let (activation, spot) = work.popLast() {
      count += 1
      guard count < Self.spotLimit else {
        isTooLarge = true
        return
      }
      follow(spot, in: activation)
    }
  }

  /// The modes in which nodes are left that are entered by a detour and come to a spot; `nil` for a
  /// spot behind whose end the host's mode may be another.
  func exitModes() -> [Spot: Set<UInt32>?] {
    activations.reduce(into: [:]) { modes, activation in
      guard !activation.callers.isEmpty else { return }
      let isRestored = activation.callers.contains { $0.restoredMode != nil }
      let exits = isRestored ? nil : Set(activation.exits.map(\.mode))
      for spot in activation.reached {
        guard let earlier = modes[spot] else {
          modes[spot] = .some(exits)
          continue
        }
        modes[spot] = .some(exits.flatMap { exits in earlier.map { $0.union(exits) } })
      }
    }
  }

  // MARK: - Steps

  private mutating func follow(_ spot: Spot, in activation: Int) {
    let next = spot.position + 1
    switch reading.program.code[spot.position] {
    case .jump(let target): move(to: Int(target), spot, activation)
    case .jumpIfFalse(let target), .jumpUnless(_, _, _, let target):
      let verdict = verdict(at: spot)
      if verdict != false { move(to: next, spot, activation) }
      if verdict != true { move(to: Int(target), spot, activation) }
    case .store(let variable): store(Int(variable), spot, activation)
    case .goToNode(let node): go(to: Int(node), spot.mode, from: spot)
    case .goToNamedNode:
      for node in reading.program.nodes.indices { go(to: node, spot.mode, from: spot) }
    case .detourToNode(let node): call(Int(node), spot, activation, mode: spot.mode)
    case .detourToNamedNode:
      for node in reading.program.nodes.indices {
        call(node, spot, activation, mode: spot.mode)
      }
    case .leaveNode: leave(spot, activation)
    case .stop: end(spot)
    case .deliverOptions(let orElse):
      for target in reading.choices[spot.position] ?? [] { move(to: target, spot, activation) }
      if reading.mayBeEmpty.contains(spot.position) { move(to: Int(orElse), spot, activation) }
    case .selectCandidate(let orElse):
      for candidate in reading.groups[spot.position] ?? [] {
        move(to: candidate.target, spot, activation)
      }
      move(to: Int(orElse), spot, activation)
    case .deliverCommand: perform(spot, activation)
    default: move(to: next, spot, activation)
    }
  }

  private func verdict(at spot: Spot) -> Bool? {
    guard case .branch(let condition)? = reading.deeds[spot.position],
      case .bool(let flag)? = condition.simplified(known(in: spot.mode)).constant
    else { return nil }
    return flag
  }

  /// What is known in a mode.
  func known(in mode: UInt32) -> KnownValues {
    var known = KnownValues()
    for (bit, variable) in modes.enumerated() {
      known.variables[variable] = .bool(mode >> UInt32(bit) & 1 == 1)
    }
    let (functions, host) = (reading.program.functions, host)
    known.result = { function, arguments in
      host.result(functions[function].name, arguments, mode >> Projection.hostModeBit)
    }
    return known
  }

  private mutating func store(_ variable: Int, _ spot: Spot, _ activation: Int) {
    guard let bit = modes.firstIndex(of: variable) else {
      return move(to: spot.position + 1, spot, activation)
    }
    var values = [false, true]
    if case .assign(_, let value)? = reading.deeds[spot.position],
      case .bool(let flag)? = value.simplified(known(in: spot.mode)).constant
    {
      values = [flag]
    }
    for value in values {
      let mask: UInt32 = 1 << UInt32(bit)
      let mode = value ? spot.mode | mask : spot.mode & ~mask
      move(to: spot.position + 1, spot, activation, mode: mode)
    }
  }

  private mutating func perform(_ spot: Spot, _ activation: Int) {
    guard case .command(let text, _)? = reading.deeds[spot.position] else { return }
    let hostMode = spot.mode >> Projection.hostModeBit
    let effect = host.effect(text, hostMode)
    let mode =
      spot.mode & Self.variableBits | host.mode(text, hostMode) << Projection.hostModeBit
    for title in effect.jumps { index(title).map { go(to: $0, mode, from: spot) } }
    for node in effect.detours.compactMap({ index($0) }) {
      call(node, spot, activation, mode: mode)
      guard let inner = effect.detourMode else { continue }
      let innerMode = mode & Self.variableBits | inner << Projection.hostModeBit
      call(node, spot, activation, mode: innerMode, restoring: mode)
    }
    if !effect.isLast { move(to: spot.position + 1, spot, activation, mode: mode) }
  }

  private func index(_ title: String) -> Int? {
    reading.program.nodes.firstIndex { $0.title == title }
  }

  // MARK: - Edges

  private mutating func move(to position: Int, _ spot: Spot, _ activation: Int, mode: UInt32? = nil)
  {
    let target = Spot(position: position, mode: mode ?? spot.mode)
    successors[spot, default: []].insert(target)
    reach(target, in: activation)
  }

  private mutating func reach(_ spot: Spot, in activation: Int) {
    if activations[activation].reached.insert(spot).inserted { work.append((activation, spot)) }
  }

  /// The activation of a node in a mode, which is followed from its first instruction on.
  private mutating func activation(of node: Int, _ mode: UInt32) -> (number: Int, entry: Spot) {
    let title = reading.program.nodes[node].title
    let hostMode = host.entering(title, mode >> Projection.hostModeBit)
    let mode = mode & Self.variableBits | hostMode << Projection.hostModeBit
    let entry = Spot(position: reading.program.nodes[node].code.lowerBound, mode: mode)
    if let number = numbers[entry] { return (number, entry) }
    let number = activations.count
    numbers[entry] = number
    activations.append(Activation())
    reach(entry, in: number)
    return (number, entry)
  }

  private mutating func go(to node: Int, _ mode: UInt32, from spot: Spot?) {
    let (number, entry) = activation(of: node, mode)
    if let spot { successors[spot, default: []].insert(entry) }
    guard !activations[number].isOutermost else { return }
    activations[number].isOutermost = true
    // What has left already was not yet taken for the end.
    for exit in activations[number].exits { end(exit) }
  }

  private mutating func call(
    _ node: Int,
    _ spot: Spot,
    _ activation: Int,
    mode: UInt32,
    restoring restoredMode: UInt32? = nil
  ) {
    let (number, entry) = self.activation(of: node, mode)
    calls[spot, default: []].insert(entry)
    let caller = Caller(
      activation: activation,
      spot: spot,
      position: spot.position + 1,
      restoredMode: restoredMode
    )
    guard activations[number].callers.insert(caller).inserted else { return }
    for exit in activations[number].exits { comeBack(to: caller, from: exit) }
  }

  private mutating func leave(_ spot: Spot, _ activation: Int) {
    if activations[activation].isOutermost { end(spot) }
    guard activations[activation].exits.insert(spot).inserted else { return }
    for caller in activations[activation].callers { comeBack(to: caller, from: spot) }
  }

  private mutating func comeBack(to caller: Caller, from exit: Spot) {
    let mode = caller.restoredMode.map { restored in
      exit.mode & Self.variableBits | restored & ~Self.variableBits
    }
    let place = Spot(position: caller.position, mode: mode ?? exit.mode)
    returns[exit, default: []].insert(place)
    move(to: caller.position, caller.spot, caller.activation, mode: place.mode)
  }

  private mutating func end(_ spot: Spot) {
    for (title, mode) in host.afterEnd(spot.mode >> Projection.hostModeBit) {
      let mode = spot.mode & Self.variableBits | mode << Projection.hostModeBit
      index(title).map { go(to: $0, mode, from: spot) }
    }
  }
}
