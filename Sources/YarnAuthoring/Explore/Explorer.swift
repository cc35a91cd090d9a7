import YarnRuntime

/// How much an exploration may remember.
package struct ExplorationLimits: Sendable {
  package var states: Int
  package var bytes: Int

  package init(states: Int = 20_000_000, bytes: Int = 1_000_000_000) {
    self.states = states
    self.bytes = bytes
  }
}

/// How far an exploration has come, for whoever waits.
package struct ExplorationProgress: Sendable {
  package let states: Int
  package let open: Int
  package let statesPerSecond: Double
}

/// Walks every path of a machine, the shortest first, and remembers which states it has seen.
package struct Explorer<Machine: Explorable> {
  package private(set) var machine: Machine
  private let limits: ExplorationLimits
  private let report: (ExplorationProgress) -> Void
  private var store = StateStore()
  private var frontier: Frontier<Machine.State>
  private var retracing: Retracing<Machine>
  private var found: [Found] = []
  private var known: Set<ExplorationFault> = []
  private var steps = 0

  /// How many answers have more outcomes than were tried.
  private var leftOut = 0
  private let start = ContinuousClock.now
  private var lastReport = ContinuousClock.now

  /// A fault and the step that showed it.
  private struct Found {
    let fault: ExplorationFault
    let from: Int?
    let move: UInt32
    let outcomes: [UInt16]
  }

  /// A walk that tells `report` about every fifth of a second how far it has come.
  package init(
    _ machine: Machine,
    limits: ExplorationLimits = ExplorationLimits(),
    report: @escaping (ExplorationProgress) -> Void = { _ in }
  ) {
    self.machine = machine
    self.limits = limits
    self.report = report
    frontier = Frontier(limit: max(100, limits.bytes / 3 / max(1, machine.stateSize)))
    retracing = Retracing()
  }

  /// Walks all paths, as far as the limits allow.
  ///
  /// What no path has reached is named only if asked for; other explorations may reach it.
  package mutating func explore(namesUnreached: Bool = true) -> ExplorationReport {
    for beginning in 0..<machine.beginningCount { begin(UInt32(beginning)) }
    while !isFull, let (number, whole) = frontier.removeFirst() {
      let state = whole ?? retracing.state(number, in: store, &machine)
      if let state { expand(state, number) }
      store.endExpansion()
    }
    var findings = found.map { finding($0) }
    let open = frontier.count + leftOut
    let isComplete = open == 0
    findings += trapFindings()
    if isComplete, namesUnreached {
      findings += machine.unreached().map {
        ExplorationReport.Finding(fault: $0, answers: nil, needsRandomness: false)
      }
    }
    return makeReport(findings, isComplete ? .complete : .bounded(open: open))
  }

  private var isFull: Bool {
    store.count >= limits.states || (store.count & 0xFFF == 0 && store.bytes > limits.bytes / 3 * 2)
  }

  // MARK: - Steps

  private mutating func begin(_ beginning: UInt32) {
    tryOutcomes { explorer, outcomes in
      let arrival = explorer.machine.begin(Int(beginning))
      _ = explorer.take(arrival, from: nil, beginning, outcomes)
    }
  }

  private mutating func expand(_ state: Machine.State, _ number: Int) {
    for move in machine.moves(from: state) {
      tryOutcomes { explorer, outcomes in
        let arrival = explorer.machine.step(state, move)
        let target = explorer.take(arrival, from: number, move, outcomes)
        explorer.store.addSuccessor(target)
      }
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
    from parent: Int?,
    _ move: UInt32,
    _ outcomes: [UInt16]
  ) -> UInt32 {
    steps += 1
    if steps & 0xFF == 0 { tell() }
    for fault in arrival.faults where known.insert(fault).inserted {
      found.append(Found(fault: fault, from: parent, move: move, outcomes: outcomes))
    }
    guard arrival.status == .waiting else { return StateStore.end }
    let key = machine.key(of: arrival.state)
    let (number, isNew) = store.insert(key, from: parent, by: move, outcomes)
    if isNew { frontier.append(arrival.state) }
    return UInt32(number)
  }

  private mutating func tell() {
    let now = ContinuousClock.now
    guard now - lastReport > .milliseconds(200) else { return }
    lastReport = now
    let seconds = (now - start).inSeconds
    let rate = Double(store.count) / max(seconds, 0.001)
    report(ExplorationProgress(states: store.count, open: frontier.count, statesPerSecond: rate))
  }

  // MARK: - Results

  private mutating func trapFindings() -> [ExplorationReport.Finding] {
    guard let trap = store.traps().first,
      let state = retracing.state(trap, in: store, &machine)
    else { return [] }
    let place = machine.place(of: state)
    let fault = ExplorationFault(.noWayOut, "from here no answer ever leads to an end", at: place)
    let (answers, isRandom) = path(to: trap)
    return [ExplorationReport.Finding(fault: fault, answers: answers, needsRandomness: isRandom)]
  }

  private mutating func finding(_ found: Found) -> ExplorationReport.Finding {
    var (answers, isRandom) = found.from.map { path(to: $0) } ?? ([], false)
    if let parent = found.from, let state = retracing.state(parent, in: store, &machine) {
      answers += [machine.answer(found.move, in: state)].compactMap(\.self)
    }
    return ExplorationReport.Finding(
      fault: found.fault,
      answers: answers,
      needsRandomness: isRandom || !found.outcomes.isEmpty
    )
  }

  /// What to type to come to a state.
  private mutating func path(to number: Int) -> (answers: [String], needsRandomness: Bool) {
    var numbers: [Int] = []
    var next: Int? = number
    while let present = next {
      numbers.append(present)
      next = store.step(to: present).parent
    }
    var answers: [String] = []
    var needsRandomness = false
    for present in numbers.reversed() {
      let step = store.step(to: present)
      needsRandomness = needsRandomness || !step.outcomes.isEmpty
      guard let parent = step.parent,
        let state = retracing.state(parent, in: store, &machine),
        let answer = machine.answer(step.move, in: state)
      else { continue }
      answers.append(answer)
    }
    return (answers, needsRandomness)
  }

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
