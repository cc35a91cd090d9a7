import YarnProgram

/// Instructions that only compute.
extension Dialogue {
  /// How long a text may become, in UTF-8 bytes.
  package static let textLimit = 1_000_000

  mutating func evaluate(
    _ instruction: Instruction,
    _ library: borrowing some Library,
    budget: Int,
    depth: Int
  ) throws(RuntimeError) {
    switch instruction {
    case .pushNumber(let number): stack.append(.number(number))
    case .pushBool(let flag): stack.append(.bool(flag))
    case .pushString(let index): stack.append(.string(program.strings[Int(index)]))
    case .pushVariable(let index): stack.append(memory.variable(Int(index)))
    case .pushSmartVariable(let index):
      try evaluateSmart(Int(index), library, budget: budget, depth: depth + 1)
    case .pushIsUnseen(let flag): stack.append(.bool(!memory.seen[Int(flag)]))
    case .negate: stack.append(.number(-(try popNumber())))
    case .not: stack.append(.bool(!(try popBool())))
    case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater,
      .greaterOrEqual:
      let right = try popNumber()
      let left = try popNumber()
      stack.append(try Self.compute(instruction, left, right))
    case .concatenate:
      guard case .string(let right) = try pop(), case .string(let left) = try pop() else {
        throw .malformedProgram
      }
      try Self.checkLength(left.utf8.count + right.utf8.count)
      stack.append(.string(left + right))
    case .equal: stack.append(.bool(try popAreEqual()))
    case .notEqual: stack.append(.bool(!(try popAreEqual())))
    case .and, .or, .xor:
      let right = try popBool()
      let left = try popBool()
      stack.append(.bool(Self.combine(instruction, left, right)))
    case .call(let function, let count):
      guard stack.count >= Int(count) else { throw .malformedProgram }
      let result = try call(
        Int(function),
        stack.suffix(Int(count)),
        library,
        depth: depth,
        budget: budget
      )
      stack.removeLast(Int(count))
      stack.append(result)
    case .store, .increment, .addVariable, .jumpUnless, .pop, .jump, .jumpIfFalse, .goToNode,
      .goToNamedNode, .detourToNode,
      .detourToNamedNode, .leaveNode, .stop, .markSeen, .mark, .deliverLine, .deliverCommand,
      .addOption,
      .deliverOptions, .addCandidate, .selectCandidate, .endOfExpression:
      throw .malformedProgram
    }
  }

  private mutating func evaluateSmart(
    _ index: Int,
    _ library: borrowing some Library,
    budget: Int,
    depth: Int
  ) throws(RuntimeError) {
    guard depth <= Program.smartVariableLimit else {
      throw .smartVariablesTooDeep(limit: Program.smartVariableLimit)
    }
    var counter = program.smartVariables[index].start
    while program.code.indices.contains(counter) {
      let instruction = program.code[counter]
      counter += 1
      if case .endOfExpression = instruction { return }
      spent += 1
      guard spent <= budget else { throw .outOfBudget(limit: budget) }
      try evaluate(instruction, library, budget: budget, depth: depth)
    }
    throw .malformedProgram
  }

  /// Refuses texts that a script lets grow without end.
  static func checkLength(_ length: Int) throws(RuntimeError) {
    guard length <= textLimit else { throw .textTooLong(limit: textLimit) }
  }

  private mutating func popNumber() throws(RuntimeError) -> Float {
    guard case .number(let number)? = stack.popLast() else { throw .malformedProgram }
    return number
  }

  /// Whether the two topmost values are equal as the language sees it: numbers as numbers.
  private mutating func popAreEqual() throws(RuntimeError) -> Bool {
    switch (try pop(), try pop()) {
    case (.number(let right), .number(let left)): left == right
    case (let right, let left): left == right
    }
  }

  private static func compute(
    _ instruction: Instruction,
    _ left: Float,
    _ right: Float
  ) throws(RuntimeError) -> Value {
    switch instruction {
    case .add: return .number(left + right)
    case .subtract: return .number(left - right)
    case .multiply: return .number(left * right)
    case .divide: return .number(left / right)
    case .modulo:
      // Both sides are rounded half to even first, as Yarn Spinner's conversion does.
      let divisor = try wholeNumber(right)
      guard divisor != 0 else { throw .moduloByZero }
      let remainder = try wholeNumber(left).remainderReportingOverflow(dividingBy: divisor)
      return .number(Float(remainder.partialValue))
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    default: throw .malformedProgram
    }
  }

  private static func combine(_ instruction: Instruction, _ left: Bool, _ right: Bool) -> Bool {
    switch instruction {
    case .and: left && right
    case .or: left || right
    default: left != right
    }
  }

  /// A number rounded half to even to a 32-bit integer.
  static func wholeNumber(_ number: Float) throws(RuntimeError) -> Int32 {
    guard let whole = Int32(exactly: number.rounded(.toNearestOrEven)) else {
      throw .notAWholeNumber(number)
    }
    return whole
  }
}
