extension PatternAutomaton {
  /// Collects patterns and compiles them.
  struct Builder {
    private struct SharedEdge: Hashable {
      let state: State
      let words: [WordID]
    }

    private var edges: [[(word: WordID, target: State)]] = [[]]
    private var gaps: [[State]] = [[]]
    private var acceptances: [[Acceptance]] = [[]]
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
        if !acceptances[Int(state)].contains(acceptance) {
          acceptances[Int(state)].append(acceptance)
        }
      }
    }

    /// The compiled automaton.
    func build() -> PatternAutomaton {
      var firstEdges = [0]
      var words: [WordID] = []
      var targets: [State] = []
      for list in edges {
        for edge in list.sorted(by: { ($0.word, $0.target) < ($1.word, $1.target) }) {
          words.append(edge.word)
          targets.append(edge.target)
        }
        firstEdges.append(words.count)
      }
      return PatternAutomaton(
        firstEdges: firstEdges,
        edgeWords: words,
        edgeTargets: targets,
        gaps: gaps,
        acceptances: acceptances
      )
    }

    private mutating func insert(
      _ element: PatternElement, after states: [State], _ vocabulary: inout Vocabulary
    ) -> [State] {
      switch element {
      case .word(let word):
        [insertEdge([vocabulary.insert(word)], after: states)]
      case .sequence(let parts):
        parts.reduce(states) { insert($1, after: $0, &vocabulary) }
      case .optional(let part):
        union(states, insert(part, after: states, &vocabulary))
      case .gap:
        [insertGap(after: states)]
      case .choice(let parts):
        insertChoice(parts, after: states, &vocabulary)
      }
    }

    private mutating func insertChoice(
      _ parts: [PatternElement], after states: [State], _ vocabulary: inout Vocabulary
    ) -> [State] {
      var words: [WordID] = []
      var ends: [State] = []
      for part in parts {
        if case .word(let word) = part {
          words.append(vocabulary.insert(word))
        } else {
          ends = union(ends, insert(part, after: states, &vocabulary))
        }
      }
      if !words.isEmpty {
        ends = union(ends, [insertEdge(words.sorted(), after: states)])
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
        edges[Int(state)] += words.map { ($0, target) }
      }
      if let key { shared[key] = target }
      return target
    }

    private mutating func insertGap(after states: [State]) -> State {
      if states.count == 1, let gap = sharedGaps[states[0]] { return gap }
      let gap = makeState()
      for state in states {
        gaps[Int(state)].append(gap)
      }
      if states.count == 1 { sharedGaps[states[0]] = gap }
      return gap
    }

    private mutating func makeState() -> State {
      edges.append([])
      gaps.append([])
      acceptances.append([])
      return State(edges.count - 1)
    }

    private func union(_ states: [State], _ others: [State]) -> [State] {
      states + others.filter { !states.contains($0) }
    }
  }
}
