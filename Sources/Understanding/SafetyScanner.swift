/// Finds phrases of concern in a line, apart from sayings that only look like them.
struct SafetyScanner: Sendable {
  /// What a row of a safety or near-miss table means.
  struct Row: Sendable {
    /// The kind; nil stands for every kind, in near-misses only.
    let kind: SafetyKind?

    /// The level that the phrase raises.
    let level: Int

    /// Whether the phrase does not count when negated.
    let isUnlessNegated: Bool
  }

  let signalRows: [Row]
  let signals: PatternAutomaton
  let nearMissRows: [Row]
  let nearMisses: PatternAutomaton

  /// Words that negate, by number.
  let negators: Set<WordID>

  /// Words that may stand between a negation and the phrase, by number.
  let softeners: Set<WordID>

  /// Every concern that a line raises, one a kind, the most urgent first.
  func signals(in line: TypedLine) -> [SafetySignal] {
    var levels: [SafetyKind: Int] = [:]
    for reading in line.readings {
      levels.merge(self.levels(in: reading), uniquingKeysWith: max)
    }
    guard !levels.isEmpty else { return [] }
    return (1...3).reversed().flatMap { level in
      SafetyKind.allCases.filter { levels[$0] == level }
        .map { SafetySignal(kind: $0, level: level) }
    }
  }

  /// The highest level of each kind that a reading of the line raises.
  private func levels(in reading: TypedLine.Reading) -> [SafetyKind: Int] {
    var levels: [SafetyKind: Int] = [:]
    let masks = nearMissMasks(in: reading, levels: &levels)
    // Locals, so that the closure does not hold on to the whole scanner for each match.
    let (rows, negators, softeners) = (signalRows, negators, softeners)
    signals.forEachMatch(in: reading.words, clauses: reading.opensClause) { match in
      let row = rows[match.row]
      guard let kind = row.kind, row.level > levels[kind, default: 0] else { return }
      let bit = Self.bit(kind)
      if !masks.isEmpty, match.range.contains(where: { masks[$0] & bit != 0 }) { return }
      let start = match.range.lowerBound
      if row.isUnlessNegated, reading.isNegated(start, by: negators, past: softeners) { return }
      levels[kind] = row.level
    }
    return levels
  }

  /// For each word the kinds of concern that an ordinary saying explains away.
  private func nearMissMasks(
    in reading: TypedLine.Reading,
    levels: inout [SafetyKind: Int]
  ) -> [UInt16] {
    var masks: [UInt16] = []
    for match in nearMisses.matches(in: reading.words, clauses: reading.opensClause) {
      let row = nearMissRows[match.row]
      if masks.isEmpty { masks = Array(repeating: 0, count: reading.words.count) }
      let mask = row.kind.map(Self.bit) ?? .max
      for position in match.range {
        masks[position] |= mask
      }
      if let kind = row.kind, row.level > levels[kind, default: 0] {
        levels[kind] = row.level
      }
    }
    return masks
  }

  private static func bit(_ kind: SafetyKind) -> UInt16 {
    switch kind {
    case .bodyUrgent: 1
    case .selfHarm: 1 << 1
    case .violence: 1 << 2
    case .underage: 1 << 3
    case .consent: 1 << 4
    case .pressure: 1 << 5
    case .images: 1 << 6
    case .harmDone: 1 << 7
    case .panic: 1 << 8
    case .pain: 1 << 9
    case .drunk: 1 << 10
    case .protection: 1 << 11
    }
  }
}

extension TypedLine.Reading {
  /// Whether a negation stands right before a position, softening words aside.
  fileprivate func isNegated(
    _ start: Int,
    by negators: Set<WordID>,
    past softeners: Set<WordID>
  ) -> Bool {
    var position = start
    while position > 0, start - position <= 4, !opensClause[position] {
      position -= 1
      if negators.contains(words[position]) { return true }
      guard softeners.contains(words[position]) else { return false }
    }
    return false
  }
}
