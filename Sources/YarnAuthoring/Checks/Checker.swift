package import YarnCompiler
package import YarnProgram
package import YarnSyntax

/// Says everything about scripts that can be seen without running them.
package struct Checker: Sendable {
  private let compiler: Compiler
  private let checks: [any ScriptCheck]
  private let manner: LayoutManner
  private let severities: [String: YarnProject.CompilerOptions.Severity]

  /// A checker with these checks; severities are what a project file says, by codes or names.
  package init(
    compiler: Compiler = Compiler(),
    checks: [any ScriptCheck] = Checker.forAnyHost,
    manner: LayoutManner = .anyHost,
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) {
    var compiler = compiler
    compiler.needsTwoOptions = manner.needsTwoOptions
    self.compiler = compiler
    self.checks = checks
    self.manner = manner
    self.severities = severities
  }

  /// The rules that hold whatever host plays the scripts.
  package static var forAnyHost: [any ScriptCheck] {
    [
      LineIDCheck(), ReachabilityCheck(), SignCheck(), SpeakerCheck(known: []), ValueCheck(),
      VariableCheck(),
    ]
  }

  /// The findings in the author's own files, in the order of the text.
  package func check(
    _ sources: [SourceText],
    ownCount: Int? = nil,
    roots: Set<String>? = nil,
    hostVariables: Set<String> = []
  ) -> [Finding] {
    inspect(sources, ownCount: ownCount, roots: roots, hostVariables: hostVariables).findings
  }

  /// The findings in the author's own files, and the program that there is without errors.
  ///
  /// The rules look at scripts that can be read alone; of others only the compiler speaks.
  package func inspect(
    _ sources: [SourceText],
    ownCount: Int? = nil,
    roots: Set<String>? = nil,
    hostVariables: Set<String> = []
  ) -> InspectedScripts {
    let output = compiler.compile(sources)
    let count = ownCount ?? sources.count
    let reading = MeantScripts(output, ownCount: count, manner: manner)
    let scripts = ParsedScripts(
      reading.trees,
      ownCount: ownCount,
      roots: roots,
      hostVariables: hostVariables
    )
    var findings = reading.findings + SpokenVariableCheck().findings(in: scripts)
    let causes = findings
    findings += output.diagnostics.map { Finding($0) }
    if !output.diagnostics.contains(where: { $0.severity == .error }) {
      findings += checks.flatMap { $0.findings(in: scripts) }
    }
    findings.removeAll { reading.explains($0, by: causes) }
    let own = findings.filter { $0.file < count }
    // Errors that show in other files alone come of the author's, too: there is no program.
    let others = own.contains(where: \.isError) ? [] : findings.filter(\.isError)
    findings =
      own.compactMap { $0.adjusted(by: severities) }
      + others.filter { $0.file >= count }.map { $0.turned(toFilesBelow: count) }
    return InspectedScripts(findings: findings.sorted(), program: output.program)
  }
}

/// What scripts look like to whoever checks them.
package struct InspectedScripts: Sendable {
  package let findings: [Finding]

  /// What they are compiled to, or `nil` where they have errors.
  package let program: Program?

  package init(findings: [Finding], program: Program?) {
    self.findings = findings
    self.program = program
  }
}
