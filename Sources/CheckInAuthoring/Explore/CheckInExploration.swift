import CheckIn
package import YarnAuthoring

/// Explorations of the same scripts: each conversation, for one, two and three people.
///
/// What one of them does not reach another may, and walks by chance may; only what none has reached
/// is named.
package struct CheckInExploration {
  /// What a report is about, such as `CheckIn for two`.
  package private(set) var subjects: [String] = []
  package private(set) var reports: [ExplorationReport] = []

  /// What walks by chance have shown.
  private var chanceFindings: [ExplorationReport.Finding] = []

  /// How many walks by chance there were.
  private var walkCount = 0

  /// What no path of any of them has reached; nothing where one was bounded.
  private var unreached: [ExplorationFault] = []

  private let scripts: CheckInScripts
  private var script: Script
  private var coverage: Coverage?

  /// The first state at each question, as each exploration found it, and walks that go on there.
  private var firsts: [(states: [(state: Session, answers: [String])], walks: CheckInWalks)] = []

  /// So many walks at most begin at each conversation of the house, and of an author's own.
  private static let walkLimit = 4000
  private static let ownWalkLimit = 1000

  /// So many walks go on behind each word at a question.
  private static let walksBehindWords: UInt64 = 4

  /// Explores the conversations that begin at some nodes, and tells how far which of them has come.
  ///
  /// As long as something is not reached that matters, those of the house are explored, too, if the
  /// scripts stand for some of it; and then walks by chance begin at all of them.
  package init(
    _ scripts: CheckInScripts,
    from entries: [String],
    limits: ExplorationLimits = ExplorationLimits(),
    matters: (ExplorationFault) -> Bool,
    report: @escaping (_ subject: String, _ now: ExplorationProgress) -> Void = { _, _ in }
  ) throws(CheckInScripts.Problem) {
    self.scripts = scripts
    script = try scripts.script(from: entries[0], behind: nil)
    let others =
      scripts.standsForHouse ? scripts.house.entries.filter { !entries.contains($0) } : []
    let walkLimit = scripts.standsForHouse ? Self.walkLimit : Self.ownWalkLimit
    for entry in entries { explore(entry, limits, report) }
    unreached = openFaults.filter(matters)
    for entry in others where !unreached.isEmpty {
      explore(entry, limits, report)
      unreached = openFaults.filter(matters)
    }
    guard reports.allSatisfy(\.isComplete) else {
      unreached = []
      return
    }
    interject(matters)
    for entry in entries + others { walk(from: entry, upTo: walkLimit, matters) }
  }

  private mutating func explore(
    _ entry: String,
    _ limits: ExplorationLimits,
    _ report: @escaping (_ subject: String, _ now: ExplorationProgress) -> Void
  ) {
    begin(at: entry)
    var settings = CheckInMachine.Settings()
    // A path ends where another conversation begins; the goodbye is part of each.
    settings.cuts = Set(scripts.house.entries)
      .subtracting([entry, HouseNode.closing])
    for (people, word) in [(1, "one"), (2, "two"), (3, "three")] {
      let subject = "\(House.conversation(from: entry)) for \(word)"
      settings.people = people...people
      let machine = CheckInMachine(script, settings: settings)
      var explorer = Explorer(machine, limits: limits) { report(subject, $0) }
      subjects.append(subject)
      reports.append(explorer.explore(namesUnreached: false))
      add(explorer.machine.coverage)
      firsts.append((explorer.firstStates(), CheckInWalks(explorer.machine)))
    }
  }

  /// Has concerns and words come up at each question of nodes of which something is not reached.
  private mutating func interject(_ matters: (ExplorationFault) -> Bool) {
    for (states, walks) in firsts where !unreached.isEmpty {
      let targets = Set(unreached.compactMap { $0.place?.node })
      var walks = walks
      for (state, answers) in states where targets.contains(state.askingNode ?? "") {
        for text in CheckInMove.concerns + CheckInMove.words {
          for seed in 0..<Self.walksBehindWords {
            chanceFindings += walks.walk(from: state, behind: answers, saying: text, seed: seed)
            walkCount += 1
          }
        }
      }
      add(walks.machine.coverage)
      unreached = openFaults.filter(matters)
    }
    firsts = []
  }

  private mutating func walk(
    from entry: String,
    upTo limit: Int,
    _ matters: (ExplorationFault) -> Bool
  ) {
    guard !unreached.isEmpty else { return }
    begin(at: entry)
    var walks = CheckInWalks(script)
    for seed in 0..<limit {
      chanceFindings += walks.walk(seed: UInt64(seed))
      walkCount += 1
      guard seed % 100 == 99 else { continue }
      var now = coverage ?? walks.machine.coverage
      now.add(walks.machine.coverage)
      unreached = Self.faults(now).filter(matters)
      if unreached.isEmpty { break }
    }
    add(walks.machine.coverage)
  }

  private mutating func begin(at entry: String) {
    script.entry = entry
    script.opening = CheckInScripts.opening(before: entry)
  }

  private mutating func add(_ other: Coverage) {
    coverage?.add(other)
    coverage = coverage ?? other
  }

  /// All that was found.
  package var findings: [ExplorationReport.Finding] {
    reports.flatMap(\.findings) + chanceFindings
      + unreached.map { .init(fault: $0, answers: nil, needsRandomness: false) }
  }

  /// What is to be said of the walks.
  package var remarks: [String] {
    guard walkCount > 0 else { return [] }
    return [
      "\(walkCount) walks by chance had one to six people, a journal, haste, concerns and such words"
    ]
  }

  private var openFaults: [ExplorationFault] { coverage.map { Self.faults($0) } ?? [] }

  /// Nodes that say why answer a word, which no path has that is walked in full.
  private static func faults(_ coverage: Coverage) -> [ExplorationFault] {
    coverage.unreached().filter { $0.place.map { NodeFamily(of: $0.node) } != .why }
  }
}
