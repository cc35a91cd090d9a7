/// The bytes that stand for instructions; each keeps its number for good.
private enum Opcode: UInt8 {
  case pushNumber, pushFalse, pushTrue, pushString, pushVariable, pushSmartVariable
  case store, pop, negate, not
  case add, subtract, multiply, divide, modulo, concatenate
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case and, or, xor
  case call, endOfExpression
  case jump, jumpIfFalse, goToNode, goToNamedNode, detourToNode, detourToNamedNode
  case leaveNode, stop
  case pushIsUnseen, markSeen
  case deliverLine, deliverCommand, addOption, addConditionalOption, deliverOptions
  case addCandidate, selectCandidate
  case increment, addVariable, jumpUnless
  case mark
}

extension ByteWriter {
  private mutating func put(_ opcode: Opcode, _ operands: UInt32...) {
    write(opcode.rawValue)
    for operand in operands { write(operand) }
  }

  mutating func write(_ instruction: Instruction) {
    switch instruction {
    case .pushNumber(let number):
      put(.pushNumber)
      writeFixed(number.bitPattern)
    case .pushBool(let flag): put(flag ? .pushTrue : .pushFalse)
    case .pushString(let index): put(.pushString, index)
    case .pushVariable(let index): put(.pushVariable, index)
    case .pushSmartVariable(let index): put(.pushSmartVariable, index)
    case .store(let index): put(.store, index)
    case .increment(let index, let amount):
      put(.increment, index)
      writeFixed(amount.bitPattern)
    case .addVariable(let source, let index): put(.addVariable, source, index)
    case .pop: put(.pop)
    case .negate: put(.negate)
    case .not: put(.not)
    case .add: put(.add)
    case .subtract: put(.subtract)
    case .multiply: put(.multiply)
    case .divide: put(.divide)
    case .modulo: put(.modulo)
    case .concatenate: put(.concatenate)
    case .less: put(.less)
    case .lessOrEqual: put(.lessOrEqual)
    case .greater: put(.greater)
    case .greaterOrEqual: put(.greaterOrEqual)
    case .equal: put(.equal)
    case .notEqual: put(.notEqual)
    case .and: put(.and)
    case .or: put(.or)
    case .xor: put(.xor)
    case .call(let function, let count): put(.call, function, count)
    case .endOfExpression: put(.endOfExpression)
    case .jump(let target): put(.jump, target)
    case .jumpIfFalse(let target): put(.jumpIfFalse, target)
    case .jumpUnless(let index, let comparison, let number, let target):
      put(.jumpUnless, index)
      write(comparison.rawValue)
      writeFixed(number.bitPattern)
      write(target)
    case .goToNode(let node): put(.goToNode, node)
    case .goToNamedNode: put(.goToNamedNode)
    case .detourToNode(let node): put(.detourToNode, node)
    case .detourToNamedNode: put(.detourToNamedNode)
    case .leaveNode: put(.leaveNode)
    case .stop: put(.stop)
    case .pushIsUnseen(let flag): put(.pushIsUnseen, flag)
    case .markSeen(let flag): put(.markSeen, flag)
    case .mark(let mark): put(.mark, mark)
    case .deliverLine(let line, let count): put(.deliverLine, line, count)
    case .deliverCommand(let command, let count): put(.deliverCommand, command, count)
    case .addOption(let line, let count, let isConditional, let target):
      put(isConditional ? .addConditionalOption : .addOption, line, count, target)
    case .deliverOptions(let target): put(.deliverOptions, target)
    case .addCandidate(let content, let complexity, let target):
      put(.addCandidate, content, complexity, target)
    case .selectCandidate(let target): put(.selectCandidate, target)
    }
  }
}

extension ByteReader {
  mutating func readInstruction() throws(ProgramFormatError) -> Instruction {
    let start = position
    let byte = try readByte()
    guard let opcode = Opcode(rawValue: byte) else {
      throw ProgramFormatError(.byte(start), .unknownCode(byte))
    }
    switch opcode {
    case .pushNumber: return .pushNumber(Float(bitPattern: try readFixed()))
    case .pushFalse: return .pushBool(false)
    case .pushTrue: return .pushBool(true)
    case .pushString: return .pushString(try readIndex())
    case .pushVariable: return .pushVariable(try readIndex())
    case .pushSmartVariable: return .pushSmartVariable(try readIndex())
    case .store: return .store(try readIndex())
    case .pop: return .pop
    case .negate: return .negate
    case .not: return .not
    case .add: return .add
    case .subtract: return .subtract
    case .multiply: return .multiply
    case .divide: return .divide
    case .modulo: return .modulo
    case .concatenate: return .concatenate
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .and: return .and
    case .or: return .or
    case .xor: return .xor
    case .call: return .call(function: try readIndex(), argumentCount: try readIndex())
    case .endOfExpression: return .endOfExpression
    case .jump: return .jump(try readIndex())
    case .jumpIfFalse: return .jumpIfFalse(try readIndex())
    case .goToNode: return .goToNode(try readIndex())
    case .goToNamedNode: return .goToNamedNode
    case .detourToNode: return .detourToNode(try readIndex())
    case .detourToNamedNode: return .detourToNamedNode
    case .leaveNode: return .leaveNode
    case .stop: return .stop
    case .pushIsUnseen: return .pushIsUnseen(try readIndex())
    case .markSeen: return .markSeen(try readIndex())
    case .mark: return .mark(try readIndex())
    case .deliverLine: return .deliverLine(try readIndex(), valueCount: try readIndex())
    case .deliverCommand: return .deliverCommand(try readIndex(), valueCount: try readIndex())
    case .addOption: return try readOption(isConditional: false)
    case .addConditionalOption: return try readOption(isConditional: true)
    case .deliverOptions: return .deliverOptions(orElse: try readIndex())
    case .addCandidate:
      return .addCandidate(
        try readIndex(),
        complexity: try readIndex(),
        target: try readIndex()
      )
    case .selectCandidate: return .selectCandidate(orElse: try readIndex())
    case .increment:
      return .increment(try readIndex(), by: Float(bitPattern: try readFixed()))
    case .addVariable: return .addVariable(try readIndex(), to: try readIndex())
    case .jumpUnless:
      return .jumpUnless(
        try readIndex(),
        try readComparison(),
        Float(bitPattern: try readFixed()),
        target: try readIndex()
      )
    }
  }

  private mutating func readComparison() throws(ProgramFormatError) -> Comparison {
    let start = position
    let byte = try readByte()
    guard let comparison = Comparison(rawValue: byte) else {
      throw ProgramFormatError(.byte(start), .unknownCode(byte))
    }
    return comparison
  }

  private mutating func readOption(
    isConditional: Bool
  ) throws(ProgramFormatError) -> Instruction {
    .addOption(
      try readIndex(),
      valueCount: try readIndex(),
      isConditional: isConditional,
      target: try readIndex()
    )
  }
}
