import ArgumentParser
import YarnAuthoring
import YarnSyntax

/// Says what is wrong with scripts, or may be, without playing them.
struct AuthorCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in scripts.",
    discussion: """
      Each PATH is a .yarn file, a .yarnproject, a folder or the name of a conversation that \
      comes with the program; without any, all of those are checked. A project may set the \
      severity of every rule, see Dialogues/README.md.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Scripts to check.")
  var paths: [String] = []

  @Option(help: "How findings are written: text or json.")
  var format = Format.text

  @Flag(help: "Mend what can be mended with certainty, and write the files.")
  var fix = false

  @Flag(help: "Fail on warnings, too, not on errors alone.")
  var strict = false

  @Flag(help: "Leave out notes, which are only worth a look.")
  var quiet = false

  func run() throws {
    try AuthorOutput.reporting { () throws(Refusal) in
      var checks: [AuthoredCheck] = []
      for scripts in try AuthorScripts.all(paths) { checks.append(try AuthoredCheck(scripts)) }
      if fix { for index in checks.indices { try mend(&checks[index]) } }
      switch format {
      case .text: try show(checks)
      case .json: try AuthorOutput.say(json(checks))
      }
      let errors = checks.reduce(0) { $0 + $1.count(of: .error) }
      let warnings = checks.reduce(0) { $0 + $1.count(of: .warning) }
      return errors > 0 || strict && warnings > 0 ? .failed : .fine
    }
  }

  private func mend(_ check: inout AuthoredCheck) throws(Refusal) {
    guard !check.scripts.isShipped else {
      throw Refusal(
        .refused,
        "\(check.scripts.path): is inside the program; nothing is mended there"
      )
    }
    check.mend()
    for source in check.changedSources {
      try AuthorFiles.replace(source.name, with: Array(source.bytes.dropLast()))
    }
    guard format == .text, check.mended > 0 else { return }
    let files = AuthorOutput.count(check.changedSources.count, "file")
    let places = AuthorOutput.count(check.mended, "place")
    try AuthorOutput.say("mended \(places) in \(files)\n")
  }

  // MARK: - Showing

  /// More than so many nobody reads, and most follow from the first.
  private static let shownFindings = 200

  private func shown(_ check: AuthoredCheck) -> [Finding] {
    quiet ? check.findings.filter { $0.severity != .info } : check.findings
  }

  private func show(_ checks: [AuthoredCheck]) throws(Refusal) {
    for check in checks {
      var renderer = DiagnosticRenderer(sources: check.sources + check.sharedSources)
      let findings = shown(check)
      var text = ""
      for finding in findings.prefix(Self.shownFindings) {
        text += renderer.render(finding, named: check.sources[finding.file].name)
      }
      if findings.count > Self.shownFindings {
        text += "… and \(findings.count - Self.shownFindings) more\n"
      }
      try AuthorOutput.say(text)
    }
    try AuthorOutput.say(summary(checks))
  }

  private func json(_ checks: [AuthoredCheck]) -> String {
    let reports = checks.map { CheckReport(shown($0), in: $0.sources + $0.sharedSources) }
    return CheckReport.joined(reports).json
  }

  private func summary(_ checks: [AuthoredCheck]) -> String {
    let files = AuthorOutput.count(checks.reduce(0) { $0 + $1.sources.count }, "file")
    let words: [(Diagnostic.Severity, String)] = [
      (.error, "error"), (.warning, "warning"), (.info, "note"),
    ]
    let counts = words.compactMap { severity, word in
      let number = checks.reduce(0) { $0 + $1.count(of: severity) }
      return number == 0 ? nil : AuthorOutput.count(number, word)
    }
    return "\(files) checked: \(counts.isEmpty ? "no findings" : counts.joined(separator: ", "))\n"
  }
}
