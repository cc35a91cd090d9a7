extension PatternAutomaton {
  /// A pattern that has fitted so far.
  private struct Thread {
    let state: State
    let gapLeft: Int
    let start: Int
  }

  /// Calls the body for each place where a pattern fits.
  ///
  /// - Parameter opensClause: Whether a clause begins at each word; if given, `^` and `$` stand
  ///   for the ends of a clause, else for those of the line.
  /// - Complexity: linear in the number of words, since a pattern spans a bounded number of them.
  func forEachMatch(
    in words: [WordID], clauses opensClause: [Bool]? = nil, _ body: (Match) -> Void
  ) {
    var threads: [Thread] = []
    var next: [Thread] = []
    for position in words.indices {
      let word = words[position]
      next.removeAll(keepingCapacity: true)
      let scan = Scan(words: words, opensClause: opensClause, position: position)
      for thread in threads {
        if thread.gapLeft > 0 {
          enter(thread.state, thread.gapLeft - 1, thread.start, scan, &next, body)
        }
        follow(word, from: thread.state, start: thread.start, scan, &next, body)
      }
      follow(word, from: 0, start: position, scan, &next, body)
      swap(&threads, &next)
    }
  }

  /// The matches in order of where they end.
  func matches(in words: [WordID]) -> [Match] {
    var matches: [Match] = []
    forEachMatch(in: words) { matches.append($0) }
    return matches
  }

  /// Where in a line the matching is.
  private struct Scan {
    let words: [WordID]
    let opensClause: [Bool]?
    let position: Int

    /// Whether a line, or clause, ends here.
    var isAtEnd: Bool {
      position + 1 == words.count || opensClause?[position + 1] == true
    }

    /// Whether a line, or clause, begins at a position.
    func begins(at start: Int) -> Bool {
      start == 0 || opensClause?[start] == true
    }
  }

  private func follow(
    _ word: WordID, from state: State, start: Int, _ scan: Scan, _ threads: inout [Thread],
    _ body: (Match) -> Void
  ) {
    guard word >= 0 else { return }
    var low = firstEdges[Int(state)]
    let end = firstEdges[Int(state) + 1]
    var high = end
    while low < high {
      let middle = low + (high - low) / 2
      if edgeWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    while low < end, edgeWords[low] == word {
      enter(edgeTargets[low], 0, start, scan, &threads, body)
      low += 1
    }
  }

  private func enter(
    _ state: State, _ gapLeft: Int, _ start: Int, _ scan: Scan, _ threads: inout [Thread],
    _ body: (Match) -> Void
  ) {
    let index = Int(state)
    if gapLeft > 0 || firstEdges[index] < firstEdges[index + 1] {
      threads.append(Thread(state: state, gapLeft: gapLeft, start: start))
    }
    for acceptance in acceptances[index]
    where (!acceptance.startsLine || scan.begins(at: start))
      && (!acceptance.endsLine || scan.isAtEnd)
    {
      body(Match(row: acceptance.row, range: start..<scan.position + 1))
    }
    for gap in gaps[index] {
      enter(gap, Self.longestGap, start, scan, &threads, body)
    }
  }
}
