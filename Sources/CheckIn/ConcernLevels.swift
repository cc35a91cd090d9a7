/// How concerned the session is, 0 to 3, apart by where the concern came up.
///
/// What someone says in a private turn must change nothing on another's private screens,
/// and everything on the screens that all see. No level goes back to 0.
struct ConcernLevels: Hashable, Sendable {
  /// The level of what came up where everyone sees the screen.
  private var shared = 0

  /// The levels of what came up in private turns, by person.
  private var own: [Int: Int] = [:]

  /// The level of the whole session.
  var highest: Int { max(shared, own.values.max() ?? 0) }

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

  /// Takes one step down from the level that the person's screen goes by, never to nothing.
  mutating func lower(by person: Int?) {
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
}
