import CheckIn
package import YarnAuthoring

/// Explorations of the same scripts: each conversation, for one, two and three people.
///
/// What one of them does not reach another may, and random walks may; only what none has reached
/// is named.
package struct CheckInExploration {
  /// What a report is about, such as `CheckIn for two`.
  package private(set) var subjects: [String] = []
  package private(set) var reports: [ExplorationReport] = []

  /// What random walks have shown, and what was not reached.
  private var moreFindings: [ExplorationReport.Finding] = []

  /// The faults of which a way is known; walks are not played again for those.
  private var known: Set<ExplorationFault> = []

  /// How many random walks there were.
  private var walkCount = 0

  /// What no path of any of them has reached so far.
  private var unreached: [Coverage.Unreached] = []

  private let scripts: CheckInScripts
  private let entries: [String]
  private let limits: ExplorationLimits
  private let matters: (ExplorationFault) -> Bool
  private let report: (String) -> Bool
  private var script: Script
  private var coverage: Coverage?

  /// The first state at each question, as each exploration found it, and walks that go on there.
  private var firsts: [Firsts] = []

  private struct Firsts {
    let entry: String
    let states: [(state: Session, answers: [String])]
    let walks: CheckInWalks
  }

  /// The shortest ways to the marks behind which something comes next that was not reached yet.
  private var ways: [Int: ExplorationReport.Way] = [:]
  private var isStopped = false

  /// So many walks at most begin at each conversation of the house, and of an author's own.
  private static let walkLimits = (house: 4000, own: 1000)

  /// After so many walks it looks what is still not reached.
  private static let walksAtOnce = 100

  /// So many walks go on behind each word at a question.
  private static let walksBehindWords: UInt64 = 4

  /// Explores the conversations that begin at some nodes, and asks `report` whether to go on.
  ///
  /// As long as something is not reached that matters, those of the house are explored, too, if the
  /// scripts stand for some of it; and then random walks begin at all of them.
  package init(
    _ scripts: CheckInScripts,
    from entries: [String],
    limits: ExplorationLimits = ExplorationLimits(),
    matters: @escaping (ExplorationFault) -> Bool,
    report: @escaping (_ progress: String) -> Bool = { _ in true }
  ) throws(CheckInScripts.Problem) {
    self.scripts = scripts
    self.entries = entries
    self.limits = limits
    self.matters = matters
    self.report = report
    script = try scripts.script(from: entries[0], behind: nil)
    let others =
      scripts.standsForHouse ? scripts.house.entries.filter { !entries.contains($0) } : []
    for entry in entries { explore(entry) }
    for entry in others where !unreached.isEmpty { explore(entry) }
    known = Set(reports.flatMap(\.findings).map(\.fault))
    for entry in entries { walkWithMany(from: entry) }
    tryWords()
    for entry in entries + others { walk(from: entry) }
    nameUnreached()
    firsts = []
  }

  // MARK: - Every path

  private mutating func explore(_ entry: String) {
    begin(at: entry)
    var settings = CheckInMachine.Settings()
    // A path ends where another conversation begins; the goodbye is part of each.
    settings.cuts = Set(scripts.house.entries)
      .subtracting([entry, HouseNode.closing])
    for (people, word) in [(1, "one"), (2, "two"), (3, "three")] where !isStopped {
      let subject = "\(House.conversation(from: entry)) for \(word)"
      settings.people = people...people
      let machine = CheckInMachine(script, settings: settings)
      var explorer = Explorer(machine, limits: limits) { [report] in
        report("\(subject): \($0.text)")
      }
      subjects.append(subject)
      reports.append(explorer.explore(namesUnreached: false).naming(beginning(at: entry)))
      isStopped = explorer.isStopped
      note(explorer.machine.coverage)
      guard !unreached.isEmpty else { continue }
      noteWays(&explorer, from: entry)
      let walks = CheckInWalks(explorer.machine)
      firsts.append(Firsts(entry: entry, states: explorer.firstStates(), walks: walks))
    }
  }

  private mutating func begin(at entry: String) {
    script.entry = entry
    script.opening = CheckInScripts.opening(before: entry)
  }

  // MARK: - Random walks

  /// Walks for four to six people, whose every path would be too many.
  private mutating func walkWithMany(from entry: String) {
    guard goesOn() else { return }
    begin(at: entry)
    var walks = CheckInWalks(script, people: 4...6)
    walk(&walks, 0..<Self.walksAtOnce, from: entry)
  }

  private mutating func walk(
    _ walks: inout CheckInWalks,
    _ seeds: Range<Int>,
    from entry: String
  ) {
    walks.known = known
    for seed in seeds {
      moreFindings += walks.walk(seed: UInt64(seed)).map { $0.naming(beginning(at: entry)) }
    }
    walkCount += seeds.count
    known = walks.known
    note(walks.machine.coverage)
  }

  /// Has concerns and words come up at each question of nodes of which something is not reached.
  private mutating func tryWords() {
    for first in firsts where !unreached.isEmpty && !isStopped {
      let targets = Set(unreached.compactMap { $0.place?.node })
      var walks = first.walks
      walks.known = known
      for (state, answers) in first.states
      where targets.contains(state.askingNode ?? "") && !CheckInMove.isSilence(state) && goesOn() {
        for text in CheckInMove.concerns + CheckInMove.words {
          for seed in 0..<Self.walksBehindWords {
            moreFindings += walks.walk(from: state, behind: answers, saying: text, seed: seed)
              .map { $0.naming(beginning(at: first.entry)) }
            walkCount += 1
          }
        }
      }
      known = walks.known
      note(walks.machine.coverage)
    }
  }

  private mutating func walk(from entry: String) {
    guard !unreached.isEmpty, !isStopped else { return }
    begin(at: entry)
    let limit = scripts.standsForHouse ? Self.walkLimits.house : Self.walkLimits.own
    var walks = CheckInWalks(script, people: 1...6)
    for first in stride(from: 0, to: limit, by: Self.walksAtOnce) where !unreached.isEmpty {
      guard goesOn() else { break }
      walk(&walks, first..<(first + Self.walksAtOnce), from: entry)
    }
  }

  private mutating func goesOn() -> Bool {
    if !isStopped, !report("\(walkCount) random walks") { isStopped = true }
    return !isStopped
  }

  // MARK: - What came of it

  /// Where a path begins, if that is not plain from what was asked.
  private func beginning(at entry: String) -> String? {
    entries == [entry] ? nil : "the conversation is ‘\(House.conversation(from: entry))’"
  }

  /// Adds what paths came by, and sees what is still not reached.
  private mutating func note(_ other: Coverage) {
    coverage?.add(other)
    let all = coverage ?? other
    coverage = all
    // Nodes that say why answer a word, which no path has that is walked in full.
    unreached = all.unreached().filter {
      matters($0.fault) && $0.place.map { NodeFamily(of: $0.node) } != .why
    }
  }

  /// Keeps the ways up to what is not reached yet, by the fewest answers.
  private mutating func noteWays(
    _ explorer: inout Explorer<CheckInMachine>,
    from entry: String
  ) {
    guard let coverage else { return }
    let marks = coverage.waymarks(to: unreached).values.reduce(into: Set()) { $0.formUnion($1) }
    for mark in marks {
      guard let way = explorer.way(toMark: mark)?.naming(beginning(at: entry)) else { continue }
      if let known = ways[mark], known.answers.count <= way.answers.count { continue }
      ways[mark] = way
    }
  }

  private mutating func nameUnreached() {
    guard let coverage else { return }
    let waymarks = coverage.waymarks(to: unreached)
    moreFindings += unreached.map { part in
      .init(part, isProven: isComplete, ways: (waymarks[part] ?? []).compactMap { ways[$0] })
    }
  }

  /// Whether all paths were walked, and all walks made that should be.
  package var isComplete: Bool { !isStopped && reports.allSatisfy(\.isComplete) }

  /// All that was found.
  package var findings: [ExplorationReport.Finding] { reports.flatMap(\.findings) + moreFindings }

  /// What is to be said of the walks.
  package var remarks: [String] {
    guard walkCount > 0 else { return [] }
    return [
      "beyond all paths, \(walkCount) random walks were made, some with up to six people, a "
        + "journal, haste, concerns or words such as ‘/alone’"
    ]
  }
}
