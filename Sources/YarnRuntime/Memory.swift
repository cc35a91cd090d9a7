import YarnProgram

/// What a dialogue remembers: variables, visits, once flags and views, with their hash.
///
/// Numbers lie apart from texts, so that a copy that changes a number copies no text.
/// The hash is kept up with each change, so that hashing costs the same however much there is.
/// - Invariant: `digest` is the sum of the bits at all places, each times the key of its place.
struct Memory: Sendable {
  /// Bit patterns of the variables that are numbers and Booleans; zero for the others.
  private var bits: [UInt32]

  /// The variables that are texts; empty for the others.
  private var texts: [String]

  /// What each variable is; it never changes, so all copies share it.
  private let types: [YarnType]
  private(set) var visits: [UInt32]
  private(set) var seen: [Bool]
  private(set) var views: [UInt32]
  private var digest: UInt64

  init(_ program: Program) {
    let values = program.variables.map(\.initialValue)
    types = values.map(\.type)
    bits = [UInt32](repeating: 0, count: values.count)
    texts = [String](repeating: "", count: values.count)
    visits = [UInt32](repeating: 0, count: program.nodes.count)
    seen = [Bool](repeating: false, count: program.onceFlags.count)
    views = [UInt32](repeating: 0, count: program.contents.count)
    digest = 0
    for (index, value) in values.enumerated() { setVariable(index, to: value) }
  }

  // MARK: - Variables

  var variableCount: Int { types.count }

  func variable(_ index: Int) -> Value {
    switch types[index] {
    case .number: .number(Float(bitPattern: bits[index]))
    case .bool: .bool(bits[index] != 0)
    case .string, .any: .string(texts[index])
    }
  }

  /// The number in a variable, or `nil` where that is no number.
  func number(_ index: Int) -> Float? {
    types[index] == .number ? Float(bitPattern: bits[index]) : nil
  }

  /// Sets a variable to a value of its type.
  ///
  /// - Returns: Whether the value is of that type; the variable stays as it is otherwise.
  @discardableResult
  mutating func setVariable(_ index: Int, to value: Value) -> Bool {
    switch (value, types[index]) {
    case (.number(let number), .number): setBits(index, to: number.bitPattern)
    case (.bool(let flag), .bool): setBits(index, to: flag ? 1 : 0)
    case (.string(let text), .string):
      digest &+= Self.key(.text, index) &* (Self.hash(text) &- Self.hash(texts[index]))
      texts[index] = text
    case (.number, _), (.bool, _), (.string, _): return false
    }
    return true
  }

  /// Sets a variable that is known to be a number.
  mutating func setNumber(_ index: Int, to number: Float) {
    setBits(index, to: number.bitPattern)
  }

  private mutating func setBits(_ index: Int, to new: UInt32) {
    digest &+= Self.key(.bits, index) &* (UInt64(new) &- UInt64(bits[index]))
    bits[index] = new
  }

  // MARK: - Counts and flags

  mutating func countVisit(of node: Int) {
    setVisits(of: node, to: visits[node] &+ 1)
  }

  mutating func setVisits(of node: Int, to count: UInt32) {
    digest &+= Self.key(.visits, node) &* (UInt64(count) &- UInt64(visits[node]))
    visits[node] = count
  }

  mutating func setSeen(_ flag: Int, to isSeen: Bool) {
    guard seen[flag] != isSeen else { return }
    digest &+= Self.key(.seen, flag) &* (isSeen ? 1 : .max)
    seen[flag] = isSeen
  }

  mutating func countView(of content: Int) {
    setViews(of: content, to: views[content] &+ 1)
  }

  mutating func setViews(of content: Int, to count: UInt32) {
    digest &+= Self.key(.views, content) &* (UInt64(count) &- UInt64(views[content]))
    views[content] = count
  }

  // MARK: - Hashes

  private enum Kind: UInt64 {
    case bits = 1
    case text, visits, seen, views
  }

  /// The odd number by which the bits at a place count.
  private static func key(_ kind: Kind, _ index: Int) -> UInt64 {
    let place = UInt64(truncatingIfNeeded: index) << 3 | kind.rawValue
    return SplitMix64.mixed(place &* 0x9E37_79B9_7F4A_7C15) | 1
  }

  private static func hash(_ text: String) -> UInt64 {
    var print = Fingerprint()
    print.combine(text)
    return print.value
  }
}

extension Memory: Hashable {
  static func == (left: Memory, right: Memory) -> Bool {
    left.digest == right.digest && left.bits == right.bits && left.types == right.types
      && left.visits == right.visits && left.seen == right.seen && left.views == right.views
      && left.texts.elementsEqual(right.texts) { $0.utf8.elementsEqual($1.utf8) }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
