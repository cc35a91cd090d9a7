import YarnProgram
import YarnRuntime

/// What everyone agreed to about keeping, and what may be written down.
///
/// None of it comes back with `back`: no way back makes of a no a yes.
struct Consent: Hashable, Sendable, Redacted {
  /// How many people have a place in the journal; 0 where there is none.
  private(set) var places = 0

  /// What earlier conversations left to be recalled, by name.
  private(set) var memory: [String: String] = [:]

  /// Whether the conversation was kept.
  private(set) var isKept = false

  /// Whether people chose that nothing of this conversation is kept.
  private var isDeclined = false

  /// Whether nothing may be kept, of which no screen tells.
  private var isForbidden = false

  /// Who agreed to keeping; everyone else did not.
  private var agreed: Set<Int> = []

  /// The variables worth keeping, by what scripts said.
  private var worthKeeping: Set<String> = []

  init() {}

  init(_ circumstances: Circumstances) {
    places = circumstances.places
    memory = circumstances.memory
  }

  /// Whether keeping is talked about.
  var isOffered: Bool { places > 0 && !isDeclined }

  /// Whether anything may be written down.
  var mayRecord: Bool { isOffered && !isForbidden }

  func hasPlace(_ place: Int) -> Bool { (1...max(1, places)).contains(place) }

  mutating func decline() {
    isDeclined = true
  }

  mutating func forbid() {
    isForbidden = true
  }

  mutating func agree(_ isYes: Bool, by person: Int) {
    if isYes { agreed.insert(person) } else { agreed.remove(person) }
  }

  /// Whether everyone of so many said yes, and nothing stands against it.
  func isAgreed(by count: Int) -> Bool {
    mayRecord && count > 0 && agreed.isSuperset(of: 0..<count)
  }

  /// What was decided is done; nothing more is written down.
  mutating func conclude(_ isKept: Bool) {
    self.isKept = isKept
    isForbidden = true
  }

  // MARK: - What is recalled later

  mutating func keep(_ variable: String) {
    worthKeeping.insert(variable)
  }

  mutating func unkeep(_ variable: String) {
    worthKeeping.remove(variable)
  }

  /// The values worth keeping, by the names of their variables without the sign.
  func valuesWorthKeeping(in dialogue: Dialogue) -> [String: String] {
    worthKeeping.reduce(into: [:]) { values, variable in
      guard case .string(let text)? = dialogue[variable: variable], !text.isEmpty else { return }
      values[String(variable.drop { $0 == "$" })] = text
    }
  }
}
