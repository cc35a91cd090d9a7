/// What each instruction asks for and leaves behind.
extension CodeVerifier {
  mutating func step(_ instruction: Instruction) throws(ProgramFormatError) {
    switch instruction {
    case .pushNumber: push(.number)
    case .pushBool: push(.bool)
    case .pushString(let index):
      try expect(index, in: program.strings, .string)
      push(.string)
    case .pushVariable(let index):
      try expect(index, in: program.variables, .variable)
      push(program.variables[Int(index)].initialValue.type)
    case .pushSmartVariable(let index):
      try expect(index, in: program.smartVariables, .smartVariable)
      push(program.smartVariables[Int(index)].type)
    case .pushIsUnseen(let index):
      try expect(index, in: program.onceFlags, .onceFlag)
      push(.bool)
    case .negate: try apply([.number], .number)
    case .not: try apply([.bool], .bool)
    case .add, .subtract, .multiply, .divide, .modulo: try apply([.number, .number], .number)
    case .concatenate: try apply([.string, .string], .string)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: try apply([.number, .number], .bool)
    case .equal, .notEqual:
      try pop(try pop())
      push(.bool)
    case .and, .or, .xor: try apply([.bool, .bool], .bool)
    case .call(let function, let count): try call(function, count)
    case .store(let index):
      try expect(index, in: program.variables, .variable)
      try pop(program.variables[Int(index)].initialValue.type)
      try expectStatementEnd()
    case .increment(let index, _): try expectNumber(index)
    case .addVariable(let source, let index):
      try expectNumber(source)
      try expectNumber(index)
    case .jumpUnless(let index, _, _, _): try expectNumber(index)
    case .pop:
      try pop()
      try expectStatementEnd()
    case .markSeen(let index):
      try expect(index, in: program.onceFlags, .onceFlag)
      try expectStatementEnd()
    case .jump, .leaveNode, .stop, .mark: try expectStatementEnd()
    case .jumpIfFalse:
      try pop(.bool)
      try expectStatementEnd()
    case .goToNode(let index), .detourToNode(let index):
      try expect(index, in: program.nodes, .node)
      try expectStatementEnd()
    case .goToNamedNode, .detourToNamedNode:
      try pop(.string)
      try expectStatementEnd()
    case .deliverLine(let index, let count):
      try expect(index, in: program.lines, .line)
      try popTexts(count, for: linePlaces[Int(index)])
      try expectStatementEnd()
    case .deliverCommand(let index, let count):
      try expect(index, in: program.commands, .command)
      try popTexts(count, for: commandPlaces[Int(index)])
      try expectStatementEnd()
    case .addOption(let index, let count, let isConditional, _):
      try expect(index, in: program.lines, .line)
      try popTexts(count, for: linePlaces[Int(index)])
      if isConditional { try pop(.bool) }
      try collect(.options)
    case .deliverOptions: try endGroup(.options)
    case .addCandidate(let index, _, _):
      try expect(index, in: program.contents, .content)
      try pop(.bool)
      try collect(.candidates)
    case .selectCandidate: try endGroup(.candidates)
    case .endOfExpression: throw failure(.codeWithoutEnd)
    }
  }

  private func expect<Entry>(
    _ index: UInt32,
    in entries: [Entry],
    _ table: ProgramFormatError.Table
  ) throws(ProgramFormatError) {
    guard index < entries.count else { throw failure(.noSuchEntry(table, index)) }
  }

  /// Requires a variable of numbers, which a statement reads without the stack.
  private func expectNumber(_ index: UInt32) throws(ProgramFormatError) {
    try expect(index, in: program.variables, .variable)
    let type = program.variables[Int(index)].initialValue.type
    guard type == .number else { throw failure(.wrongType(expected: .number, found: type)) }
    try expectStatementEnd()
  }

  /// Pops operands, the last one first, and pushes what comes of them.
  private mutating func apply(
    _ operands: [YarnType],
    _ result: YarnType
  ) throws(ProgramFormatError) {
    for operand in operands.reversed() { try pop(operand) }
    push(result)
  }

  private mutating func call(_ index: UInt32, _ count: UInt32) throws(ProgramFormatError) {
    try expect(index, in: program.functions, .function)
    let function = program.functions[Int(index)]
    guard count <= stack.count else { throw failure(.missingValue) }
    guard let parameters = function.parameters(count: Int(count)) else {
      throw failure(.wrongArgumentCount)
    }
    try apply(parameters, function.result)
  }

  private mutating func popTexts(
    _ count: UInt32,
    for places: Int
  ) throws(ProgramFormatError) {
    guard places <= count else { throw failure(.placeWithoutValue) }
    guard count <= stack.count else { throw failure(.missingValue) }
    for _ in 0..<count { try pop() }
  }
}

extension FunctionSignature {
  /// The parameters for so many arguments, or `nil` where there cannot be so many.
  fileprivate func parameters(count: Int) -> [YarnType]? {
    if count == parameters.count { return parameters }
    guard let variadic, count > parameters.count else { return nil }
    return parameters + [YarnType](repeating: variadic, count: count - parameters.count)
  }
}

extension Instruction {
  /// Where the instruction may go on, other than at the next one.
  package var target: UInt32? {
    switch self {
    case .jump(let target), .jumpIfFalse(let target), .jumpUnless(_, _, _, let target),
      .deliverOptions(let target), .selectCandidate(let target),
      .addOption(_, _, _, let target), .addCandidate(_, _, let target):
      target
    case .pushNumber, .pushBool, .pushString, .pushVariable, .pushSmartVariable, .store, .increment,
      .addVariable, .pop,
      .negate, .not, .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .call,
      .endOfExpression, .goToNode, .goToNamedNode, .detourToNode, .detourToNamedNode, .leaveNode,
      .stop, .pushIsUnseen, .markSeen, .mark, .deliverLine, .deliverCommand:
      nil
    }
  }

  /// Whether the instruction after this one is never reached from it.
  var leavesForGood: Bool {
    switch self {
    case .leaveNode, .stop, .goToNode, .goToNamedNode: true
    default: false
    }
  }

  /// Whether the instruction only computes, and so can be part of a smart variable.
  var isEvaluation: Bool {
    switch self {
    case .pushNumber, .pushBool, .pushString, .pushVariable, .pushSmartVariable, .pushIsUnseen,
      .negate, .not, .add, .subtract, .multiply, .divide, .modulo, .concatenate, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or, .xor, .call:
      true
    case .store, .increment, .addVariable, .pop, .jump, .jumpIfFalse, .jumpUnless, .goToNode,
      .goToNamedNode, .detourToNode,
      .detourToNamedNode, .leaveNode, .stop, .markSeen, .mark, .deliverLine, .deliverCommand,
      .addOption,
      .deliverOptions, .addCandidate, .selectCandidate, .endOfExpression:
      false
    }
  }
}
