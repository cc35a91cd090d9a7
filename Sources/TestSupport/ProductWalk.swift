package import YarnRuntime

/// Two runs that are walked side by side, with the same answers, for as long as they ask alike.
///
/// It shows whether a difference at the beginning ever makes a difference to somebody who looks on.
package struct ProductWalk<State, Observation: Equatable> {
  /// The answers that can be given in a state.
  private let answers: (State) -> [String]

  /// Gives an answer; what can be observed of it comes with the next state, which is nothing at
  /// the end.
  private let step: (State, String) -> (next: State?, seen: Observation)

  /// Stands for all states that go on alike.
  private let key: (State) -> StateKey

  package init(
    answers: @escaping (State) -> [String],
    step: @escaping (State, String) -> (next: State?, seen: Observation),
    key: @escaping (State) -> StateKey
  ) {
    self.answers = answers
    self.step = step
    self.key = key
  }

  /// The first thing that differs, and the answers that lead to it.
  package struct Difference {
    package let answers: [String]
    package let left: Observation?
    package let right: Observation?
  }

  /// What was walked, and what differs, if anything does.
  package struct Result {
    package let difference: Difference?
    package let pairs: Int

    /// Whether every pair was walked.
    package let isComplete: Bool
  }

  private struct PairKey: Hashable {
    let left: StateKey
    let right: StateKey
  }

  private struct Pair {
    let left: State
    let right: State
    let path: [String]
  }

  /// Walks from a pair of states, at most so many pairs.
  package func compare(_ left: State, _ right: State, limit: Int = 100_000) -> Result {
    var seen: Set<PairKey> = [PairKey(left: key(left), right: key(right))]
    var open = [Pair(left: left, right: right, path: [])]
    var place = 0
    while place < open.count {
      guard place < limit else { return Result(difference: nil, pairs: place, isComplete: false) }
      let pair = open[place]
      place += 1
      let choices = answers(pair.left)
      guard choices == answers(pair.right) else {
        let difference = Difference(answers: pair.path, left: nil, right: nil)
        return Result(difference: difference, pairs: place, isComplete: false)
      }
      for answer in choices {
        let (left, right) = (step(pair.left, answer), step(pair.right, answer))
        let path = pair.path + [answer]
        guard left.seen == right.seen, (left.next == nil) == (right.next == nil) else {
          let difference = Difference(answers: path, left: left.seen, right: right.seen)
          return Result(difference: difference, pairs: place, isComplete: false)
        }
        guard let next = left.next, let other = right.next else { continue }
        if seen.insert(PairKey(left: key(next), right: key(other))).inserted {
          open.append(Pair(left: next, right: other, path: path))
        }
      }
    }
    return Result(difference: nil, pairs: place, isComplete: true)
  }
}
