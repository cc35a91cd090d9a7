/// How much an exploration may remember.
package struct ExplorationLimits: Sendable {
  package var states: Int
  package var bytes: Int

  package init(states: Int = 20_000_000, bytes: Int = 1_000_000_000) {
    self.states = states
    self.bytes = bytes
  }
}

/// How far an exploration has come, for whoever waits.
package struct ExplorationProgress: Sendable {
  let states: Int
  let open: Int
  let statesPerSecond: Double

  /// The same in words.
  package var text: String {
    "\(states) states, \(open) open, \(Int(statesPerSecond)) a second"
  }
}
