import YarnRuntime

/// Random walks, the same at each run, behind a walk that met its bounds.
extension Explorer {
  /// So many rounds in a row that reach nothing new end it.
  private static var idleLimit: Int { 4 }

  /// So many answers at most make one walk.
  private static var walkLimit: Int { 200 }

  /// Goes on from the first state at each question in nodes from which something unreached comes
  /// next, as long as that reaches more; gives what was wrong on the way.
  mutating func walkOn(knowing known: Set<ExplorationFault>) -> [ExplorationReport.Finding] {
    var walks = GuidedWalks<Machine>(firstStates(), known: known)
    var idleRounds = 0
    while idleRounds < Self.idleLimit, !isStopped {
      let targets = machine.coverage.nodesBeforeUnreached()
      guard !targets.isEmpty else { break }
      idleRounds += 1
      for start in walks.starts where targets.contains(machine.place(of: start.state)?.node ?? "") {
        tell()
        if isStopped { break }
        if walks.walk(from: start, Self.walkLimit, &machine) { idleRounds = 0 }
      }
    }
    return walks.findings
  }
}

/// Walks from states at questions, each answer being one of those that were given least there.
private struct GuidedWalks<Machine: Explorable> {
  typealias Start = (state: Machine.State, answers: [String])

  private(set) var starts: [Start]
  private(set) var findings: [ExplorationReport.Finding] = []
  private var known: Set<ExplorationFault>
  private var counts: [Answer: Int] = [:]
  private var chance = SplitMix64(seed: 0)

  private struct Answer: Hashable {
    let position: Int
    let move: UInt32
  }

  init(_ starts: [Start], known: Set<ExplorationFault>) {
    self.starts = starts
    self.known = known
  }

  /// Walks once; gives whether it reached anything new.
  mutating func walk(from start: Start, _ limit: Int, _ machine: inout Machine) -> Bool {
    var (state, answers) = start
    var isNew = false
    for _ in 0..<limit {
      guard let move = move(in: state, machine) else { break }
      answers += [machine.answer(move, in: state)].compactMap(\.self)
      machine.tape.rewind(by: SplitMix64(seed: chance.next()))
      let arrival = machine.step(state, move)
      if !arrival.passed.isEmpty { isNew = true }
      for fault in arrival.faults where known.insert(fault).inserted {
        findings.append(.init(fault: fault, way: .init(answers: answers, needsRandomness: true)))
      }
      guard arrival.status == .waiting else { break }
      state = arrival.state
      if !arrival.passed.isEmpty { starts.append((state, answers)) }
    }
    return isNew
  }

  private mutating func move(in state: Machine.State, _ machine: Machine) -> UInt32? {
    let position = machine.position(of: state)
    let moves = machine.moves(from: state)
    let least = moves.map { counts[Answer(position: position, move: $0), default: 0] }.min()
    let rare = moves.filter { counts[Answer(position: position, move: $0), default: 0] == least }
    guard let move = rare.randomElement(using: &chance) else { return nil }
    counts[Answer(position: position, move: move), default: 0] += 1
    return move
  }
}
