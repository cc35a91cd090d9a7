import YarnProgram
import YarnRuntime

/// Who takes part, whose turn it is, and what belongs to each.
struct People: Hashable, Sendable, Redacted {
  /// Whose turn it is, and who comes next.
  struct Turn: Hashable, Sendable {
    /// The person whose turn it is, or `nil` while the screen is for everyone.
    fileprivate(set) var current: Int?

    /// The people who have not had their turn in this round, in order.
    fileprivate(set) var waiting: [Int] = []

    /// The order of the round that is under way or was the last.
    fileprivate var order: [Int] = []

    /// Who began the last round of all.
    fileprivate var lastFirst: Int?
  }

  private(set) var names: [String] = []
  private(set) var turn = Turn()

  /// Who was last known to sit at the keyboard.
  var atKeyboard: Int?

  /// Whether nobody joins any more.
  private(set) var isClosed = false

  /// Each person's values of the variables that begin with `$me_`, while it is not their turn.
  private var values: [[String: Value]] = []

  var current: Int? { turn.current }
  var waiting: [Int] { turn.waiting }

  func name(of person: Int?) -> String? {
    guard let person, names.indices.contains(person), !names[person].isEmpty else { return nil }
    return names[person]
  }

  /// The names of everyone but one, as far as they have any.
  func others(than person: Int) -> String {
    names.indices.filter { $0 != person }.compactMap { name(of: $0) }.joined(separator: ", ")
  }

  mutating func join(_ name: String) {
    if !isClosed { names.append(name) }
  }

  /// Lets nobody join any more.
  mutating func close() {
    isClosed = true
  }

  // MARK: - Turns

  /// Moves to the next of so many; begins a new round after the last, with someone else first.
  mutating func nextTurn(of count: Int, using generator: inout SplitMix64) -> Int {
    if turn.waiting.isEmpty {
      let first =
        turn.lastFirst.map { ($0 + 1) % count } ?? Int.random(in: 0..<count, using: &generator)
      turn.lastFirst = first
      turn.order = (0..<count).map { ($0 + first) % count }
      turn.waiting = turn.order
    }
    return turn.waiting.removeFirst()
  }

  /// The same through the people in the opposite order, the one at the keyboard first.
  mutating func backTurn(of count: Int) -> Int {
    if turn.waiting.isEmpty {
      let order = turn.order.count == count ? turn.order : Array(0..<count)
      turn.order = order.reversed()
      if let person = atKeyboard, let place = turn.order.firstIndex(of: person) {
        turn.order = Array(turn.order[place...] + turn.order[..<place])
      }
      turn.waiting = turn.order
    }
    return turn.waiting.removeFirst()
  }

  mutating func endRound() {
    turn.waiting = []
  }

  /// Goes on with a turn as it was.
  mutating func takeUp(_ turn: Turn, in dialogue: inout Dialogue) {
    if turn.current != current { bind(turn.current, in: &dialogue) }
    self.turn = turn
  }

  // MARK: - What belongs to each

  /// A value of somebody whose turn it is not, or `nil` where it is still the first one.
  func value(of variable: String, of person: Int) -> Value? {
    values.indices.contains(person) ? values[person][variable] : nil
  }

  /// Makes a person's values the current ones, and keeps those of the one before.
  mutating func bind(_ person: Int?, in dialogue: inout Dialogue) {
    putValuesAway(of: dialogue)
    turn.current = person
    if let person { makeRoom(for: person) }
    for variable in personalVariables(of: dialogue) {
      let value = person.flatMap { values[$0][variable.name] } ?? variable.initialValue
      dialogue.set(variable.name, to: value)
    }
    dialogue.set(.me, to: .string(name(of: person) ?? ""))
    dialogue.set(.them, to: .string(person.map { others(than: $0) } ?? ""))
  }

  /// Leaves one person, or, without one, someone of whom nothing is known.
  mutating func remainAlone(_ person: Int?, in dialogue: inout Dialogue) {
    putValuesAway(of: dialogue)
    if let person { makeRoom(for: person) }
    let kept = person.map { values[$0] } ?? [:]
    let name = name(of: person) ?? ""
    self = People()
    names = [name]
    values = [kept]
    close()
    atKeyboard = 0
    bind(0, in: &dialogue)
  }

  /// Takes a variable back to its first value, be it one of somebody whose turn it is not.
  mutating func reset(_ variable: String, of person: Int?, in dialogue: inout Dialogue) {
    if let person, person != current, variable.hasPrefix(SessionVariable.personalPrefix) {
      makeRoom(for: person)
      values[person][variable] = nil
      return
    }
    for declared in dialogue.program.variables where declared.name == variable {
      dialogue.set(variable, to: declared.initialValue)
    }
  }

  /// Takes everyone's values from elsewhere, but for one person's.
  mutating func takeOthers(of people: People, but person: Int) {
    for other in names.indices where other != person {
      makeRoom(for: other)
      values[other] = people.values.indices.contains(other) ? people.values[other] : [:]
    }
  }

  /// Forgets what belongs to everyone; the names stay.
  mutating func forgetValues(in dialogue: inout Dialogue) {
    values = values.map { _ in [:] }
    for variable in personalVariables(of: dialogue) {
      dialogue.set(variable.name, to: variable.initialValue)
    }
  }

  private mutating func putValuesAway(of dialogue: Dialogue) {
    guard let current else { return }
    for variable in personalVariables(of: dialogue) {
      values[current][variable.name] = dialogue[variable: variable.name]
    }
  }

  private mutating func makeRoom(for person: Int) {
    while values.count <= person { values.append([:]) }
  }

  private func personalVariables(of dialogue: Dialogue) -> [Program.Variable] {
    dialogue.program.variables.filter { $0.name.hasPrefix(SessionVariable.personalPrefix) }
  }
}
