import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// What walking every path of an author's scripts has shown.
struct Explored {
  let scripts: AuthorScripts
  let reports: [ExplorationReport]

  /// What is to be said of random walks.
  private let remarks: [String]

  /// What each report is about.
  private let subjects: [String]

  /// Whether all paths were walked.
  let isComplete: Bool

  /// All that the findings point into, by the number of the file.
  let files: [SourceText]

  /// What was found; nothing twice.
  private(set) var findings: [Finding] = []

  init(
    _ scripts: AuthorScripts,
    from start: String?,
    within limits: ExplorationLimits,
    progress: @escaping (String) -> Bool
  ) throws(Refusal) {
    self.scripts = scripts
    files = scripts.sources + scripts.sharedSources
    let expectation = Expectation(scripts, files, isWhole: start == nil)
    guard scripts.isCheckIn else {
      let machine = try Self.machine(scripts, from: start ?? scripts.entry)
      var explorer = Explorer(machine, limits: limits) { progress($0.text) }
      reports = [explorer.explore()]
      isComplete = reports[0].isComplete
      remarks = []
      subjects = [start ?? scripts.entry]
      addFindings(reports[0].findings, expectation)
      return
    }
    do throws(CheckInScripts.Problem) {
      let exploration = try CheckInExploration(
        scripts.checkIn,
        from: start.map { [$0] } ?? scripts.entries,
        limits: limits,
        matters: { expectation.covers($0) },
        report: progress
      )
      reports = exploration.reports
      subjects = exploration.subjects
      remarks = exploration.remarks
      isComplete = exploration.isComplete
      addFindings(exploration.findings, expectation)
    } catch .faulty {
      throw scripts.faulty
    } catch {
      throw Refusal(.failed, "\(scripts.path): \(error)")
    }
  }

  private static func machine(
    _ scripts: AuthorScripts,
    from entry: String
  ) throws(Refusal) -> DialogueMachine {
    var settings = DialogueMachine.Settings()
    settings.stubs = try scripts.stubs()
    let program = try scripts.program(settings.stubs)
    guard program.nodes.contains(where: { $0.title == entry }) else {
      throw Refusal(.failed, "\(scripts.path): no node is called ‘\(entry)’")
    }
    return DialogueMachine(program, from: entry, settings: settings)
  }

  // MARK: - What came of it

  /// Takes what paths have shown, and what none of them has reached where somebody asked about it.
  private mutating func addFindings(
    _ all: [ExplorationReport.Finding],
    _ expectation: Expectation
  ) {
    var tables = LineTables(files)
    let severities = scripts.project?.compilerOptions.severities ?? [:]
    var seen: Set<ExplorationFault> = []
    for found in all where seen.insert(found.fault).inserted {
      guard !found.fault.kind.isUnreached || expectation.covers(found.fault) else { continue }
      let file = expectation.file(of: found.fault)
      let range = tables[file].range(ofLine: found.fault.place?.line ?? 1)
      let finding = Finding(found, file: file, range: files[file].trimmed(range))
      findings += [finding.adjusted(by: severities)].compactMap(\.self)
    }
  }

  /// Whether something is wrong, and not only unknown.
  var isFaulty: Bool { findings.contains { $0.severity != .info } }

  /// In what respects the paths that were walked are not all there are.
  var approximations: [String] { Set(reports.flatMap(\.approximations) + remarks).sorted() }

  var text: String {
    var renderer = DiagnosticRenderer(sources: files)
    let faults = findings.map { renderer.render($0) }.joined()
    let ends = zip(subjects, reports).map { "\($0): \($1.summary)\n" }.joined()
    return "\(scripts.path)\n" + faults + ends + approximations.map { "  where \($0)\n" }.joined()
  }
}
