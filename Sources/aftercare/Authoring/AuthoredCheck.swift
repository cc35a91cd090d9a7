import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// Checks an author's scripts by the rules that fit them, and mends what can be mended.
struct AuthoredCheck {
  let scripts: AuthorScripts
  private(set) var sources: [SourceText]
  private(set) var findings: [Finding]

  /// How many places were mended.
  private(set) var mended = 0

  /// One mend may show another; more rounds than so many only go in circles.
  private static let rounds = 8

  /// The host's functions, for scripts of any other host than a check-in.
  private let functions: [FunctionSignature]

  init(_ scripts: AuthorScripts) throws(Refusal) {
    self.scripts = scripts
    sources = scripts.sources
    functions = scripts.isShipped ? [] : try PlanFinder.stubs(for: scripts.path).signatures
    findings = Self.check(scripts, scripts.sources, functions)
  }

  private static func check(
    _ scripts: AuthorScripts,
    _ sources: [SourceText],
    _ functions: [FunctionSignature]
  ) -> [Finding] {
    let severities = scripts.project?.compilerOptions.severities ?? [:]
    guard scripts.isCheckIn else {
      let roots = scripts.project?.editorOptions.startNode.map { Set([$0]) }
      return Checker(compiler: Compiler(functions: functions), severities: severities)
        .check(sources, roots: roots)
    }
    let shared = scripts.shared.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
    return CheckInChecker(shared: shared, severities: severities)
      .check(sources, entries: [scripts.entry])
  }

  /// Applies the first fix-it of every finding until there is none left.
  mutating func mend() {
    for _ in 0..<Self.rounds {
      let fixIts = findings.compactMap(\.fixIts.first)
      guard !fixIts.isEmpty else { return }
      let changed = FixItApplier.apply(fixIts, to: sources)
      guard zip(changed, sources).contains(where: { $0.bytes != $1.bytes }) else { return }
      mended += fixIts.reduce(0) { $0 + $1.edits.count }
      sources = changed
      findings = Self.check(scripts, sources, functions)
    }
  }

  /// The files that mending has changed.
  var changedSources: [SourceText] {
    zip(sources, scripts.sources).filter { $0.bytes != $1.bytes }.map(\.0)
  }

  func count(of severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}

extension AuthoredCheck {
  /// The shared scripts that were compiled along; notes may point into them.
  var sharedSources: [SourceText] {
    guard scripts.isCheckIn else { return [] }
    return scripts.shared.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
  }
}
