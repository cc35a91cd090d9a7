package import YarnCompiler
package import YarnSyntax

/// Says everything about scripts that can be seen without running them.
package struct Checker: Sendable {
  private let compiler: Compiler
  private let checks: [any ScriptCheck]
  private let severities: [String: YarnProject.CompilerOptions.Severity]

  /// A checker with these checks; severities are what a project file says, by codes or names.
  package init(
    compiler: Compiler = Compiler(),
    checks: [any ScriptCheck] = Checker.forAnyHost,
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) {
    self.compiler = compiler
    self.checks = checks
    self.severities = severities
  }

  /// The rules that hold whatever host plays the scripts.
  package static var forAnyHost: [any ScriptCheck] {
    [
      LineIDCheck(), ReachabilityCheck(), SignCheck(), SpeakerCheck(known: []), VariableCheck(),
    ]
  }

  /// The findings in the author's own files, in the order of the text.
  ///
  /// The rules look at scripts that can be read alone; of others only the compiler speaks.
  package func check(
    _ sources: [SourceText],
    ownCount: Int? = nil,
    roots: Set<String>? = nil,
    hostVariables: Set<String> = []
  ) -> [Finding] {
    let output = compiler.compile(sources)
    var findings = output.diagnostics.map { Finding($0) }
    if !output.diagnostics.contains(where: { $0.severity == .error }) {
      let scripts = ParsedScripts(
        sources.enumerated().map { Parser.parse($0.element, file: $0.offset).0 },
        ownCount: ownCount,
        roots: roots,
        hostVariables: hostVariables
      )
      findings += checks.flatMap { $0.findings(in: scripts) }
    }
    let count = ownCount ?? sources.count
    return findings.filter { $0.file < count }.compactMap { $0.adjusted(by: severities) }.sorted()
  }
}
