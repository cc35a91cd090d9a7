import YarnAuthoring
import YarnSyntax

/// The scripts beside one that was named alone and is in no project.
///
/// Where an error goes away as soon as they are looked at, too, the author named too little.
struct SiblingScripts {
  private let path: String
  private let others: [SourceText]

  /// Where what they define is; nothing is asked of it without them.
  private let names: DefinedNames

  /// The errors that another script can do away with: it may have the name, or its type.
  private static let causes: Set<String> = Set(
    [
      .badMember, .declarationValueMismatch, .expressionTypeUndetermined, .typeInferenceFailure,
      .undefinedNode, .undefinedVariable, .unknownShadowSource,
    ].map { (code: DiagnosticCode) in code.rawValue }
  )

  /// More files or bytes beside a script are not looked into.
  private static let limits = (files: 500, bytes: 16 * 1_048_576)

  /// Reads the scripts beside one, if it has errors that may be none beside them.
  init(of scripts: AuthorScripts, _ findings: [Finding]) {
    path = scripts.path
    let isAlone = scripts.ownProject == nil && !scripts.isShipped && scripts.sources.count == 1
    let isAsked =
      isAlone && scripts.sources[0].name == path && findings.contains(where: Self.mayBeExplained)
    others = isAsked ? Self.scripts(beside: path, in: scripts.files) : []
    names = DefinedNames(others)
  }

  private static func mayBeExplained(_ finding: Finding) -> Bool {
    finding.file == 0 && finding.isError && causes.contains(finding.label)
  }

  /// The other scripts in the folder of one; none of those beyond the limits.
  private static func scripts(beside path: String, in files: Files) -> [SourceText] {
    let names = (try? files.scriptPaths(at: Files.folder(of: path))) ?? []
    guard names.count <= limits.files else { return [] }
    let own = Files.name(of: path)
    var others: [SourceText] = []
    var size = 0
    for name in names where Files.name(of: name) != own {
      guard let bytes = try? files.read(name) else { continue }
      size += bytes.count
      guard size <= limits.bytes else { break }
      others.append(SourceText(name: name, bytes: bytes))
    }
    return others
  }

  /// The findings, with errors that are none beside the other scripts explained as such.
  func explaining(
    _ findings: [Finding],
    of script: SourceText?,
    check: ([SourceText]) -> [Finding]
  ) -> [Finding] {
    guard !others.isEmpty, let first = script, findings.contains(where: Self.mayBeExplained)
    else { return findings }
    let errors = check([first] + others).filter { $0.file == 0 && $0.isError }
    let together = Set(errors.map { Place(label: $0.label, range: $0.range) })
    return findings.map { finding in
      let place = Place(label: finding.label, range: finding.range)
      guard Self.mayBeExplained(finding), !together.contains(place) else { return finding }
      let home = names.file(of: first[finding.range]).map { Files.name(of: $0) }
      let reason = home.map { "it is in \($0)" } ?? "with the scripts beside it this is no fault"
      return finding.explained("\(reason); check the folder ‘\(Files.folder(of: path))’")
    }
  }

  private struct Place: Hashable {
    let label: String
    let range: SourceRange
  }
}
