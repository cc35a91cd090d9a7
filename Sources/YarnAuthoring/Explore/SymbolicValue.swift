import YarnProgram

/// A value as code computes it, before anything is known of variables.
indirect enum SymbolicValue: Hashable, Sendable {
  case constant(Value)
  case variable(Int)
  case smartVariable(Int)
  /// Whether a once flag is unset.
  case unseen(Int)
  case operation(Instruction, [SymbolicValue])
  case call(Int, [SymbolicValue])

  var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }

  /// Whether a variable is part of the value.
  func mentions(_ variable: Int) -> Bool {
    switch self {
    case .constant, .smartVariable, .unseen: false
    case .variable(let index): index == variable
    case .operation(_, let parts), .call(_, let parts): parts.contains { $0.mentions(variable) }
    }
  }

  /// The flag that must be unset, and what else must hold.
  var onceCondition: (flag: Int, rest: SymbolicValue?)? {
    switch self {
    case .unseen(let flag): (flag, nil)
    case .operation(.and, let sides):
      if case .unseen(let flag)? = sides.first { (flag, sides.last) } else { nil }
    default: nil
    }
  }
}

/// What is known of a program's values at some place.
struct KnownValues {
  /// Values of variables.
  var variables: [Int: Value] = [:]

  /// The result of a function with these arguments, as far as they are known.
  var result: (_ function: Int, _ arguments: [Value?]) -> Value? = { _, _ in nil }
}

extension SymbolicValue {
  /// The value with everything worked out that is known.
  func simplified(_ known: KnownValues) -> SymbolicValue {
    switch self {
    case .constant, .unseen, .smartVariable: return self
    case .variable(let index):
      return known.variables[index].map { .constant($0) } ?? self
    case .call(let function, let arguments):
      let simple = arguments.map { $0.simplified(known) }
      if let value = known.result(function, simple.map(\.constant)) { return .constant(value) }
      return .call(function, simple)
    case .operation(let instruction, let operands):
      return Self.operation(instruction, over: operands.map { $0.simplified(known) })
    }
  }

  private static func operation(
    _ instruction: Instruction,
    over operands: [SymbolicValue]
  ) -> SymbolicValue {
    if let simple = simplifiedLogic(instruction, operands) { return simple }
    let values = operands.compactMap(\.constant)
    guard values.count == operands.count, let value = computed(instruction, values) else {
      return .operation(instruction, operands)
    }
    return .constant(value)
  }

  /// Logic of which one side says all.
  private static func simplifiedLogic(
    _ instruction: Instruction,
    _ operands: [SymbolicValue]
  ) -> SymbolicValue? {
    guard operands.count == 2, instruction == .and || instruction == .or else { return nil }
    let decisive = Value.bool(instruction == .or)
    for (index, operand) in operands.enumerated() {
      guard let value = operand.constant else { continue }
      return value == decisive ? operand : operands[1 - index]
    }
    return nil
  }

  private static func computed(_ instruction: Instruction, _ values: [Value]) -> Value? {
    switch (instruction, values.first, values.last) {
    case (.not, .bool(let flag)?, _): .bool(!flag)
    case (.xor, .bool(let left)?, .bool(let right)?): .bool(left != right)
    case (.negate, .number(let number)?, _): .number(-number)
    case (.equal, .number(let left)?, .number(let right)?): .bool(left == right)
    case (.notEqual, .number(let left)?, .number(let right)?): .bool(left != right)
    case (.equal, let left?, let right?): .bool(left == right)
    case (.notEqual, let left?, let right?): .bool(left != right)
    case (.less, .number(let left)?, .number(let right)?): .bool(left < right)
    case (.lessOrEqual, .number(let left)?, .number(let right)?): .bool(left <= right)
    case (.greater, .number(let left)?, .number(let right)?): .bool(left > right)
    case (.greaterOrEqual, .number(let left)?, .number(let right)?): .bool(left >= right)
    case (.add, .number(let left)?, .number(let right)?): .number(left + right)
    case (.subtract, .number(let left)?, .number(let right)?): .number(left - right)
    default: nil
    }
  }
}
