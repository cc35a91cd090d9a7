/// The commands that a check-in adds to the dialogue language.
extension CommandRow {
  /// In the order of the author's guide; all forms of a command are read alike.
  package static let all: [CommandRow] = [
    CommandRow("ask TOPIC", .asks) { topic, _ in .ask(topic: topic) },
    CommandRow("listen $variable", .asks, .waits, .sets(.namedVariable), deed: listen),
    CommandRow("listen $variable name", .asks, .waits, .sets(.namedVariable), deed: listen),
    CommandRow(
      "listen $variable number LOW HIGH",
      .asks,
      .waits,
      .sets(.namedVariable),
      deed: listen
    ),
    CommandRow("join $variable", .joins, .reads(.namedVariable)) { name, _ in .join(variable: name)
    },
    CommandRow("turn next", .takesTurn, .clears(.unlessShared), .endsTurn, deed: turn),
    CommandRow("turn back", .takesTurn, .clears(.unlessShared), .endsTurn, deed: turn),
    CommandRow(
      "turn both",
      .endsRound,
      .plays([HouseNode.together]),
      .clears(.unlessShared),
      .endsTurn,
      deed: turn
    ),
    CommandRow(
      "private",
      .hides,
      .plays([HouseNode.handOver]),
      .clears(.unlessPrivate),
      .endsTurnOfAnother
    ) { _, _ in .privateTurn },
    CommandRow(
      "handover",
      .plays([HouseNode.handOver]),
      .clears(.amongOthers),
      .endsTurn
    ) { _, _ in .handOver },
    CommandRow("share all|gist|keep [TOPIC…]", .sets(.labels)) { level, words in
      ShareLevel(rawValue: level).map { .share($0, topics: Array(words.dropFirst())) }
    },
    CommandRow(
      "reveal TOPIC…",
      .plays([HouseNode.revealOne, HouseNode.revealSame]),
      .reads(.labels)
    ) { _, topics in .reveal(topics: topics) },
    CommandRow("breathe COUNT", numbers: breaths, .plays([HouseNode.breath])) { count, _ in
      .breathe(count: wholeNumber(count, in: breaths) ?? 3)
    },
    CommandRow("hold SECONDS", numbers: seconds, .waits) { length, _ in
      .hold(seconds: wholeNumber(length, in: seconds) ?? 0)
    },
    CommandRow("wait SECONDS", .waits) { length, _ in .hold(seconds: wholeSeconds(length)) },
    CommandRow("step_back", .waits) { _, _ in .stepBack },
    CommandRow("lean low", .sets(.variable(.lowered))) { _, _ in .leanLow },
    CommandRow(
      "safety KIND",
      .setsTurnAside,
      .sets(.variable(.lowered)),
      .plays([SafetyScript.shared] + SafetyScript.nodes),
      deed: safety
    ),
    CommandRow("safety lower", deed: safety),
    CommandRow("region $variable", .reads(.namedVariable)) { name, _ in .region(variable: name) },
    CommandRow("leave quietly", .leads(to: HouseNode.closingQuick), .leaves, deed: leave),
    CommandRow("leave now", .leaves, .clears(.always), deed: leave),
    CommandRow("leave later", .leaves, .clears(.unlessShared), deed: leave),
    CommandRow("forget last", .forgets, .clears(.always), deed: forget),
    CommandRow("forget all", .forgets, .clears(.always), deed: forget),
    CommandRow("keep $variable", .reads(.namedVariable)) { name, _ in .keep(variable: name) },
    CommandRow("forget $variable", deed: forget),
    CommandRow("off_record") { _, _ in .offRecord },
    CommandRow("review") { _, _ in .review },
    CommandRow("consent yes|no") { word, _ in .consent(word == "yes") },
    CommandRow("notes NUMBER", numbers: 1...6) { place, _ in .notes(place: Int(place) ?? 0) },
    CommandRow("conclude", .waits) { _, _ in .conclude },
  ]

  /// How many breaths are taken together.
  private static let breaths = 1...20

  /// How long a silence may be.
  private static let seconds = 0...3600

  // MARK: - Reading

  private static func forget(_ what: String, _: [String]) -> Command.Deed? {
    switch what {
    case "all": .forgetAll
    case "last": .forgetLast
    default: .unkeep(variable: what)
    }
  }

  private static func leave(_ how: String, _: [String]) -> Command.Deed? {
    switch how {
    case "now": .leaveNow
    case "later": .leaveForLater
    default: .leaveQuietly
    }
  }

  private static func listen(_ variable: String, _ words: [String]) -> Command.Deed? {
    .listen(variable: variable, Question.Listening(words.dropFirst()))
  }

  private static func safety(_ kind: String, _: [String]) -> Command.Deed? {
    kind == "lower" ? .lowerSafety : .safety(kind: kind)
  }

  private static func turn(_ whose: String, _: [String]) -> Command.Deed? {
    Command.Turn(rawValue: whose).map { .turn($0) }
  }

  /// The whole seconds in which a pause such as `1.5` has room; none for what is no number.
  private static func wholeSeconds(_ word: String) -> Int {
    guard let length = Double(word), length > 0 else { return 0 }
    return length < Double(seconds.upperBound) ? Int(length.rounded(.up)) : seconds.upperBound
  }

  /// A whole number, the nearest one of the range where it is outside.
  private static func wholeNumber(_ word: String, in range: ClosedRange<Int>) -> Int? {
    Int(word).map { min(range.upperBound, max(range.lowerBound, $0)) }
  }
}
