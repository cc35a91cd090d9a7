/// Many patterns compiled into one machine that reads a line once.
///
/// A nondeterministic automaton whose common beginnings are shared, so that a word only touches
/// the patterns that still fit. Edges lie in one array, by state and then by word, and so do gaps
/// and complete patterns.
struct PatternAutomaton: Sendable {
  /// The number of a state; the first is 0.
  typealias State = Int32

  /// A pattern that is complete in a state.
  struct Acceptance: Equatable, Sendable {
    /// The number that the pattern was added with.
    let row: Int

    /// Whether it has to begin the line.
    let startsLine: Bool

    /// Whether it has to end the line.
    let endsLine: Bool
  }

  /// A pattern found in a line.
  struct Match: Equatable, Sendable {
    /// The number that the pattern was added with.
    let row: Int

    /// The positions of the words that it covers.
    let range: Range<Int>
  }

  /// The longest gap that a `*` may bridge, in words.
  static let longestGap = 3

  /// Where each state's edges begin; one more entry than there are states.
  let firstEdges: [Int]

  /// The word on each edge.
  let edgeWords: [WordID]

  /// The state that each edge leads to.
  let edgeTargets: [State]

  /// Where each state's gaps begin; one more entry than there are states.
  let firstGaps: [Int]

  /// The gap states that are entered together with each state.
  let gaps: [State]

  /// Where each state's complete patterns begin; one more entry than there are states.
  let firstAcceptances: [Int]

  /// The patterns that are complete in each state.
  let acceptances: [Acceptance]
}
