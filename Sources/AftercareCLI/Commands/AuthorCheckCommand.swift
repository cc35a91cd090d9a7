import ArgumentParser
import JournalStore
import PlainText
import YarnAuthoring
import YarnSyntax

/// Says what is wrong with scripts, or may be, without playing them.
struct AuthorCheckCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in scripts.",
    discussion: """
      Each PATH is a .yarn file, a .yarnproject, a folder or the name of a conversation that \
      comes with the program; without any, the project in the current folder is checked or, \
      where there is none, all of those. A script of a project is checked together with the \
      others, and findings are shown for the script alone. A project may set the severity of \
      every rule, see Dialogues/README.md.
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

  func run(in shell: Shell) throws -> ExitStatus {
    var (all, refusals) = try ScriptFinder(shell: shell).readable(at: paths)
    all.removeAll { $0.sources.isEmpty }
    var checks: [AuthoredCheck] = []
    for scripts in all {
      do {
        var check = try AuthoredCheck(scripts)
        if fix { try mend(&check, in: shell) }
        checks.append(check)
      } catch let refusal as Refusal {
        refusals.append(refusal)
      }
    }
    switch format {
    case .text: if !checks.isEmpty { try show(checks, in: shell) }
    case .json: try shell.dump(json(checks, refusals))
    }
    for refusal in refusals { shell.warn(refusal.sentence) }
    // Whatever cannot be read counts as such, though the scripts themselves might be at fault.
    guard refusals.isEmpty else { return .refused }
    let errors = checks.reduce(0) { $0 + $1.count(of: .error) }
    let warnings = checks.reduce(0) { $0 + $1.count(of: .warning) }
    return errors > 0 || strict && warnings > 0 ? .failed : .fine
  }

  private func mend(_ check: inout AuthoredCheck, in shell: Shell) throws {
    guard !check.scripts.isShipped else {
      throw Refusal("\(check.scripts.path): is inside the program; nothing is mended there")
    }
    check.mend()
    let changes = check.scripts.changes(to: check.sources)
    try shell.files.replace(changes)
    let leftOut = AuthorOutput.text(of: check.leftOut, in: check.sources)
    guard format == .text else {
      // What is written for other programs has no place for it.
      return shell.complain(PlainText.of(leftOut), terminator: "")
    }
    if check.mended > 0 {
      let files = AuthorOutput.count(changes.count, "file")
      let places = AuthorOutput.count(check.mended, "place")
      try shell.quote("mended \(places) in \(files)\n")
    }
    try shell.quote(leftOut)
  }

  // MARK: - Showing

  /// More than so many nobody reads, and most follow from the first.
  private static let shownFindings = 200

  private func shown(_ check: AuthoredCheck) -> [Finding] {
    quiet ? check.findings.filter { $0.severity != .info } : check.findings
  }

  private func show(_ checks: [AuthoredCheck], in shell: Shell) throws {
    for check in checks {
      var renderer = DiagnosticRenderer(sources: check.files)
      let findings = shown(check)
      var text = check.remarks.filter { !quiet || $0.severity != .info }.map(\.text).joined()
      for finding in findings.prefix(Self.shownFindings) {
        text += renderer.render(finding)
      }
      if findings.count > Self.shownFindings {
        text += "… and \(findings.count - Self.shownFindings) more\n"
      }
      try shell.quote(text)
    }
    try shell.quote(summary(checks))
  }

  private func json(_ checks: [AuthoredCheck], _ refusals: [Refusal]) -> String {
    var report = CheckReport([], in: [], refusals.map(\.remark))
    report.add(checks.map { CheckReport(shown($0), in: $0.files, $0.remarks) })
    return JSONText.lines(report)
  }

  private func summary(_ checks: [AuthoredCheck]) -> String {
    let files = AuthorOutput.count(checks.reduce(0) { $0 + $1.scripts.askedSources.count }, "file")
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
