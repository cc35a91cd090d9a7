import YarnProgram
import YarnRuntime

/// Who takes part, whose turn it is, and what belongs to each.
struct People: Hashable, Sendable {
  private(set) var names: [String] = []

  /// The person whose turn it is; nothing while the screen is for everyone.
  private(set) var current: Int?

  /// Who was last known to sit at the keyboard.
  var atKeyboard: Int?

  /// The people who have not had their turn in this round, in order.
  private(set) var waiting: [Int] = []

  /// The order of the round that is under way or was the last.
  private var order: [Int] = []
  private var lastFirst: Int?

  /// Each person's values of the variables that begin with `$me_`, while it is not their turn.
  private var values: [[String: Value]] = []

  /// How many there are; before anyone was named, as many as are likely.
  var count: Int { names.isEmpty ? likelyCount : names.count }
  var likelyCount = 2

  func name(of person: Int?) -> String? {
    guard let person, names.indices.contains(person), !names[person].isEmpty else { return nil }
    return names[person]
  }

  /// The names of everyone but one.
  func others(than person: Int) -> String {
    names.indices.filter { $0 != person }.map { names[$0] }.joined(separator: ", ")
  }

  mutating func join(_ name: String) {
    names.append(name)
  }

  // MARK: - Turns

  /// Moves to the next person; begins a new round after the last, with someone else first.
  mutating func nextTurn(using generator: inout SplitMix64) -> Int {
    if waiting.isEmpty {
      let first = lastFirst.map { ($0 + 1) % count } ?? Int.random(in: 0..<count, using: &generator)
      lastFirst = first
      order = (0..<count).map { ($0 + first) % count }
      waiting = order
    }
    return waiting.removeFirst()
  }

  /// The same through the people in the opposite order, the one at the keyboard first.
  mutating func backTurn() -> Int {
    if waiting.isEmpty {
      order = order.isEmpty ? Array((0..<count).reversed()) : order.reversed()
      if let person = atKeyboard, let place = order.firstIndex(of: person) {
        order = Array(order[place...] + order[..<place])
      }
      waiting = order
    }
    return waiting.removeFirst()
  }

  mutating func endRound() {
    waiting = []
  }

  /// Makes a person's values the current ones, and keeps those of the one before.
  mutating func bind(_ person: Int?, in dialogue: inout Dialogue) {
    let personal = dialogue.program.variables.filter { $0.name.hasPrefix("$me_") }
    while values.count < count { values.append([:]) }
    if let current {
      for variable in personal { values[current][variable.name] = dialogue[variable: variable.name] }
    }
    current = person
    for variable in personal {
      let value = person.flatMap { values[$0][variable.name] } ?? variable.initialValue
      dialogue.set(variable.name, to: value)
    }
    dialogue.set("$me", to: .string(name(of: person) ?? ""))
    dialogue.set("$them", to: .string(person.map { others(than: $0) } ?? ""))
  }

  /// Leaves one person, the one whose turn it is, or someone of whom nothing is known.
  mutating func remainAlone(in dialogue: inout Dialogue) {
    let name = name(of: current) ?? ""
    if let current {
      for variable in dialogue.program.variables where variable.name.hasPrefix("$me_") {
        values[current][variable.name] = dialogue[variable: variable.name]
      }
      values = [values[current]]
    } else {
      values = [[:]]
    }
    names = [name]
    waiting = []
    order = [0]
    lastFirst = 0
    current = nil
    atKeyboard = 0
    bind(0, in: &dialogue)
  }

  /// Forgets what belongs to everyone; the names stay.
  mutating func forgetValues(in dialogue: inout Dialogue) {
    values = values.map { _ in [:] }
    for variable in dialogue.program.variables where variable.name.hasPrefix("$me_") {
      dialogue.set(variable.name, to: variable.initialValue)
    }
  }
}
