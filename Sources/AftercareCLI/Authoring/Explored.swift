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

  /// What each report is about.
  private let subjects: [String]

  /// What none of the reports has reached.
  let unreached: [ExplorationFault]

  init(
    _ scripts: AuthorScripts,
    from start: String?,
    within limits: ExplorationLimits,
    progress: @escaping (String) -> Void
  ) throws(Refusal) {
    self.scripts = scripts
    guard scripts.isCheckIn else {
      let machine = try Self.machine(scripts, from: start ?? scripts.entry)
      var explorer = Explorer(machine, limits: limits) { progress($0.text) }
      reports = [explorer.explore()]
      subjects = [start ?? scripts.entry]
      unreached = []
      return
    }
    do throws(CheckInScripts.Problem) {
      let exploration = try CheckInExploration(
        scripts.checkIn,
        from: start.map { [$0] } ?? scripts.entries,
        limits: limits
      ) { progress("\($0): \($1.text)") }
      reports = exploration.reports
      subjects = exploration.subjects
      let titles = Self.titles(scripts)
      unreached = exploration.unreached.filter { $0.place.map { titles.contains($0.node) } ?? true }
    } catch .faulty {
      throw scripts.faulty
    } catch {
      throw Refusal(.failed, "\(scripts.path): \(error)")
    }
  }

  /// The nodes that the author asked about; the shared ones are for other paths, too.
  private static func titles(_ scripts: AuthorScripts) -> Set<String> {
    let sources = scripts.askedSources.filter {
      scripts.entries.count == 1 || $0.name.contains("/Conversations/")
    }
    return Set(sources.flatMap(\.titles))
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

  var findings: [ExplorationReport.Finding] {
    // Of a project's other scripts nobody has asked what is missing in them.
    let titles = scripts.asked == nil ? nil : Self.titles(scripts)
    let shown = reports.flatMap(\.findings).filter { finding in
      finding.answers != nil || titles.map { $0.contains(finding.fault.place?.node ?? "") } ?? true
    }
    return shown + unreached.map { .init(fault: $0, answers: nil, needsRandomness: false) }
  }

  var isComplete: Bool { reports.allSatisfy(\.isComplete) }

  var text: String {
    var seen: Set<ExplorationFault> = []
    let faults = findings.filter { seen.insert($0.fault).inserted }.flatMap(\.lines)
    let ends = zip(subjects, reports).map { "\($0): \($1.summary)" }
    let approximations = Set(reports.flatMap(\.approximations)).sorted().map { "  where \($0)" }
    return ([scripts.path] + faults + ends + approximations).joined(separator: "\n") + "\n"
  }
}

extension ExplorationProgress {
  fileprivate var text: String {
    "\(states) states, \(open) open, \(Int(statesPerSecond)) a second"
  }
}
