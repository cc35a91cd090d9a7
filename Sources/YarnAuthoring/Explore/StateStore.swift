import YarnRuntime

/// The states that were seen, without the states themselves.
///
/// A state is its key, the state and the answer it was first reached by, and where its answers
/// lead: about fifty bytes, whatever the machine's own state takes.
struct StateStore {
  /// What leads out of a state: another state's number, or one of these.
  static let end = UInt32.max
  static let none = UInt32.max - 1

  private(set) var keys: [StateKey] = []
  private var parents: [UInt32] = []
  private var moves: [UInt32] = []
  private var outcomes: [UInt32] = []

  /// Numbers of states by their keys, with open addressing; `none` where there is no state.
  private var table: [UInt32]

  /// Where the successors of each expanded state begin, and all successors.
  private var offsets: [UInt32] = [0]
  private var successors: [UInt32] = []

  /// Outcomes of random draws, each list once.
  private var outcomeLists: [[UInt16]] = [[]]
  private var outcomeNumbers: [[UInt16]: UInt32] = [[]: 0]

  init() {
    table = [UInt32](repeating: Self.none, count: 1 << 10)
  }

  var count: Int { keys.count }
  var expandedCount: Int { offsets.count - 1 }

  /// How the path to a state ends.
  func step(to state: Int) -> (parent: Int?, move: UInt32, outcomes: [UInt16]) {
    let parent = parents[state] == Self.none ? nil : Int(parents[state])
    return (parent, moves[state], outcomeLists[Int(outcomes[state])])
  }

  /// Adds a state that was not seen yet.
  ///
  /// - Returns: The state's number, and whether it is new.
  mutating func insert(
    _ key: StateKey,
    from parent: Int?,
    by move: UInt32,
    _ outcomes: [UInt16]
  ) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: key.low) & (table.count - 1)
    while table[slot] != Self.none {
      let number = Int(table[slot])
      if keys[number] == key { return (number, false) }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(keys.count)
    keys.append(key)
    parents.append(parent.map { UInt32($0) } ?? Self.none)
    moves.append(move)
    self.outcomes.append(number(of: outcomes))
    if keys.count * 4 > table.count * 3 { grow() }
    return (keys.count - 1, true)
  }

  /// Adds where an answer of the state under way leads.
  mutating func addSuccessor(_ target: UInt32) {
    if successors.count > Int(offsets[offsets.count - 1]), successors.last == target { return }
    successors.append(target)
  }

  /// Ends the successors of the state under way.
  mutating func endExpansion() {
    offsets.append(UInt32(successors.count))
  }

  private mutating func grow() {
    table = [UInt32](repeating: Self.none, count: table.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key.low) & (table.count - 1)
      while table[slot] != Self.none { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(number)
    }
  }

  private mutating func number(of list: [UInt16]) -> UInt32 {
    if list.isEmpty { return 0 }
    if let number = outcomeNumbers[list] { return number }
    let number = UInt32(outcomeLists.count)
    outcomeLists.append(list)
    outcomeNumbers[list] = number
    return number
  }

  /// The bytes that all this takes.
  var bytes: Int {
    keys.capacity * 16 + parents.capacity * 4 + moves.capacity * 4 + outcomes.capacity * 4
      + table.capacity * 4 + offsets.capacity * 4 + successors.capacity * 4
  }

  // MARK: - Ways out

  /// The states from which no end can be reached; states that were not expanded are left out.
  func traps() -> [Int] {
    var hasWayOut = [Bool](repeating: true, count: count)
    for state in 0..<expandedCount { hasWayOut[state] = false }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for state in (0..<expandedCount).reversed() where !hasWayOut[state] {
        let targets = successors[Int(offsets[state])..<Int(offsets[state + 1])]
        guard targets.contains(where: { $0 == Self.end || hasWayOut[Int($0)] }) else { continue }
        hasWayOut[state] = true
        hasChanged = true
      }
    }
    return hasWayOut.indices.filter { !hasWayOut[$0] }
  }
}
