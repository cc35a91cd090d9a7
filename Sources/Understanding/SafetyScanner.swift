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

  /// The highest level of each kind that a reading of the line raises.
  func levels(in reading: TypedLine.Reading) -> [SafetyKind: Int] {
    var levels: [SafetyKind: Int] = [:]
    var masks: [UInt16] = []
    nearMisses.forEachMatch(in: reading.words, clauses: reading.opensClause) { match in
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
    signals.forEachMatch(in: reading.words, clauses: reading.opensClause) { match in
      let row = signalRows[match.row]
      guard let kind = row.kind, row.level > levels[kind, default: 0] else { return }
      if !masks.isEmpty, match.range.contains(where: { masks[$0] & Self.bit(kind) != 0 }) { return }
      if row.isUnlessNegated, isNegated(match.range.lowerBound, in: reading) { return }
      levels[kind] = row.level
    }
    return levels
  }

  /// Whether a negation stands right before a position, softening words aside.
  private func isNegated(_ start: Int, in reading: TypedLine.Reading) -> Bool {
    var position = start
    while position > 0, start - position <= 4, !reading.opensClause[position] {
      position -= 1
      if negators.contains(reading.words[position]) { return true }
      guard softeners.contains(reading.words[position]) else { return false }
    }
    return false
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
