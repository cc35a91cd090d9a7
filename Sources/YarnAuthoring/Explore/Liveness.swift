import YarnProgram
import YarnRuntime

/// What can still be looked at from each instruction on, before it is overwritten.
///
/// What is looked at after a detour comes back belongs to the place it comes back to. Within the
/// detour it only decides which values are worth keeping up; so a node that many places detour to
/// is not burdened with what any of them may look at later.
struct Liveness {
  typealias Spot = FlowAnalysis.Spot

  private(set) var places: PlaceTable
  private(set) var live: [Spot: Set<Int>] = [:]

  /// What is live, together with all that is when the node comes back.
  private var liveInAll: [Spot: Set<Int>] = [:]

  private let reading: CodeReading
  private let flow: FlowAnalysis
  private let host: any HostModel
  private let viewGroups: [Int: Projection.Place]

  /// Works it out; how the items of groups were seen comes by the positions of their selections.
  init(
    _ reading: CodeReading,
    _ flow: FlowAnalysis,
    places: PlaceTable,
    host: any HostModel,
    viewGroups: [Int: Projection.Place]
  ) {
    self.reading = reading
    self.flow = flow
    self.places = places
    self.host = host
    self.viewGroups = viewGroups
    run()
  }

  private mutating func run() {
    var predecessors: [Spot: [Spot]] = [:]
    var spots: Set<Spot> = []
    for edges in [flow.successors, flow.calls, flow.returns] {
      for (spot, targets) in edges {
        spots.insert(spot)
        for target in targets {
          spots.insert(target)
          predecessors[target, default: []].append(spot)
        }
      }
    }
    // From the last position to the first, so that most is settled in one pass.
    var work = spots.sorted { $0.position < $1.position }
    var waiting = spots
    while let spot = work.popLast() {
      waiting.remove(spot)
      let inCalls = union(of: live, after: [flow.calls[spot]])
      let after = union(of: live, after: [flow.successors[spot]]).union(inCalls)
      // What others look at when what is played comes back to them is none of this one's business.
      let afterAll = union(of: liveInAll, after: [flow.successors[spot], flow.returns[spot]])
        .union(inCalls)
      let before = before(spot, after, kept: afterAll)
      let beforeAll = self.before(spot, afterAll, kept: afterAll)
      guard before != live[spot, default: []] || beforeAll != liveInAll[spot, default: []] else {
        continue
      }
      live[spot] = before
      liveInAll[spot] = beforeAll
      for earlier in predecessors[spot] ?? [] where waiting.insert(earlier).inserted {
        work.append(earlier)
      }
    }
  }

  private func union(of live: [Spot: Set<Int>], after edges: [Set<Spot>?]) -> Set<Int> {
    var places: Set<Int> = []
    for case let targets? in edges {
      for target in targets { places.formUnion(live[target, default: []]) }
    }
    return places
  }

  /// What is live before an instruction, by what is after it and what is worth keeping up there.
  private mutating func before(
    _ spot: Spot,
    _ after: Set<Int>,
    kept: Set<Int>
  ) -> Set<Int> {
    var places = after
    switch reading.program.code[spot.position] {
    case .markSeen(let flag):
      if let number = self.places.placeSettled(by: Int(flag)) { places.remove(number) }
    case .selectCandidate:
      if let views = viewGroups[spot.position] { places.insert(self.places.number(of: views)) }
    default: break
    }
    guard let deed = reading.deeds[spot.position] else { return places }
    switch deed {
    case .assign(let variable, let value):
      let number = self.places.number(of: .variable(variable))
      places.remove(number)
      // What only goes into a value that nobody looks at is not looked at.
      if kept.contains(number) { places.formUnion(looks(value, spot)) }
    case .branch(let value), .look(let value): places.formUnion(looks(value, spot))
    case .command(let text, let values):
      apply(host.effect(text, spot.mode >> Projection.hostModeBit), to: &places, kept: kept)
      for value in values { places.formUnion(looks(value, spot)) }
    }
    return places
  }

  private mutating func looks(_ value: SymbolicValue, _ spot: Spot) -> Set<Int> {
    let known = flow.known(in: spot.mode)
    var looks = places.looks(value.simplified(known), host: host)
    // What a mode tells is known only to who knows the mode.
    for variable in known.variables.keys where value.mentions(variable) {
      looks.insert(places.number(of: .variable(variable)))
    }
    return looks
  }

  private mutating func apply(
    _ effect: HostEffect,
    to live: inout Set<Int>,
    kept: Set<Int>
  ) {
    for place in effect.overwrites {
      if let number = places.number(of: place) { live.remove(number) }
    }
    for (from, to) in effect.flows {
      guard let from = places.number(of: from), let to = places.number(of: to),
        kept.contains(to)
      else { continue }
      live.insert(from)
    }
    for place in effect.looks {
      if let number = places.number(of: place) { live.insert(number) }
    }
  }
}
