import YarnSyntax

extension SyntaxTree {
  /// The value of a condition of numbers and Booleans alone, or `nil` for other expressions.
  ///
  /// - Complexity: O(depth of the leftmost operand) where there is any variable or call near the
  ///   front, as in almost all conditions; else O(*n*) in the size of the expression.
  func constantCondition(_ root: ExpressionID) -> Bool? {
    var values: [Literal] = []
    for id in operands(of: root) {
      switch self[id].kind {
      case .bool(let flag): values.append(.bool(flag))
      case .number(let number): values.append(.number(number))
      case .parentheses: break
      case .unary(.not, _):
        guard case .bool(let flag)? = values.popLast() else { return nil }
        values.append(.bool(!flag))
      case .unary(.minus, _):
        guard case .number(let number)? = values.popLast() else { return nil }
        values.append(.number(-number))
      case .binary(let operation, _, _):
        guard let right = values.popLast(), let left = values.popLast(),
          let result = result(of: operation, left, right)
        else { return nil }
        values.append(.bool(result))
      case .string, .variable, .call, .member, .missing: return nil
      }
    }
    guard case .bool(let flag)? = values.last else { return nil }
    return flag
  }

  private enum Literal: Equatable {
    case bool(Bool)
    case number(Float)
  }

  /// What an operator that gives a Boolean makes of two literals.
  private func result(
    of operation: BinaryOperator,
    _ left: Literal,
    _ right: Literal
  ) -> Bool? {
    switch (operation, left, right) {
    case (.and, .bool(let left), .bool(let right)): left && right
    case (.or, .bool(let left), .bool(let right)): left || right
    case (.xor, .bool(let left), .bool(let right)): left != right
    case (.less, .number(let left), .number(let right)): left < right
    case (.lessOrEqual, .number(let left), .number(let right)): left <= right
    case (.greater, .number(let left), .number(let right)): left > right
    case (.greaterOrEqual, .number(let left), .number(let right)): left >= right
    case (.equal, _, _): left == right
    case (.notEqual, _, _): left != right
    default: nil
    }
  }
}
