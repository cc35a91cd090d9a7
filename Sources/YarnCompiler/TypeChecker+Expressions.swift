import YarnProgram
import YarnSyntax

/// The types of expressions, from those of their operands.
extension TypeChecker {
  mutating func check(_ expression: ExpressionSyntax) -> TypeTerm {
    switch expression.kind {
    case .number: return .number
    case .string: return .string
    case .bool: return .bool
    case .variable(let range): return typeOfVariable(range)
    case .call(let name, let arguments): return check(call: name, arguments, expression.range)
    case .member(let type, let name): return check(member: name, of: type, expression.range)
    case .unary(.minus, let operand):
      expect(.number, operand)
      return .number
    case .unary(.not, let operand):
      expect(.bool, operand)
      return .bool
    case .binary(let operation, let left, let right):
      return check(operation, left, right, expression.range)
    case .parentheses(let inner): return term(inner)
    case .missing: return makePoisoned()
    }
  }

  private mutating func check(
    _ operation: BinaryOperator,
    _ left: ExpressionID,
    _ right: ExpressionID,
    _ range: SourceRange
  ) -> TypeTerm {
    switch operation {
    case .add:
      expect(term(left), right)
      noteAddition(term(left), range)
      return term(left)
    case .subtract, .multiply, .divide, .modulo:
      expect(.number, left)
      expect(.number, right)
      return .number
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      expect(.number, left)
      expect(.number, right)
      return .bool
    case .equal, .notEqual:
      expect(term(left), right)
      return .bool
    case .and, .or, .xor:
      expect(.bool, left)
      expect(.bool, right)
      return .bool
    }
  }

  /// The type of a variable, which is declared by its first use if it never was.
  mutating func typeOfVariable(_ range: SourceRange) -> TypeTerm {
    let name = tree.source[range]
    if let index = symbols.variableIndex(name) {
      symbols.noteUse(of: index, file, range)
      return symbols.variables[index].type
    }
    let type = symbols.types.makeUnknown()
    let index = symbols.add(
      SymbolTable.VariableSymbol(
        name: name,
        file: file,
        range: range,
        kind: .implicit,
        type: type
      )
    )
    symbols.noteUse(of: index, file, range)
    return type
  }

  private mutating func check(
    call range: SourceRange,
    _ arguments: [ExpressionID],
    _ whole: SourceRange
  ) -> TypeTerm {
    let name = tree.source[range]
    let declaration = symbols.functionIndex(name) == nil ? symbols.declaration(of: name) : nil
    if let declaration { declareFunction(declaration, range, arguments) }
    guard let index = symbols.functionIndex(name) else {
      return inferFunction(name, range, arguments)
    }
    if symbols.clashingFunctions.contains(name) {
      diagnostics.append(.clashingFunction(file, range, name))
    }
    let function = symbols.functions[index]
    let isTooFew = arguments.count < function.parameters.count - function.optionalCount
    let isTooMany = arguments.count > function.parameters.count && !function.isVariadic
    if isTooFew || isTooMany {
      diagnostics.append(.wrongArgumentCount(file, whole, function, found: arguments.count))
      return function.result
    }
    for (position, argument) in arguments.enumerated() {
      let isExtra = position >= function.parameters.count
      if let expected = isExtra ? function.variadic : function.parameters[position] {
        expectConvertible(to: expected, argument)
      }
    }
    return function.result
  }

  /// Makes a symbol of a declared function; its first call tells what the declaration does not.
  private mutating func declareFunction(
    _ declaration: FunctionDeclaration,
    _ range: SourceRange,
    _ arguments: [ExpressionID]
  ) {
    symbols.add(
      SymbolTable.FunctionSymbol(
        name: declaration.name,
        parameters: declaration.parameters?.map { TypeTerm.parameter($0) }
          ?? arguments.map { term($0) },
        optionalCount: declaration.optionalCount,
        isVariadic: declaration.variadic != nil,
        variadic: declaration.variadic.flatMap { TypeTerm.parameter($0) },
        result: declaration.result.map { TypeTerm($0) } ?? symbols.types.makeUnknown(),
        file: file,
        range: range
      )
    )
  }

  /// Infers a function that nobody declared, or refuses it.
  private mutating func inferFunction(
    _ name: String,
    _ range: SourceRange,
    _ arguments: [ExpressionID]
  ) -> TypeTerm {
    guard symbols.infersFunctions else {
      let near = nearName(name, among: symbols.functions.lazy.map(\.name))
      diagnostics.append(.unknownFunction(file, range, name, near: near))
      return makePoisoned()
    }
    let result = symbols.types.makeUnknown()
    symbols.add(
      SymbolTable.FunctionSymbol(
        name: name,
        parameters: arguments.map { term($0) },
        isVariadic: false,
        variadic: nil,
        result: result,
        file: file,
        range: range
      )
    )
    return result
  }
}
