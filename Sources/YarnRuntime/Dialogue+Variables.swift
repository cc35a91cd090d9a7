package import YarnProgram

/// What a host may read and set between two events.
extension Dialogue {
  /// The value of a stored variable, or `nil` where the program has none of that name.
  package subscript(variable name: String) -> Value? {
    compiled.variableIndex(name).map { memory.variable($0) }
  }

  /// Sets a stored variable, if the program has it with that type.
  ///
  /// - Returns: Whether it was set.
  @discardableResult
  package mutating func set(_ name: String, to value: Value) -> Bool {
    guard let index = compiled.variableIndex(name) else { return false }
    return memory.setVariable(index, to: value)
  }

  /// How often a node has been left.
  package func visitCount(of title: String) -> Int {
    compiled.nodeIndex(title).map { Int(memory.visits[$0]) } ?? 0
  }

  /// Takes over which of some lines were seen in another dialogue of the same program.
  package mutating func markSeen(
    asIn other: Dialogue,
    where isIncluded: (String) -> Bool
  ) {
    for (index, name) in program.onceFlags.enumerated() where other.memory.seen[index] {
      if isIncluded(name) { memory.setSeen(index, to: true) }
    }
  }
}
