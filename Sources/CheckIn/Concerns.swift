import Understanding

/// What people's safety asks for: how concerned the session is, and which safety scripts are open.
///
/// The levels are monotonic; what is open comes back with the question that one goes back to.
struct Concerns: Hashable, Sendable {
  private var levels = ConcernLevels()

  /// The safety scripts that run, the outermost first, and how deep in detours they were entered.
  private var open: [Open] = []

  private struct Open: Hashable {
    let kind: SafetyKind
    var depth: Int
  }

  // MARK: - Levels

  var isRaised: Bool { levels.highest > 0 }

  /// The level that a person's private screen goes by; without a person, a shared screen's.
  func level(for person: Int?) -> Int { levels.level(for: person) }

  mutating func raise(to level: Int, by person: Int?) {
    levels.raise(to: level, by: person)
  }

  /// One clear no turns the concern down by one, never to nothing.
  mutating func lower(by person: Int?) {
    if level(for: person) > 0 { levels.lower(by: person) }
  }

  /// Makes every level one of the whole session, for when the persons change.
  mutating func merge() {
    levels.merge()
  }

  // MARK: - Open scripts

  var isAnyOpen: Bool { !open.isEmpty }

  /// Whether the signal's script is open already and the signal asks for no more than it gives.
  func isMet(_ signal: SafetySignal, for person: Int?) -> Bool {
    guard signal.level <= level(for: person) || signal.kind == .protection else { return false }
    return open.contains { $0.kind == signal.kind }
  }

  mutating func open(_ kind: SafetyKind, at depth: Int) {
    open.append(Open(kind: kind, depth: depth))
  }

  /// Closes what was entered deeper than that many detours.
  mutating func close(deeperThan depth: Int) {
    open.removeAll { $0.depth > depth }
  }

  /// Closes all but so many of the latest, which go on outside of any detour.
  mutating func closeAll(butLatest count: Int = 0) {
    open = open.suffix(count).map { Open(kind: $0.kind, depth: 0) }
  }

  /// Goes back to what was open; no level fades by that.
  mutating func rewind(to past: Concerns) {
    open = past.open
  }
}
