/// A phrase of a lexicon table, parsed.
struct Pattern: Equatable, Sendable {
  /// What has to be typed, in order.
  let body: PatternElement

  /// Whether nothing may stand before it (`^`).
  let startsLine: Bool

  /// Whether nothing may follow it (`$`).
  let endsLine: Bool

  /// Whether it does not count right after a word such as ‘not’ (`!`).
  let isUnlessNegated: Bool
}

/// A part of a pattern.
indirect enum PatternElement: Equatable, Sendable {
  /// One word.
  case word(String)

  /// Parts one after the other.
  case sequence([PatternElement])

  /// Any one of the parts (`(a|b)`).
  case choice([PatternElement])

  /// The part or nothing (`a?`).
  case optional(PatternElement)

  /// Up to three words of any kind (`*`).
  case gap

  /// Whether an empty line would fit it.
  var canBeEmpty: Bool {
    switch self {
    case .word: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .optional, .gap: true
    }
  }
}
