import YarnRuntime

/// Walks every path of a machine, the shortest first, and remembers which states it has seen.
package struct Explorer<Machine: Explorable> {
  package internal(set) var machine: Machine
  private let limits: ExplorationLimits
  private let walksSections: Bool
  private let report: (ExplorationProgress) -> Bool

  /// Whether whoever waits wants no more of it.
  package private(set) var isStopped = false
  var store = StateStore()
  private var frontier: Frontier<Machine.State>

  /// What is still to be walked of the section under way.
  private var inside: Frontier<Machine.State>
  var sections = Sections<Machine>()
  var retracing = Retracing<Machine>()
  private var found: [ExplorationFault: Found] = [:]

  /// The steps that first passed each mark.
  var passed: [Int: StateStore.Step] = [:]
  private var steps = 0

  /// The first state at each instruction that waits.
  var firsts: [Int: Int] = [:]

  /// How many answers have more outcomes than were tried, or were left when a section was full.
  private var leftOut = 0
  private let start = ContinuousClock.now
  private var lastReport = ContinuousClock.now

  /// The step that showed a fault, and how many answers lead to it.
  private struct Found {
    let step: StateStore.Step
    let depth: Int
    let order: Int
  }

  /// A state as its answers are tried; a class, as each of them passes it on.
  private final class Place {
    let number: Int
    let state: Machine.State
    let depth: Int

    /// The section that is walked, and the machine's own number of it.
    let section: (number: Int, mark: Int?)?

    /// The exit by which the state leaves a section that was walked before.
    let exit: Int?

    init(
      number: Int,
      state: Machine.State,
      depth: Int,
      section: (number: Int, mark: Int?)? = nil,
      exit: Int? = nil
    ) {
      self.number = number
      self.state = state
      self.depth = depth
      self.section = section
      self.exit = exit
    }
  }

  /// A walk that asks `report` about every fifth of a second whether to go on.
  ///
  /// Without sections, what they hide is told apart in them, too.
  package init(
    _ machine: Machine,
    limits: ExplorationLimits = ExplorationLimits(),
    walksSections: Bool = true,
    report: @escaping (ExplorationProgress) -> Bool = { _ in true }
  ) {
    self.machine = machine
    self.limits = limits
    self.walksSections = walksSections
    self.report = report
    let limit = max(100, limits.bytes / 3 / max(1, machine.stateSize))
    frontier = Frontier(limit: limit)
    inside = Frontier(limit: limit)
  }

  /// Walks all paths, as far as the limits allow.
  ///
  /// What no path has reached is named only if asked for; other explorations may reach it.
  package mutating func explore(namesUnreached: Bool = true) -> ExplorationReport {
    for beginning in 0..<machine.beginningCount { begin(UInt32(beginning)) }
    while !isFull, let entry = frontier.removeFirst() {
      if let state = state(entry) { expand(state, entry) }
    }
    var findings = found.sorted { $0.value.order < $1.value.order }
      .map { finding($0.key, shownBy: $0.value.step) }
    let open = frontier.count + leftOut
    let isComplete = open == 0
    findings += trapFindings()
    if !isComplete { findings += walkOn(knowing: Set(found.keys)) }
    if namesUnreached {
      let unreached = machine.coverage.unreached()
      let waymarks = machine.coverage.waymarks(to: unreached)
      findings += unreached.map { part in
        let ways = (waymarks[part] ?? []).compactMap { way(toMark: $0) }
        return .init(part, isProven: isComplete, ways: ways)
      }
    }
    return makeReport(findings, isComplete ? .complete : .bounded(open: open))
  }

  private var isFull: Bool {
    isStopped || store.count >= limits.states
      || (store.count & 0xFFF == 0 && store.bytes > limits.bytes / 3 * 2)
  }

  private mutating func state(_ entry: Frontier<Machine.State>.Entry) -> Machine.State? {
    entry.state ?? retracing.state(entry.number, in: store, sections, &machine)
  }

  // MARK: - Steps

  private mutating func begin(_ beginning: UInt32) {
    tryOutcomes { explorer, outcomes in
      let arrival = explorer.machine.begin(Int(beginning))
      let step = StateStore.Step(parent: nil, exit: nil, move: beginning, outcomes: outcomes)
      _ = explorer.take(arrival, from: nil, step)
    }
  }

  /// Tries every answer of a state; at the beginning of a section that was walked, its last steps.
  private mutating func expand(_ state: Machine.State, _ entry: Frontier<Machine.State>.Entry) {
    guard walksSections, let mark = machine.section(of: state) else {
      return expand(Place(number: entry.number, state: state, depth: entry.depth))
    }
    let key = machine.sectionKey(of: state)
    let (section, isNew) = sections.section(key, at: entry.number, depth: entry.depth)
    guard isNew else { return leave(section, from: entry, state) }
    walk(
      Place(number: entry.number, state: state, depth: entry.depth, section: (section, mark))
    )
  }

  private mutating func expand(_ place: Place) {
    for move in machine.moves(from: place.state) { tryMove(move, from: place) }
    store.endExpansion(of: place.number)
  }

  private mutating func tryMove(_ move: UInt32, from place: Place) {
    tryOutcomes { explorer, outcomes in
      let arrival = explorer.machine.step(place.state, move)
      let step = StateStore.Step(
        parent: place.number,
        exit: place.exit,
        move: move,
        outcomes: outcomes
      )
      explorer.store.addSuccessor(explorer.take(arrival, from: place, step))
    }
  }

  /// After so many outcomes of one step, and after a step with so many draws, no more are tried.
  private static var limits: (outcomes: Int, draws: Int) { (4096, 64) }

  /// Takes one step once for each outcome of the random draws in it.
  private mutating func tryOutcomes(_ step: (inout Explorer, [UInt16]) -> Void) {
    var outcomes: [UInt16] = []
    var count = 0
    while true {
      count += 1
      machine.tape.rewind(outcomes)
      step(&self, outcomes)
      guard let next = machine.tape.following() else { return }
      guard count < Self.limits.outcomes, machine.tape.drawCount < Self.limits.draws else {
        leftOut += 1
        return
      }
      outcomes = next
    }
  }

  /// Notes where a step led; gives the successor's number.
  private mutating func take(
    _ arrival: Arrival<Machine.State>,
    from place: Place?,
    _ step: StateStore.Step
  ) -> UInt32 {
    steps += 1
    if steps & 0xFF == 0 { tell() }
    let depth = place.map { $0.depth + 1 } ?? 0
    for fault in arrival.faults where found[fault].map({ depth < $0.depth }) ?? true {
      let order = found[fault]?.order ?? found.count
      found[fault] = Found(step: step, depth: depth, order: order)
    }
    for mark in arrival.passed { passed[mark] = step }
    if arrival.status == .waiting, let section = place?.section,
      machine.section(of: arrival.state) == section.mark
    {
      let key = machine.sectionKey(of: arrival.state).within(section.number)
      let (number, isNew) = store.insert(key, by: step)
      if isNew {
        note(arrival.state, number)
        inside.append(arrival.state, number: number, depth: depth)
      }
      return UInt32(number)
    }
    if let place, let section = place.section?.number {
      sections.addExit(
        Sections.Exit(
          number: place.number,
          state: place.state,
          move: step.move,
          section: section,
          depth: place.depth - sections.depth(of: section)
        )
      )
    }
    guard arrival.status == .waiting else { return StateStore.end }
    let (number, isNew) = store.insert(machine.key(of: arrival.state), by: step)
    if isNew {
      note(arrival.state, number)
      frontier.append(arrival.state, number: number, depth: depth)
    }
    return UInt32(number)
  }

  private mutating func note(_ state: Machine.State, _ number: Int) {
    let position = machine.position(of: state)
    if firsts[position] == nil { firsts[position] = number }
  }

  // MARK: - Sections

  /// Walks all of a section from its first beginning.
  private mutating func walk(_ root: Place) {
    expand(root)
    while !isFull, let entry = inside.removeFirst() {
      guard let state = state(entry) else { continue }
      expand(
        Place(number: entry.number, state: state, depth: entry.depth, section: root.section)
      )
    }
    leftOut += inside.count
    inside.removeAll()
  }

  /// Takes the last steps of a section that was walked from another beginning.
  private mutating func leave(
    _ section: Int,
    from entry: Frontier<Machine.State>.Entry,
    _ state: Machine.State
  ) {
    for number in sections.exits(of: section) {
      let exit = sections.exits[number]
      let place = Place(
        number: entry.number,
        state: machine.state(exit.state, withHiddenPartOf: state),
        depth: entry.depth + exit.depth,
        exit: number
      )
      tryMove(exit.move, from: place)
    }
    store.endExpansion(of: entry.number)
  }

  /// Tells how far it has come, and asks whether to go on.
  mutating func tell() {
    let now = ContinuousClock.now
    guard now - lastReport > .milliseconds(200) else { return }
    lastReport = now
    let seconds = (now - start).inSeconds
    let rate = Double(store.count) / max(seconds, 0.001)
    let open = frontier.count
    let progress = ExplorationProgress(states: store.count, open: open, statesPerSecond: rate)
    if !report(progress) { isStopped = true }
  }

  // MARK: - Results

  private func makeReport(
    _ findings: [ExplorationReport.Finding],
    _ outcome: ExplorationReport.Outcome
  ) -> ExplorationReport {
    ExplorationReport(
      findings: findings,
      outcome: outcome,
      states: store.count,
      steps: steps,
      approximations: machine.approximations,
      seconds: (ContinuousClock.now - start).inSeconds,
      bytes: store.bytes
    )
  }
}

extension Duration {
  /// The duration in seconds.
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
