extension PatternAutomaton {
  /// Collects patterns and compiles them.
  struct Builder {
    private struct SharedEdge: Hashable {
      let state: State
      let words: [WordID]
    }

    // Flat lists, since small lists for each state would cost more than the patterns themselves.
    private var stateCount: State = 1
    private var edges: [(state: State, word: WordID, target: State)] = []
    private var gaps: [(state: State, gap: State)] = []
    private var acceptances: [(state: State, acceptance: Acceptance)] = []
    private var shared: [SharedEdge: State] = [:]
    private var sharedGaps: [State: State] = [:]

    /// Adds a pattern; matches of it carry the row's number.
    mutating func add(_ pattern: Pattern, row: Int, vocabulary: inout Vocabulary) {
      let acceptance = Acceptance(
        row: row,
        startsLine: pattern.startsLine,
        endsLine: pattern.endsLine
      )
      for state in insert(pattern.body, after: [0], &vocabulary) {
        acceptances.append((state, acceptance))
      }
    }

    /// The compiled automaton.
    func build() -> PatternAutomaton {
      let edges = edges.sorted {
        ($0.state, $0.word, $0.target) < ($1.state, $1.word, $1.target)
      }
      let gaps = gaps.sorted { ($0.state, $0.gap) < ($1.state, $1.gap) }
      let acceptances = acceptances.sorted {
        ($0.state, $0.acceptance.row) < ($1.state, $1.acceptance.row)
      }
      return PatternAutomaton(
        firstEdges: starts(of: edges.map(\.state)),
        edgeWords: edges.map(\.word),
        edgeTargets: edges.map(\.target),
        firstGaps: starts(of: gaps.map(\.state)),
        gaps: gaps.map(\.gap),
        firstAcceptances: starts(of: acceptances.map(\.state)),
        acceptances: acceptances.map(\.acceptance)
      )
    }

    /// Where the entries of each state begin in a sorted list, and where the last ones end.
    private func starts(of states: [State]) -> [Int] {
      var starts = Array(repeating: 0, count: Int(stateCount) + 1)
      for state in states {
        starts[Int(state) + 1] += 1
      }
      for state in 1..<starts.count {
        starts[state] += starts[state - 1]
      }
      return starts
    }

    private mutating func insert(
      _ element: PatternElement,
      after states: [State],
      _ vocabulary: inout Vocabulary
    ) -> [State] {
      switch element {
      case .word(let word):
        [insertEdge([vocabulary.insert(word)], after: states)]
      case .sequence(let parts):
        insertSequence(parts, after: states, &vocabulary)
      case .optional(let part):
        Self.union(states, insert(part, after: states, &vocabulary))
      case .gap:
        [insertGap(after: states)]
      case .choice(let parts):
        insertChoice(parts, after: states, &vocabulary)
      }
    }

    private mutating func insertSequence(
      _ parts: [PatternElement],
      after states: [State],
      _ vocabulary: inout Vocabulary
    ) -> [State] {
      var states = states
      for part in parts {
        states = insert(part, after: states, &vocabulary)
      }
      return states
    }

    private mutating func insertChoice(
      _ parts: [PatternElement],
      after states: [State],
      _ vocabulary: inout Vocabulary
    ) -> [State] {
      var words: [WordID] = []
      var ends: [State] = []
      for part in parts {
        if case .word(let word) = part {
          words.append(vocabulary.insert(word))
        } else {
          ends = Self.union(ends, insert(part, after: states, &vocabulary))
        }
      }
      if !words.isEmpty {
        ends = Self.union(ends, [insertEdge(words.sorted(), after: states)])
      }
      return ends
    }

    private mutating func insertEdge(_ words: [WordID], after states: [State]) -> State {
      // Several states before it mean that a part was left out or had several forms; a state
      // that other patterns share must not be entered from them.
      let key = states.count == 1 ? SharedEdge(state: states[0], words: words) : nil
      if let key, let target = shared[key] { return target }
      let target = makeState()
      for state in states {
        for word in words {
          edges.append((state, word, target))
        }
      }
      if let key { shared[key] = target }
      return target
    }

    private mutating func insertGap(after states: [State]) -> State {
      if states.count == 1, let gap = sharedGaps[states[0]] { return gap }
      let gap = makeState()
      for state in states {
        gaps.append((state, gap))
      }
      if states.count == 1 { sharedGaps[states[0]] = gap }
      return gap
    }

    private mutating func makeState() -> State {
      defer { stateCount += 1 }
      return stateCount
    }

    private static func union(_ states: [State], _ others: [State]) -> [State] {
      states + others.filter { !states.contains($0) }
    }
  }
}
