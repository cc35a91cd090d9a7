import CheckInAuthoring
import YarnAuthoring
import YarnSyntax

extension AuthorScripts {
  /// What looks at the scripts, or at others in their place.
  func makeInspector() throws(Refusal) -> ([SourceText]) -> InspectedScripts {
    let severities = project?.compilerOptions.severities ?? [:]
    if isCheckIn {
      let (scripts, entry) = (checkIn, entry)
      return { scripts.inspect($0, entries: [entry], severities: severities) }
    }
    let stubs = try stubs()
    let host = HostDefinitionCheck(definitions.definitions, functions: stubs.names)
    let checker = Checker(
      compiler: compiler(stubs),
      checks: Checker.forAnyHost + [host],
      severities: severities
    )
    let roots = project?.editorOptions.startNode.map { Set([$0]) }
    return { checker.inspect($0, roots: roots) }
  }
}
