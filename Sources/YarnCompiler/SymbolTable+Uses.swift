import YarnSyntax

extension SymbolTable {
  /// The variables that are declared and that nothing mentions.
  func unusedVariables() -> [Diagnostic] {
    variables.compactMap { variable in
      // A variable whose type nothing tells has been reported.
      guard !variable.isUsed, types.resolved(variable.type) != nil else { return nil }
      return .unusedVariable(variable.file, variable.range, variable.name)
    }
  }
}
