extension PatternAutomaton {
  /// A pattern that has fitted so far.
  private struct Thread {
    let state: State
    let gapLeft: Int
    let start: Int
    let beginsClause: Bool
  }

  /// Calls the body for each place where a pattern fits.
  ///
  /// Where it is known which words open a clause, `^` and `$` stand for the ends of a clause, else
  /// for those of the line.
  ///
  /// - Complexity: linear in the number of words, since a pattern spans a bounded number of them.
  func forEachMatch(
    in words: [WordID],
    clauses opensClause: [Bool]? = nil,
    _ body: (Match) -> Void
  ) {
    var threads: [Thread] = []
    var next: [Thread] = []
    for position in words.indices {
      let word = words[position]
      next.removeAll(keepingCapacity: true)
      let end = position + 1
      let endsClause = end == words.count || opensClause?[end] == true
      let scan = Scan(end: end, endsClause: endsClause)
      for thread in threads {
        if thread.gapLeft > 0 {
          enter(thread.state, thread.gapLeft - 1, from: thread, scan, &next, body)
        }
        follow(word, from: thread, scan, &next, body)
      }
      let beginsClause = position == 0 || opensClause?[position] == true
      let fresh = Thread(state: 0, gapLeft: 0, start: position, beginsClause: beginsClause)
      follow(word, from: fresh, scan, &next, body)
      swap(&threads, &next)
    }
  }

  /// The matches in order of where they end.
  func matches(in words: [WordID], clauses opensClause: [Bool]? = nil) -> [Match] {
    var matches: [Match] = []
    forEachMatch(in: words, clauses: opensClause) { matches.append($0) }
    return matches
  }

  /// Where in a line the matching is.
  private struct Scan {
    /// The position after the word just read.
    let end: Int

    /// Whether a line, or clause, ends there.
    let endsClause: Bool
  }

  private func follow(
    _ word: WordID,
    from thread: Thread,
    _ scan: Scan,
    _ threads: inout [Thread],
    _ body: (Match) -> Void
  ) {
    guard word >= 0 else { return }
    var low = firstEdges[Int(thread.state)]
    let end = firstEdges[Int(thread.state) + 1]
    var high = end
    while low < high {
      let middle = low + (high - low) / 2
      if edgeWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    while low < end, edgeWords[low] == word {
      enter(edgeTargets[low], 0, from: thread, scan, &threads, body)
      low += 1
    }
  }

  private func enter(
    _ state: State,
    _ gapLeft: Int,
    from thread: Thread,
    _ scan: Scan,
    _ threads: inout [Thread],
    _ body: (Match) -> Void
  ) {
    let index = Int(state)
    if gapLeft > 0 || firstEdges[index] < firstEdges[index + 1] {
      threads.append(
        Thread(
          state: state,
          gapLeft: gapLeft,
          start: thread.start,
          beginsClause: thread.beginsClause
        )
      )
    }
    for complete in firstAcceptances[index]..<firstAcceptances[index + 1] {
      let acceptance = acceptances[complete]
      if acceptance.startsLine && !thread.beginsClause { continue }
      if acceptance.endsLine && !scan.endsClause { continue }
      body(Match(row: acceptance.row, range: thread.start..<scan.end))
    }
    for gap in firstGaps[index]..<firstGaps[index + 1] {
      enter(gaps[gap], Self.longestGap, from: thread, scan, &threads, body)
    }
  }
}
