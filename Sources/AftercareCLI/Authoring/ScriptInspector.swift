import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

/// How an author's scripts are looked at.
struct ScriptInspector {
  private let look: ([SourceText]) -> InspectedScripts

  init(_ scripts: AuthorScripts) throws(Refusal) {
    let severities = scripts.project?.compilerOptions.severities ?? [:]
    if scripts.isCheckIn {
      let checker = CheckInChecker(
        shared: scripts.sharedSources,
        wording: ShippedFiles.text("Wording/en.tsv"),
        severities: severities,
        rules: scripts.project?.rules ?? ProjectRules()
      )
      let entry = scripts.entry
      look = { checker.inspect($0, entries: [entry]) }
    } else {
      let stubs = try scripts.stubs
      let host = HostDefinitionCheck(scripts.definitions, functions: stubs.names)
      let checker = Checker(
        compiler: scripts.compiler(stubs),
        checks: Checker.forAnyHost + [host],
        severities: severities
      )
      let roots = scripts.project?.editorOptions.startNode.map { Set([$0]) }
      look = { checker.inspect($0, roots: roots) }
    }
  }

  /// What is to be said of the scripts, or of others in their place.
  func inspect(_ sources: [SourceText]) -> InspectedScripts { look(sources) }
}
