import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

extension AuthorScripts {
  /// What looks at the scripts, or at others in their place.
  func makeInspector() throws(Refusal) -> ([SourceText]) -> InspectedScripts {
    let severities = project?.compilerOptions.severities ?? [:]
    if isCheckIn {
      let checker = CheckInChecker(
        shared: sharedSources,
        wording: ShippedFiles.text("Wording/en.tsv"),
        severities: severities,
        rules: project?.rules ?? ProjectRules()
      )
      let entry = entry
      return { checker.inspect($0, entries: [entry]) }
    }
    let stubs = try stubs()
    let host = HostDefinitionCheck(definitions, functions: stubs.names)
    let checker = Checker(
      compiler: compiler(stubs),
      checks: Checker.forAnyHost + [host],
      severities: severities
    )
    let roots = project?.editorOptions.startNode.map { Set([$0]) }
    return { checker.inspect($0, roots: roots) }
  }
}
