package import YarnAuthoring

/// Several explorations of the same scripts, such as one for each conversation.
///
/// What one of them does not reach another may, so only what none has reached is named.
package struct CheckInExploration {
  /// What each exploration has shown, in order.
  package let reports: [ExplorationReport]

  /// What no path of any of them has reached; nothing where one was bounded.
  package let unreached: [ExplorationFault]

  /// Explores machines over scripts of the same program, and tells how far which of them has come.
  package init(
    _ machines: [CheckInMachine],
    limits: ExplorationLimits = ExplorationLimits(),
    report: @escaping (_ number: Int, Explorer<CheckInMachine>.Progress) -> Void = { _, _ in }
  ) {
    var reports: [ExplorationReport] = []
    var coverage: Coverage?
    for (number, machine) in machines.enumerated() {
      var explorer = Explorer(machine, limits: limits) { report(number, $0) }
      reports.append(explorer.explore(namesUnreached: false))
      coverage?.add(explorer.machine.coverage)
      coverage = coverage ?? explorer.machine.coverage
    }
    self.reports = reports
    unreached = reports.allSatisfy(\.isComplete) ? coverage?.unreached() ?? [] : []
  }
}
