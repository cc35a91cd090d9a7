import YarnProgram
import YarnSyntax

extension CodeGenerator {
  /// Writes an expression's code, which leaves one value on the stack.
  ///
  /// Operands are filed before what uses them, so writing them in that order is postfix code.
  mutating func generate(_ root: ExpressionID) {
    for id in tree.operands(of: root) {
      let expression = tree[id]
      switch expression.kind {
      case .number(let number): emit(.pushNumber(number))
      case .bool(let flag): emit(.pushBool(flag))
      case .string(let range): emit(.pushString(stringIndex(tree.source.unquoted(range))))
      case .variable(let range): generateRead(range)
      case .call(let name, let arguments): generateCall(name, arguments)
      case .unary(.minus, _): emit(.negate)
      case .unary(.not, _): emit(.not)
      case .binary(let operation, let left, _): generate(operation, on: left)
      case .parentheses: break
      case .member, .missing:
        preconditionFailure("the checker lets no such expression through")
      }
    }
  }

  private mutating func generateRead(_ range: SourceRange) {
    switch places[variable(range)] {
    case .stored(let index): emit(.pushVariable(index))
    case .smart(let index): emit(.pushSmartVariable(index))
    }
  }

  /// The index of a variable's symbol.
  func variable(_ range: SourceRange) -> Int {
    guard let index = symbols.variableIndex(tree.source[range]) else {
      preconditionFailure("the checker declares every variable")
    }
    return index
  }

  private mutating func generateCall(_ name: SourceRange, _ arguments: [ExpressionID]) {
    guard let symbol = symbols.functionIndex(tree.source[name]) else {
      preconditionFailure("the checker declares every function")
    }
    let index: UInt32
    if let present = functions[symbol] {
      index = present
    } else {
      index = UInt32(program.functions.count)
      program.functions.append(symbols.functions[symbol].name)
      functions[symbol] = index
    }
    emit(.call(function: index, argumentCount: UInt32(arguments.count)))
  }

  mutating func generate(_ operation: BinaryOperator, on left: ExpressionID) {
    switch operation {
    case .add: emit(isText(left) ? .concatenate : .add)
    case .subtract: emit(.subtract)
    case .multiply: emit(.multiply)
    case .divide: emit(.divide)
    case .modulo: emit(.modulo)
    case .less: emit(.less)
    case .lessOrEqual: emit(.lessOrEqual)
    case .greater: emit(.greater)
    case .greaterOrEqual: emit(.greaterOrEqual)
    case .equal: emit(.equal)
    case .notEqual: emit(.notEqual)
    case .and: emit(.and)
    case .or: emit(.or)
    case .xor: emit(.xor)
    }
  }

  /// Whether the first operand of an addition is a text, told from its leftmost value.
  private func isText(_ id: ExpressionID) -> Bool {
    var id = id
    while true {
      switch tree[id].kind {
      case .string: return true
      case .number, .bool, .unary, .member, .missing: return false
      case .variable(let range): return isText(symbols.variables[variable(range)].type)
      case .call(let name, _):
        guard let index = symbols.functionIndex(tree.source[name]) else { return false }
        return isText(symbols.functions[index].result)
      case .binary(.add, let left, _), .parentheses(let left): id = left
      case .binary: return false
      }
    }
  }

  func isText(_ type: TypeTerm) -> Bool { symbols.types.resolved(type) == .string }
}
