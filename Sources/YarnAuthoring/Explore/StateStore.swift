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
  private var exits: [UInt32: UInt32] = [:]
  private var moves: [UInt32] = []
  private var outcomes: [UInt32] = []

  /// Numbers of states by their keys, with open addressing; `none` where there is no state.
  private var table: [UInt32]

  /// The expanded states, where the successors of each begin, and all successors.
  private var expanded: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var successors: [UInt32] = []

  /// Outcomes of random draws, each list once.
  private var outcomeLists: [[UInt16]] = [[]]
  private var outcomeNumbers: [[UInt16]: UInt32] = [[]: 0]

  init() {
    table = [UInt32](repeating: Self.none, count: 1 << 10)
  }

  var count: Int { keys.count }

  /// One step of a path.
  struct Step {
    /// The state that it begins with, or `nil` for the first of all.
    let parent: Int?
    /// The exit of a section that is taken with the hidden part of that state, if it is one.
    let exit: Int?
    let move: UInt32
    let outcomes: [UInt16]
  }

  /// How the path to a state ends.
  func step(to state: Int) -> Step {
    Step(
      parent: parents[state] == Self.none ? nil : Int(parents[state]),
      exit: exits[UInt32(state)].map { Int($0) },
      move: moves[state],
      outcomes: outcomeLists[Int(outcomes[state])]
    )
  }

  /// Adds a state that was not seen yet.
  ///
  /// - Returns: The state's number, and whether it is new.
  mutating func insert(_ key: StateKey, by step: Step) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: key.low) & (table.count - 1)
    while table[slot] != Self.none {
      let number = Int(table[slot])
      if keys[number] == key { return (number, false) }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(keys.count)
    keys.append(key)
    parents.append(step.parent.map { UInt32($0) } ?? Self.none)
    if let exit = step.exit { exits[UInt32(keys.count - 1)] = UInt32(exit) }
    moves.append(step.move)
    outcomes.append(number(of: step.outcomes))
    if keys.count * 4 > table.count * 3 { grow() }
    return (keys.count - 1, true)
  }

  /// Adds where an answer of the state under way leads.
  mutating func addSuccessor(_ target: UInt32) {
    if successors.count > Int(offsets[offsets.count - 1]), successors.last == target { return }
    successors.append(target)
  }

  /// Ends the successors of the state under way.
  mutating func endExpansion(of state: Int) {
    expanded.append(UInt32(state))
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
    let numbers = [parents, moves, outcomes, table, expanded, offsets, successors]
    return keys.capacity * 16 + exits.capacity * 12 + numbers.reduce(0) { $0 + $1.capacity * 4 }
  }

  // MARK: - Ways out

  /// The states from which no end can be reached; states that were not expanded are left out.
  func traps() -> [Int] {
    var hasWayOut = [Bool](repeating: true, count: count)
    for state in expanded { hasWayOut[Int(state)] = false }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for place in expanded.indices.reversed() where !hasWayOut[Int(expanded[place])] {
        let targets = successors[Int(offsets[place])..<Int(offsets[place + 1])]
        guard targets.contains(where: { $0 == Self.end || hasWayOut[Int($0)] }) else { continue }
        hasWayOut[Int(expanded[place])] = true
        hasChanged = true
      }
    }
    return hasWayOut.indices.filter { !hasWayOut[$0] }
  }
}
