package import YarnProgram
package import YarnRuntime

/// A projection and what its analysis found out by the way.
package struct ProjectionAnalysis {
  package let projection: Projection

  /// Constants that numbers are compared with, for random numbers of large ranges.
  package let landmarks: [Float]

  /// The kinds of contents of which one does as well as another, by the contents.
  package let kinds: [Int: Int]

  /// In what respects states count as the same that are not quite.
  package let approximations: [String]

  /// Analyses a program whose paths begin at some nodes.
  ///
  /// More unseen items of a pool than `poolLimit` are told apart from no more of them.
  package init(
    _ program: Program,
    entries: [Int],
    host: any HostModel = AbsentHost(),
    strategy: SaliencyStrategy,
    poolLimit: Int? = nil
  ) {
    let reading = CodeReading(program)
    let uses = ValueUses(reading, host: host)
    let entries =
      entries
      + host.entries.compactMap { title in
        program.nodes.firstIndex { $0.title == title }
      }
    let modes = Self.modes(program, reading, host)
    var flow = FlowAnalysis(reading, host: host, modes: modes, entries: entries)
    var usedModes = modes
    if flow.isTooLarge {
      usedModes = []
      flow = FlowAnalysis(reading, host: host, modes: [], entries: entries)
    }
    let pools = FlagPools(reading, uses)
    let viewGroups = Self.viewGroups(reading, uses, strategy)
    var places = PlaceTable(reading, pools: pools.pools, host: host)
    let always = Self.always(&places, host)
    let liveness = Liveness(reading, flow, places: places, host: host, viewGroups: viewGroups)
    var live = [[UInt32: Set<Int>]](repeating: [:], count: program.code.count + 1)
    for (spot, set) in liveness.live { live[spot.position][spot.mode] = set.union(always) }
    var exitModes = [[UInt32: [UInt32]]](repeating: [:], count: program.code.count + 1)
    for (spot, modes) in flow.exitModes() {
      if let modes, !flow.isTooLarge { exitModes[spot.position][spot.mode] = modes.sorted() }
    }
    let table = liveness.places
    // A place that flow does not reach is unknown, so everything counts there.
    if flow.isTooLarge {
      let all = Set(table.places.indices)
      for position in live.indices { live[position] = [0: all] }
    }
    projection = Projection(
      places: table.places,
      reductions: table.places.map { Self.reduction(of: $0, program, uses, host) },
      modes: usedModes,
      live: live,
      exitModes: exitModes,
      representatives: Self.representatives(program),
      poolLimit: poolLimit
    )
    landmarks = uses.landmarks.sorted()
    kinds = pools.kinds
    var approximations: [String] = []
    if !viewGroups.isEmpty {
      approximations.append(
        "how much more often one item was seen than another counts up to \(Projection.viewLimit)"
      )
    }
    if let poolLimit, pools.pools.contains(where: { $0.count > poolLimit }) {
      approximations.append("more than \(poolLimit) items left of a group count alike")
    }
    self.approximations = approximations
  }

  /// For each position, the one that jumps and marks lead to; all ways to leave a
  /// node are one.
  private static func representatives(_ program: Program) -> [UInt32] {
    var result = program.code.indices.map { UInt32($0) }
    for node in program.nodes {
      for start in node.code {
        var position = start
        var steps = 0
        loop: while steps < 100 {
          steps += 1
          switch program.code[position] {
          case .jump(let target): position = Int(target)
          case .mark: position += 1
          case .leaveNode:
            position = node.code.upperBound - 1
            break loop
          default: break loop
          }
        }
        result[start] = UInt32(position)
      }
    }
    return result
  }

  /// What the host may look at whenever it likes.
  private static func always(_ places: inout PlaceTable, _ host: any HostModel) -> Set<Int> {
    Set(host.readVariables.compactMap { places.number(of: .variable($0)) })
  }

  /// Boolean variables that scripts set to constants and that nobody else sets.
  private static func modes(
    _ program: Program,
    _ reading: CodeReading,
    _ host: any HostModel
  ) -> [Int] {
    if let names = host.modeVariables {
      return names.compactMap { name in program.variables.firstIndex { $0.name == name } }
    }
    var candidates = Set(
      program.variables.indices.filter { index in
        let variable = program.variables[index]
        return variable.initialValue.type == .bool
          && !host.writtenVariables.contains(variable.name)
      }
    )
    for case .assign(let variable, let value) in reading.deeds.values where value.constant == nil {
      candidates.remove(variable)
    }
    return Array(candidates.sorted().prefix(4))
  }

  private static func reduction(
    of place: Projection.Place,
    _ program: Program,
    _ uses: ValueUses,
    _ host: any HostModel
  ) -> Projection.Reduction {
    switch place {
    case .variable(let index):
      return uses.variables[index].reduction(for: program.variables[index].initialValue.type)
    case .visits(let node):
      guard let use = uses.visits[node] else { return uses.asksAboutAny ? .exact : .atMost(0) }
      guard !use.isExact, !uses.asksAboutAny else { return .exact }
      return .atMost(use.numbers.max() ?? 0)
    case .flag, .pool, .views, .host: return .exact
    }
  }

  /// How the items of each group were seen, as far as it decides among them.
  ///
  /// An item that is there only once was never seen when it is there, so it needs no count.
  private static func viewGroups(
    _ reading: CodeReading,
    _ uses: ValueUses,
    _ strategy: SaliencyStrategy
  ) -> [Int: Projection.Place] {
    switch strategy {
    case .first, .best: return [:]
    case .bestLeastRecentlyViewed, .randomBestLeastRecentlyViewed: break
    }
    var groups: [Int: Projection.Place] = [:]
    for (position, candidates) in reading.groups {
      let lasting = candidates.filter { $0.condition.onceCondition == nil }
      let isMixed = lasting.count < candidates.count
      guard lasting.count > 1 || (isMixed && !lasting.isEmpty) else { continue }
      groups[position] = .views(lasting.map(\.content), fromZero: isMixed)
    }
    return groups
  }
}

/// Once flags of items that can stand in for each other.
struct FlagPools {
  private(set) var pools: [[Int]] = []

  /// The numbers of the pools by the contents of their items.
  private(set) var kinds: [Int: Int] = [:]

  /// What items must have in common.
  private struct Likeness: Hashable {
    let group: Int
    let complexity: UInt32
    let rest: SymbolicValue?
    let exit: Instruction
    let tags: [String]
  }

  init(_ reading: CodeReading, _ uses: ValueUses) {
    for (position, candidates) in reading.groups.sorted(by: { $0.key < $1.key }) {
      var items: [Likeness: [(flag: Int, content: Int)]] = [:]
      for candidate in candidates {
        guard let (flag, rest) = candidate.condition.onceCondition,
          uses.looksAtFlag[flag] == 1,
          let (exit, tags) = Self.ending(reading.program, candidate.target)
        else { continue }
        let likeness = Likeness(
          group: position,
          complexity: candidate.complexity,
          rest: rest,
          exit: exit,
          tags: tags
        )
        items[likeness, default: []].append((flag, candidate.content))
      }
      for pool in items.values.filter({ $0.count > 1 }).sorted(by: { $0[0].flag < $1[0].flag }) {
        for item in pool { kinds[item.content] = pools.count }
        pools.append(pool.map(\.flag))
      }
    }
  }

  /// How an item that only says one line goes on, and that line's tags, or `nil` for other items.
  private static func ending(
    _ program: Program,
    _ start: Int
  ) -> (exit: Instruction, tags: [String])? {
    var tags: [String]?
    for position in start..<program.code.count {
      switch program.code[position] {
      case .markSeen, .mark: continue
      case .deliverLine(let line, _):
        guard tags == nil else { return nil }
        tags = program.lines[Int(line)].tags.filter { !$0.hasPrefix("line:") }
      case .jump(let target): return tags.map { (.jump(target), $0) }
      case .pushNumber, .pushString, .pushBool, .pushVariable: continue
      default: return nil
      }
    }
    return nil
  }
}
