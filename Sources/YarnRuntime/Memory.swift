import YarnProgram

/// What a dialogue remembers: variables, visits, once flags and views, with their hash.
///
/// The hash is kept up with each change, so that hashing costs the same however much there is.
/// - Invariant: `digest` is the exclusive or of the hashes of all places and their values.
struct Memory: Sendable {
  private(set) var variables: [Value]
  private(set) var visits: [UInt32]
  private(set) var seen: [Bool]
  private(set) var views: [UInt32]
  private var digest: UInt64

  init(_ program: Program) {
    variables = program.variables.map(\.initialValue)
    visits = [UInt32](repeating: 0, count: program.nodes.count)
    seen = [Bool](repeating: false, count: program.onceFlags.count)
    views = [UInt32](repeating: 0, count: program.contents.count)
    digest = 0
    for (index, value) in variables.enumerated() { digest ^= Self.hash(index, value) }
  }

  mutating func setVariable(_ index: Int, to value: Value) {
    digest ^= Self.hash(index, variables[index]) ^ Self.hash(index, value)
    variables[index] = value
  }

  mutating func countVisit(of node: Int) {
    setVisits(of: node, to: visits[node] &+ 1)
  }

  mutating func setVisits(of node: Int, to count: UInt32) {
    digest ^= Self.hash(.visits, node, visits[node]) ^ Self.hash(.visits, node, count)
    visits[node] = count
  }

  mutating func setSeen(_ flag: Int, to isSeen: Bool) {
    guard seen[flag] != isSeen else { return }
    digest ^= Self.hash(.seen, flag, 1)
    seen[flag] = isSeen
  }

  mutating func countView(of content: Int) {
    setViews(of: content, to: views[content] &+ 1)
  }

  mutating func setViews(of content: Int, to count: UInt32) {
    digest ^= Self.hash(.views, content, views[content]) ^ Self.hash(.views, content, count)
    views[content] = count
  }

  // MARK: - Hashes of places

  private enum Kind: UInt64 { case number = 1, string, bool, visits, seen, views }

  private static func hash(_ index: Int, _ value: Value) -> UInt64 {
    switch value {
    case .number(let number): return hash(.number, index, number.bitPattern)
    case .bool(let flag): return hash(.bool, index, flag ? 1 : 0)
    case .string(let text):
      var bytes: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8 { bytes = (bytes ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return mixed(bytes ^ mixed(UInt64(index) << 3 | Kind.string.rawValue))
    }
  }

  /// The hash of a number at a place; nothing for a count of zero, as most counts are.
  private static func hash(_ kind: Kind, _ index: Int, _ bits: UInt32) -> UInt64 {
    if bits == 0, kind != .number, kind != .bool { return 0 }
    return mixed(
      UInt64(bits) << 32 | UInt64(UInt32(truncatingIfNeeded: index)) << 3 | kind.rawValue
    )
  }

  /// Spreads every bit over the whole word (the finaliser of SplitMix64).
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension Memory: Hashable {
  static func == (left: Memory, right: Memory) -> Bool {
    left.digest == right.digest && left.variables == right.variables
      && left.visits == right.visits && left.seen == right.seen && left.views == right.views
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
