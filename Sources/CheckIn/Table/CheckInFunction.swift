package import YarnProgram

/// The functions that a check-in adds to the dialogue language, in the order of the author's guide.
package enum CheckInFunction: String, CaseIterable, Sendable {
  case people
  case turnsLeft = "turns_left"
  case anyone
  case everyone
  case sharedCount = "shared_count"
  case sharedLabel = "shared_label"
  case affirmationsLeft = "affirmations_left"
  case safety
  case minutesLeft = "minutes_left"
  case support
  case journal
  case kept
  case places
  case recall

  /// All that the program knows of a function, but for its value.
  package struct Row: Sendable {
    package var parameters: [YarnType] = []
    var result: YarnType

    /// What it looks at beside what the session goes by; a topic comes first among what it takes.
    package var looksAt: Matter?

    /// What it gives for certain while a script is explored.
    package var certainty: Certainty?
  }

  package enum Certainty: Hashable, Sendable {
    case always(Value)
    /// As many as are named.
    case people
    /// As many as still have a turn in this round.
    case waiting
  }

  package var row: Row {
    switch self {
    case .people: Row(result: .number, certainty: .people)
    case .turnsLeft: Row(result: .number, certainty: .waiting)
    case .anyone, .everyone: Row(parameters: [.string, .string], result: .bool, looksAt: .classes)
    case .sharedCount: Row(parameters: [.string], result: .number, looksAt: .labels)
    case .sharedLabel: Row(parameters: [.string, .number], result: .string, looksAt: .labels)
    case .affirmationsLeft, .safety: Row(result: .number)
    case .minutesLeft: Row(result: .number, looksAt: .variable(.minutes))
    case .support, .recall: Row(parameters: [.string], result: .string)
    case .journal, .kept: Row(result: .bool, certainty: .always(.bool(false)))
    case .places: Row(result: .number, certainty: .always(.number(0)))
    }
  }

  /// Whether what it gives is something of what people answered.
  var tellsAnswers: Bool { [.classes, .labels].contains(row.looksAt) }
}
