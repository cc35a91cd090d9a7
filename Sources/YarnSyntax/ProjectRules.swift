/// What a project asks of its own scripts beyond what the language asks of all.
package struct ProjectRules: Hashable, Sendable {
  /// How severe a diagnostic is; `nil` inside stands for one that is not wanted at all.
  package var severities: [DiagnosticCode: Diagnostic.Severity?]

  /// The names of those who may speak, or `nil` where anybody may.
  package var characters: [String]?

  /// The version of the project's file, which tells how much of the language there is.
  package var version: Int

  /// The version of a project that has the whole language.
  package static let wholeLanguage = 4

  package init(
    severities: [DiagnosticCode: Diagnostic.Severity?] = [:],
    characters: [String]? = nil,
    version: Int = wholeLanguage
  ) {
    self.severities = severities
    self.characters = characters
    self.version = version
  }

  /// The diagnostic as the project wants it, or `nil` where it does not.
  ///
  /// An error stays one: there is no program with it, whatever anybody calls it.
  package func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard diagnostic.severity != .error, let rule = severities[diagnostic.code] else {
      return diagnostic
    }
    return rule.map { severity in
      Diagnostic(
        diagnostic.code,
        severity,
        file: diagnostic.file,
        range: diagnostic.range,
        notes: diagnostic.notes,
        fixIts: diagnostic.fixIts,
        diagnostic.message
      )
    }
  }
}
