import YarnProgram
import YarnSyntax

/// Single instructions for what scripts do most: counting, and looking at a count.
extension CodeGenerator {
  /// A comparison of a stored number with a number that is written out.
  struct VariableComparison {
    let variable: UInt32
    let comparison: Comparison
    let number: Float

    func jump(to target: UInt32) -> Instruction {
      .jumpUnless(variable, comparison, number, target: target)
    }
  }

  /// The comparison that a condition consists of, or `nil` for other conditions.
  func comparison(in id: ExpressionID) -> VariableComparison? {
    guard case .binary(let operation, let left, let right) = tree[id].kind,
      let comparison = Comparison(operation), let variable = storedNumber(left),
      case .number(let number) = tree[right].kind
    else { return nil }
    return VariableComparison(variable: variable, comparison: comparison, number: number)
  }

  /// The instruction for `$a += 1`, `$a -= 1` and `$a += $b`, or `nil` for other statements.
  func addition(_ statement: SetSyntax, to place: UInt32) -> Instruction? {
    switch (statement.operation, tree[statement.value].kind) {
    case (.add, .number(let number)): return .increment(place, by: number)
    case (.subtract, .number(let number)): return .increment(place, by: -number)
    case (.add, .variable): return storedNumber(statement.value).map { .addVariable($0, to: place) }
    default: return nil
    }
  }

  /// The place of a stored variable that an expression reads, if it holds a number.
  private func storedNumber(_ id: ExpressionID) -> UInt32? {
    guard case .variable(let range) = tree[id].kind else { return nil }
    let index = variable(range)
    guard case .stored(let place) = places[index],
      symbols.types.resolved(symbols.variables[index].type) == .number
    else { return nil }
    return place
  }
}

extension Comparison {
  fileprivate init?(_ operation: BinaryOperator) {
    switch operation {
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .multiply, .divide, .modulo, .add, .subtract, .and, .or, .xor: return nil
    }
  }
}
