import YarnSyntax

extension SyntaxTree {
  /// The expression and everything in it, operands before what uses them.
  ///
  /// The parser files an expression right after its operands, so the whole of it is one run of
  /// neighbours that ends with the expression itself.
  /// - Complexity: O(depth of the leftmost operand) before the first element.
  func operands(of root: ExpressionID) -> some Sequence<ExpressionID> {
    var first = root
    while let next = leftmostOperand(of: first) { first = next }
    return expressionIDs(from: first, through: root)
  }

  private func leftmostOperand(of id: ExpressionID) -> ExpressionID? {
    switch self[id].kind {
    case .unary(_, let operand), .parentheses(let operand): operand
    case .binary(_, let left, _): left
    case .call(_, let arguments): arguments.first
    case .number, .string, .bool, .variable, .member, .missing: nil
    }
  }
}
