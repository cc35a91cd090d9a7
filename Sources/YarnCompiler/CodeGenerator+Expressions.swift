import YarnProgram
import YarnSyntax

extension CodeGenerator {
  /// Writes an expression's code, which leaves one value on the stack.
  ///
  /// Operands are filed before what uses them, so writing them in that order is postfix code.
  mutating func generate(_ root: ExpressionID) {
    // Whether each value that the code so far leaves on the stack is a text.
    var texts: [Bool] = []
    for id in tree.operands(of: root) {
      let expression = tree[id]
      switch expression.kind {
      case .number(let number):
        emit(.pushNumber(number))
        texts.append(false)
      case .bool(let flag):
        emit(.pushBool(flag))
        texts.append(false)
      case .string(let range):
        emit(.pushString(stringIndex(tree.source.unquoted(range))))
        texts.append(true)
      case .variable(let range):
        texts.append(generateRead(range))
      case .call(let name, let arguments):
        texts.removeLast(arguments.count)
        texts.append(generateCall(name, arguments))
      case .unary(.minus, _): emit(.negate)
      case .unary(.not, _): emit(.not)
      case .binary(let operation, _, _):
        let isText = texts.removeLast()
        texts[texts.count - 1] = isText && operation == .add
        emit(instruction(for: operation, joinsTexts: isText))
      case .parentheses: break
      case .member:
        generateMember(id)
        // An enum is never added to anything, whatever its values are.
        texts.append(false)
      case .missing: preconditionFailure("the parser reports what is missing")
      }
    }
  }

  /// Writes the read of a variable; gives whether it is a text.
  private mutating func generateRead(_ range: SourceRange) -> Bool {
    let symbol = variable(range)
    switch places[symbol] {
    case .stored(let index): emit(.pushVariable(index))
    case .smart(let index): emit(.pushSmartVariable(index))
    }
    return isText(symbols.variables[symbol].type)
  }

  private mutating func generateMember(_ id: ExpressionID) {
    switch memberValue(id) {
    case .number(let number): emit(.pushNumber(number))
    case .string(let text): emit(.pushString(stringIndex(text)))
    case .bool(let flag): emit(.pushBool(flag))
    }
  }

  /// The value of the case that an expression names.
  func memberValue(_ id: ExpressionID) -> Value {
    let place = SymbolTable.MemberPlace(file: file, expression: id.index)
    guard let value = symbols.memberValues[place] else {
      preconditionFailure("the checker lets no unknown case through")
    }
    return value
  }

  /// The index of a variable's symbol.
  func variable(_ range: SourceRange) -> Int {
    guard let index = symbols.variableIndex(tree.source[range]) else {
      preconditionFailure("the checker declares every variable")
    }
    return index
  }

  /// Writes the call of a function; gives whether its result is a text.
  private mutating func generateCall(_ name: SourceRange, _ arguments: [ExpressionID]) -> Bool {
    guard let symbol = symbols.functionIndex(tree.source[name]) else {
      preconditionFailure("the checker declares every function")
    }
    let index: UInt32
    if let present = functions[symbol] {
      index = present
    } else {
      index = UInt32(program.functions.count)
      program.functions.append(signature(of: symbols.functions[symbol]))
      functions[symbol] = index
    }
    emit(.call(function: index, argumentCount: UInt32(arguments.count)))
    return isText(symbols.functions[symbol].result)
  }

  /// What a program says of a function; what may be left out is any number of further arguments.
  private func signature(of function: SymbolTable.FunctionSymbol) -> FunctionSignature {
    let types = function.parameters.map { $0.map { valueType(of: $0) } ?? .any }
    let further = function.variadic.map { valueType(of: $0) } ?? .any
    let isOpen = function.isVariadic || function.optionalCount > 0
    return FunctionSignature(
      function.name,
      Array(types.dropLast(function.optionalCount)),
      variadic: isOpen ? (function.optionalCount > 0 ? .any : further) : nil,
      result: valueType(of: function.result)
    )
  }

  /// The type of the values that have a type; an enum's are those of its cases.
  func valueType(of type: TypeTerm) -> YarnType {
    switch symbols.types.resolved(type) {
    case .number: .number
    case .string: .string
    case .bool: .bool
    case .enumeration(let index): symbols.enums[index].rawType
    case nil: .any
    }
  }

  func instruction(for operation: BinaryOperator, joinsTexts: Bool) -> Instruction {
    switch operation {
    case .add: joinsTexts ? .concatenate : .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .modulo: .modulo
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .and: .and
    case .or: .or
    case .xor: .xor
    }
  }

  func isText(_ type: TypeTerm) -> Bool { symbols.types.resolved(type) == .string }
}
