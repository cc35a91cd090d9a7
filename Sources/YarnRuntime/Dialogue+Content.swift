import YarnProgram

/// What a node group would choose from, without choosing.
extension Dialogue {
  /// Whether going to a node would show anything: any plain node, a group while a member fits.
  ///
  /// Nothing but the budget changes by asking.
  mutating func hasAnyContent(
    _ title: String,
    _ library: borrowing some Library,
    depth: Int,
    budget: Int
  ) throws(RuntimeError) -> Bool {
    guard let index = compiled.nodeIndex(title) else { return false }
    guard depth < Program.smartVariableLimit else {
      throw .smartVariablesTooDeep(limit: Program.smartVariableLimit)
    }
    let node = program.nodes[index]
    guard node.isGroup else { return true }
    // The group's own code tells; a copy runs it up to its choice.
    var copy = self
    copy.stack.removeAll()
    var hasCandidate = false
    // What the copy spends is spent: groups that ask about groups must not escape the budget.
    defer { spent = copy.spent }
    for counter in node.code {
      copy.spent += 1
      guard copy.spent <= budget else { throw .outOfBudget(limit: budget) }
      switch program.code[counter] {
      case .addCandidate: hasCandidate = try copy.popBool() || hasCandidate
      case .selectCandidate: return hasCandidate
      case let instruction:
        try copy.evaluate(instruction, library, budget: budget, depth: depth + 1)
      }
    }
    return hasCandidate
  }
}
