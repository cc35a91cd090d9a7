import YarnSyntax

/// Finds literals that no value can be made of.
enum LiteralChecker {
  /// - Complexity: O(*n*) in the number of expressions.
  static func check(_ trees: [SyntaxTree]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (file, tree) in trees.enumerated() {
      for expression in tree.expressions {
        guard case .number(let number) = expression.kind, !number.isFinite else { continue }
        diagnostics.append(.numberTooLarge(file, expression.range))
      }
    }
    return diagnostics
  }
}
