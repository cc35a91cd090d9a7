/// One step of the machine; operands are indices into the program's tables.
package enum Instruction: Hashable, Sendable {
  // MARK: Values

  case pushNumber(Float)
  case pushBool(Bool)
  case pushString(UInt32)
  case pushVariable(UInt32)
  /// Evaluates a smart variable and pushes what comes of it.
  case pushSmartVariable(UInt32)
  case store(UInt32)
  /// Adds a number to a variable.
  case increment(UInt32, by: Float)
  /// Adds the value of one variable to another.
  case addVariable(UInt32, to: UInt32)
  case pop
  case negate, not
  case add, subtract, multiply, divide, modulo, concatenate
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case and, or, xor
  case call(function: UInt32, argumentCount: UInt32)
  /// Ends the code of a smart variable.
  case endOfExpression

  // MARK: Control flow

  case jump(UInt32)
  /// Pops a Boolean and jumps if it is false.
  case jumpIfFalse(UInt32)
  /// Compares a variable with a number, and jumps if that does not hold.
  case jumpUnless(UInt32, Comparison, Float, target: UInt32)
  case goToNode(UInt32)
  /// Pops a node's title and goes there.
  case goToNamedNode
  case detourToNode(UInt32)
  case detourToNamedNode
  /// Leaves the node: back to where a detour came from, or to the dialogue's end.
  case leaveNode
  case stop

  // MARK: Once

  /// Pushes whether the flag is still unset.
  case pushIsUnseen(UInt32)
  case markSeen(UInt32)

  // MARK: Marks

  /// Notes in the program's log that the machine came by; no compiler writes it, see `MarkLog`.
  case mark(UInt32)

  // MARK: Content

  /// Pops the values of a line and delivers it.
  case deliverLine(UInt32, valueCount: UInt32)
  case deliverCommand(UInt32, valueCount: UInt32)
  /// Pops the option's values, then its condition if it has one.
  case addOption(UInt32, valueCount: UInt32, isConditional: Bool, target: UInt32)
  /// Delivers the options; goes on at the selected one's target or, without one, at `orElse`.
  case deliverOptions(orElse: UInt32)
  /// Pops the item's condition and puts the item up for choice if it holds.
  case addCandidate(UInt32, complexity: UInt32, target: UInt32)
  /// Goes to the candidate that the strategy picks, or to `orElse` where there is none.
  case selectCandidate(orElse: UInt32)
}

/// How two numbers are compared.
package enum Comparison: UInt8, Hashable, Sendable, CaseIterable {
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual

  package func holds(_ left: Float, _ right: Float) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    }
  }
}
