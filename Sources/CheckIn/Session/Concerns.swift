import Understanding

/// What people's safety asks for: how concerned the session is, 0 to 3, and which safety scripts are
/// open.
///
/// What someone says in a private turn must change nothing on another's private screens, and
/// everything on the screens that all see. No level goes back to 0, or down with `back`; what is
/// open comes back with the question that one goes back to.
struct Concerns: Hashable, Sendable {
  /// The level of what came up where everyone sees the screen.
  private var shared = 0

  /// The levels of what came up in private turns, by person.
  private var own: [Int: Int] = [:]

  /// The safety scripts that run, the outermost first, and how deep in detours they were entered.
  private var open: [Open] = []

  private struct Open: Hashable {
    let kind: SafetyKind
    var depth: Int
  }

  // MARK: - Levels

  var isRaised: Bool { highest > 0 }

  /// The level of the whole session.
  private var highest: Int { max(shared, own.values.max() ?? 0) }

  /// The level that a person's private screen goes by; without a person, a shared screen's.
  func level(for person: Int?) -> Int {
    guard let person else { return highest }
    return max(shared, own[person, default: 0])
  }

  /// The most that there is: urgent.
  private static let urgent = 3

  mutating func raise(to level: Int, by person: Int?) {
    let level = min(level, Self.urgent)
    if let person {
      own[person] = max(own[person, default: 0], level)
    } else {
      shared = max(shared, level)
    }
  }

  /// One clear no turns the level that the person's screen goes by down by one, never to nothing.
  mutating func lower(by person: Int?) {
    guard level(for: person) > 0 else { return }
    let lowered = max(1, level(for: person) - 1)
    shared = min(shared, lowered)
    for owner in own.keys where person == nil || owner == person {
      own[owner] = min(own[owner, default: 0], lowered)
    }
  }

  /// Makes every level one of the whole session, for when the persons change.
  mutating func merge() {
    shared = highest
    own = [:]
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
