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
    if scripts.isCheckIn {
      let machines = try Self.machines(scripts, from: start)
      let exploration = CheckInExploration(machines, limits: limits) { number, now in
        let rate = Int(now.statesPerSecond)
        progress("\(machines[number].script.entry): \(Self.text(of: now.states, now.open, rate))")
      }
      reports = exploration.reports
      subjects = machines.map { machine in
        let count = machine.settings.people.upperBound
        return "\(machine.script.entry) for \(count == 1 ? "one" : "two")"
      }
      let titles = Self.titles(scripts)
      unreached = exploration.unreached.filter { $0.place.map { titles.contains($0.node) } ?? true }
    } else {
      let machine = try Self.machine(scripts, from: start)
      var explorer = Explorer(machine, limits: limits) { now in
        progress(Self.text(of: now.states, now.open, Int(now.statesPerSecond)))
      }
      reports = [explorer.explore()]
      subjects = [start ?? scripts.entry]
      unreached = []
    }
  }

  private static func text(of states: Int, _ open: Int, _ rate: Int) -> String {
    "\(states) states, \(open) open, \(rate) a second"
  }

  // MARK: - Machines

  /// A machine for one conversation, or for each of those that come with the program.
  private static func machines(
    _ scripts: AuthorScripts,
    from start: String?
  ) throws(Refusal) -> [CheckInMachine] {
    let builder = scripts.builder
    let entries = scripts.path == "Dialogues" ? ShippedFiles.conversations : [scripts.entry]
    var machines: [CheckInMachine] = []
    do throws(ScriptBuilder.Problem) {
      for entry in start.map({ [$0] }) ?? entries {
        let opening = ScriptBuilder.opening(before: entry)
        let script = try builder.build(entry: entry, opening: opening)
        machines += [1...1, 2...2].map { CheckInMachine(script, people: $0) }
      }
      return machines
    } catch {
      throw Refusal(.failed, "\(scripts.path): it has faults; `aftercare author check` shows them")
    }
  }

  /// The nodes that the author asked about; the shared ones are for other paths, too.
  private static func titles(_ scripts: AuthorScripts) -> Set<String> {
    let sources = scripts.askedSources.filter {
      scripts.path != "Dialogues" || $0.name.contains("/Conversations/")
    }
    return Set(sources.flatMap(\.titles))
  }

  private static func machine(
    _ scripts: AuthorScripts,
    from start: String?
  ) throws(Refusal) -> DialogueMachine {
    let stubs = try scripts.stubs()
    guard let program = scripts.compiler(stubs).compile(scripts.sources).program else {
      throw Refusal(.failed, "\(scripts.path): it has faults; `aftercare author check` shows them")
    }
    let entry = start ?? scripts.entry
    guard program.nodes.contains(where: { $0.title == entry }) else {
      throw Refusal(.failed, "\(scripts.path): no node is called ‘\(entry)’")
    }
    var settings = DialogueMachine.Settings()
    settings.stubs = stubs
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
