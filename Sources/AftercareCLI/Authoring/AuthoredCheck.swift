import CheckInAuthoring
import Understanding
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// Checks an author's scripts by the rules that fit them, and mends what can be mended.
struct AuthoredCheck {
  let scripts: AuthorScripts
  private(set) var sources: [SourceText]

  /// What is found in the files that were asked about.
  private(set) var findings: [Finding]

  /// What is to be known of other files.
  private(set) var remarks: [FileRemark]

  /// How many places were mended.
  private(set) var mended = 0

  /// The shared scripts that were compiled along; notes may point into them.
  let sharedSources: [SourceText]

  /// The mends that were left out.
  private(set) var leftOut: [SafeMending.LeftOut] = []

  private let inspect: ([SourceText]) -> InspectedScripts

  /// What is wrong with the translations, which no mend of a script changes.
  private let tables: CheckedTables

  init(_ scripts: AuthorScripts) throws(Refusal) {
    self.scripts = scripts
    sources = scripts.sources
    inspect = try scripts.makeInspector()
    sharedSources = scripts.sharedSources
    let inspected = inspect(sources)
    let all = inspected.findings
    findings = all.filter { scripts.isAsked($0.file) }
    let severities = scripts.project?.compilerOptions.severities ?? [:]
    remarks =
      (scripts.remarks + scripts.definitions.remarks + Self.remarks(on: all, scripts)
      + Self.languageRemarks(scripts))
      .compactMap { $0.adjusted(by: severities) }
    let siblings = SiblingScripts(of: scripts, findings)
    findings = siblings.explaining(findings, of: sources.first) { [inspect] in
      inspect($0).findings
    }
    let hasErrors = findings.contains { $0.severity == .error }
    tables = try hasErrors ? CheckedTables() : CheckedTables(scripts)
    findings += tables.findings + refusal(inspected)
  }

  /// All that findings point into, by the number of the file.
  var files: [SourceText] { sources + sharedSources + tables.sources }

  /// Makes the mends that do what they say and nothing else.
  mutating func mend() {
    let siblings = SiblingScripts(of: scripts, findings.filter { $0.file < sources.count })
    var mending = SafeMending(sources) { [inspect] sources in
      let inspected = inspect(sources)
      let findings = siblings.explaining(inspected.findings, of: sources.first) {
        inspect($0).findings
      }
      return InspectedScripts(findings: findings, program: inspected.program)
    }
    mending.mend { scripts.isAsked($0) }
    mended = mending.count
    leftOut = mending.leftOut
    sources = mending.sources
    findings = mending.inspected.findings.filter { scripts.isAsked($0.file) } + tables.findings
    findings += refusal(mending.inspected)
  }

  /// What keeps sound scripts for another host from being played here, where nobody says whose.
  private func refusal(_ inspected: InspectedScripts) -> [Finding] {
    let isTold = scripts.project.map { !$0.definitions.isEmpty } ?? false
    guard !scripts.isCheckIn, !isTold, inspected.program != nil else { return [] }
    let severities = scripts.project?.compilerOptions.severities ?? [:]
    return [scripts.checkIn.refusal(of: sources)?.adjusted(by: severities)].compactMap(\.self)
      .filter { scripts.isAsked($0.file) }
  }

  func count(of severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity } + remarks.count { $0.severity == severity }
  }

  /// In which languages of a project of check-ins people can be asked and not be understood.
  ///
  /// Whoever says in such a language that something is wrong is not heard, and neither is `stop`.
  private static func languageRemarks(_ scripts: AuthorScripts) -> [FileRemark] {
    guard scripts.isCheckIn, let project = scripts.wholeProject else { return [] }
    let understood = ShippedFiles.house.languages
    return project.languages.filter { !understood.contains($0) }.map { language in
      FileRemark(
        .unknownLanguage,
        scripts.path,
        "in ‘\(language)’ neither concerns nor words such as ‘stop’ are understood, only English ones "
          + "and numbers; people are told before the first question"
      )
    }
  }

  /// Which other files of a project have errors, as these keep the rules from looking at any.
  private static func remarks(
    on findings: [Finding],
    _ scripts: AuthorScripts
  ) -> [FileRemark] {
    let errors = findings.filter { $0.severity == .error && !scripts.isAsked($0.file) }
    return Set(errors.map(\.file)).sorted().map { file in
      FileRemark(
        .projectFile,
        scripts.sources[file].name,
        severity: .info,
        "belongs to the same project and has errors, so that no rule looks at any of its files yet"
      )
    }
  }
}
