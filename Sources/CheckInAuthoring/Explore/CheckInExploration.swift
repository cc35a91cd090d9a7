import CheckIn
package import YarnAuthoring

/// Explorations of the same scripts: each conversation, for one and for two.
///
/// What one of them does not reach another may, so only what none has reached is named.
package struct CheckInExploration {
  /// What a report is about, such as `CheckIn for two`.
  package private(set) var subjects: [String] = []
  package private(set) var reports: [ExplorationReport] = []

  /// What no path of any of them has reached; nothing where one was bounded.
  package let unreached: [ExplorationFault]

  /// Explores the conversations that begin at some nodes, and tells how far which of them has come.
  package init(
    _ scripts: CheckInScripts,
    from entries: [String],
    limits: ExplorationLimits = ExplorationLimits(),
    report: @escaping (_ subject: String, _ now: ExplorationProgress) -> Void = { _, _ in }
  ) throws(CheckInScripts.Problem) {
    var coverage: Coverage?
    var settings = CheckInMachine.Settings()
    // A path ends where another conversation begins; the goodbye is part of each.
    let conversations = Set(scripts.house.conversations.map(House.entry))
    var script = try scripts.script(from: entries[0], behind: nil)
    for entry in entries {
      script.entry = entry
      script.opening = CheckInScripts.opening(before: entry)
      for (people, word) in [(1, "one"), (2, "two"), (3, "three")] {
        let subject = "\(House.conversation(from: entry)) for \(word)"
        settings.people = people...people
        settings.cuts = conversations.subtracting([entry, HouseNode.closing])
        let machine = CheckInMachine(script, settings: settings)
        var explorer = Explorer(machine, limits: limits) { report(subject, $0) }
        subjects.append(subject)
        reports.append(explorer.explore(namesUnreached: false))
        coverage?.add(explorer.machine.coverage)
        coverage = coverage ?? explorer.machine.coverage
      }
    }
    let isComplete = reports.allSatisfy(\.isComplete)
    // No word that works at every prompt is typed on these paths, and so none that asks why.
    unreached = (isComplete ? coverage?.unreached() ?? [] : [])
      .filter { $0.place.map { NodeFamily(of: $0.node) } != .why }
  }
}
