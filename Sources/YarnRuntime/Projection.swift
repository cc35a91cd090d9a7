/// What of a dialogue's state can still make a difference, place by place of its program.
///
/// Two states with the same key go on alike, as far as the reductions below are exact.
package struct Projection: Sendable {
  /// Something that a dialogue remembers.
  package enum Place: Hashable, Sendable {
    case variable(Int)
    case visits(Int)
    case flag(Int)
    /// Flags that can stand in for each other: only how many of them are set counts.
    case pool([Int])
    /// How often the items of a group were seen, compared with each other; counted from zero
    /// where items of the group are never seen twice.
    case views([Int], fromZero: Bool)
    /// Something that the host remembers, by its number.
    case host(Int)
  }

  /// How a value is told apart from others.
  package enum Reduction: Hashable, Sendable {
    case exact
    /// A number counts only by which of these, ascending, it lies between or is.
    case between([Float])
    /// A number beyond the limit is as good as any other beyond it.
    case atMost(Float)
    case atLeast(Float)
    /// A text counts only where it is one of these.
    case oneOf([String])
  }

  package let places: [Place]
  package let reductions: [Reduction]

  /// Boolean variables whose values, with the host's mode, tell which of a position's sets of live
  /// places holds.
  package let modes: [Int]

  /// For each position, the one at which nothing different happens next.
  let representatives: [UInt32]

  /// More unseen flags of a pool than these are told apart from no more of them.
  let poolLimit: Int

  /// The bit of a mode at which the host's part begins.
  package static let hostModeBit: UInt32 = 16

  /// For each position, the numbers of its sets, by the values of the modes.
  private let sets: [[UInt32: UInt32]]

  /// For each position, the number of the set for any values of the modes.
  private let unions: [UInt32]

  /// For each position, the modes in which a detour is over from there, by the modes there.
  private let exitModes: [[UInt32: [UInt32]]]

  /// The sets of live places, as bits, one after the other.
  private let words: [UInt64]
  private let width: Int

  /// A projection by the live places of each position, mode by mode.
  ///
  /// Where the modes in which a detour is over are not known, each may come.
  /// A representative is a position at which nothing different happens next.
  package init(
    places: [Place],
    reductions: [Reduction],
    modes: [Int],
    live: [[UInt32: Set<Int>]],
    exitModes: [[UInt32: [UInt32]]],
    representatives: [UInt32],
    poolLimit: Int? = nil
  ) {
    self.exitModes = exitModes
    self.representatives = representatives
    self.poolLimit = poolLimit ?? .max
    self.places = places
    self.reductions = reductions
    self.modes = modes
    let width = max(1, (places.count + 63) / 64)
    var numbers: [[UInt64]: UInt32] = [:]
    var words: [UInt64] = []
    func number(_ set: Set<Int>) -> UInt32 {
      var bits = [UInt64](repeating: 0, count: width)
      for place in set { bits[place >> 6] |= 1 << UInt64(place & 63) }
      if let known = numbers[bits] { return known }
      let number = UInt32(words.count / width)
      numbers[bits] = number
      words += bits
      return number
    }
    sets = live.map { $0.mapValues(number) }
    unions = live.map { number($0.values.reduce(into: []) { $0.formUnion($1) }) }
    self.words = words
    self.width = width
  }

  /// Adds the live places at a position to some bits, in any of the modes, or in all without any.
  func addLive(at position: Int, in modes: [UInt32]?, to bits: inout [UInt64]) {
    guard unions.indices.contains(position) else { return }
    guard let modes, !modes.isEmpty, modes.allSatisfy({ sets[position][$0] != nil }) else {
      return add(unions[position], to: &bits)
    }
    for mode in modes { add(sets[position][mode] ?? unions[position], to: &bits) }
  }

  private func add(_ number: UInt32, to bits: inout [UInt64]) {
    let start = Int(number) * width
    for word in 0..<width { bits[word] |= words[start + word] }
  }

  /// The modes in which a detour may be over that is at a position in any of some modes.
  func modes(afterDetourAt position: Int, in modes: [UInt32]?) -> [UInt32]? {
    guard let modes, exitModes.indices.contains(position) else { return nil }
    var after: Set<UInt32> = []
    for mode in modes {
      guard let exits = exitModes[position][mode] else { return nil }
      after.formUnion(exits)
    }
    return after.sorted()
  }

  func representative(of position: Int) -> Int {
    representatives.indices.contains(position) ? Int(representatives[position]) : position
  }

  var emptySet: [UInt64] { [UInt64](repeating: 0, count: width) }
}

/// Places of a projection, as bits.
package struct LivePlaces: Sendable {
  var bits: [UInt64]

  package func contains(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  package func containsAny(of places: [Int]) -> Bool { places.contains { contains($0) } }
}
