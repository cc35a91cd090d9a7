/// The states whose answers are still to be tried, in the order in which they were found.
///
/// Only so many are kept whole; the others are walked to once more when it is their turn.
struct Frontier<State> {
  /// The whole states by their numbers.
  private var states: [Int: State] = [:]

  /// The numbers that are open.
  private var open = 0..<0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var isEmpty: Bool { open.isEmpty }
  var count: Int { open.count }

  /// Adds the state with the next number.
  mutating func append(_ state: State) {
    if states.count < limit { states[open.upperBound] = state }
    open = open.lowerBound..<(open.upperBound + 1)
  }

  /// Takes the next state's number, and the state where it was kept whole.
  mutating func removeFirst() -> (number: Int, state: State?)? {
    guard let number = open.first else { return nil }
    open = (number + 1)..<open.upperBound
    return (number, states.removeValue(forKey: number))
  }
}
