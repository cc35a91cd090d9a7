package import YarnSyntax

extension YarnProject {
  /// What the project asks of its scripts.
  ///
  /// Codes that this program has no diagnostic for are passed over.
  package var rules: ProjectRules {
    var rules = ProjectRules(characters: editorOptions.characters, version: fileVersion)
    for (name, severity) in compilerOptions.severities {
      guard let code = DiagnosticCode(rawValue: name.uppercased()) else { continue }
      rules.severities[code] = .some(Diagnostic.Severity(rawValue: severity.rawValue))
    }
    if compilerOptions.requiresVariableDeclarations {
      rules.severities[.undefinedVariable] = .some(.error)
    }
    return rules
  }
}
