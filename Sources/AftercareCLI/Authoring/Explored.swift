import CheckIn
import CheckInAuthoring
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// How much an exploration may remember.
struct ExplorationBounds {
  let states: Int
  let bytes: Int
}

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
    within bounds: ExplorationBounds,
    progress: @escaping (String) -> Void
  ) throws(Refusal) {
    self.scripts = scripts
    if scripts.isCheckIn {
      let machines = try Self.machines(scripts, from: start)
      let exploration = CheckInExploration(
        machines,
        limits: .init(states: bounds.states, bytes: bounds.bytes)
      ) { number, now in
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
      var explorer = Explorer(
        machine,
        limits: .init(states: bounds.states, bytes: bounds.bytes)
      ) { progress(Self.text(of: $0.states, $0.open, Int($0.statesPerSecond))) }
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
    let others = scripts.isShipped ? ShippedFiles.texts() : scripts.shared
    let shared = others.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: $0.path, text: $0.text) }
    let own = scripts.isShipped ? [] : scripts.sources
    let entries = start.map { [$0] } ?? Self.entries(scripts)
    var machines: [CheckInMachine] = []
    for entry in entries {
      let script = try Self.script(scripts, entry: entry)
      for people in [1...1, 2...2] {
        machines.append(CheckInMachine(script, sources: own + shared, people: people))
      }
    }
    return machines
  }

  private static func entries(_ scripts: AuthorScripts) -> [String] {
    guard scripts.path == "Dialogues" else { return [scripts.entry] }
    return ["Welcome", "Arrive", "CheckIn", "BodyCare", "Closing"]
  }

  /// The nodes that the author asked about; the shared ones are for other paths, too.
  private static func titles(_ scripts: AuthorScripts) -> Set<String> {
    let sources = scripts.askedSources.filter {
      scripts.path != "Dialogues" || $0.name.contains("/Conversations/")
    }
    return Set(
      sources.flatMap { source in
        let (tree, _) = Parser.parse(source)
        return tree.nodes.map { tree.title(of: $0) }
      }
    )
  }

  private static func script(_ scripts: AuthorScripts, entry: String) throws(Refusal) -> Script {
    let own = scripts.isShipped ? [] : scripts.sources
    let shipped = scripts.isShipped ? ShippedFiles.texts() : scripts.shared
    let builder = ScriptBuilder(own: own, shipped: shipped)
    do throws(ScriptBuilder.Problem) {
      return try builder.build(entry: entry, opening: entry == "Welcome" ? nil : "Setup")
    } catch {
      throw Refusal(.failed, "\(scripts.path): it has faults; `aftercare author check` shows them")
    }
  }

  private static func machine(
    _ scripts: AuthorScripts,
    from start: String?
  ) throws(Refusal) -> DialogueMachine {
    let stubs = try scripts.stubs
    let output = scripts.compiler(stubs).compile(scripts.sources)
    guard let program = output.program else {
      throw Refusal(.failed, "\(scripts.path): it has faults; `aftercare author check` shows them")
    }
    let entry = start ?? scripts.entry
    guard program.nodes.contains(where: { $0.title == entry }) else {
      throw Refusal(.failed, "\(scripts.path): no node is called ‘\(entry)’")
    }
    return DialogueMachine(
      program,
      from: entry,
      places: SourcePlaces(scripts.sources, of: program)
    )
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

  var hasFaults: Bool { !findings.isEmpty }
  var isComplete: Bool { reports.allSatisfy(\.isComplete) }

  var text: String {
    var seen: Set<ExplorationFault> = []
    let faults = findings.filter { seen.insert($0.fault).inserted }.flatMap(\.lines)
    let ends = zip(subjects, reports).map { "\($0): \($1.summary)" }
    let approximations = Set(reports.flatMap(\.approximations)).sorted().map { "  where \($0)" }
    return ([scripts.path] + faults + ends + approximations).joined(separator: "\n") + "\n"
  }
}
