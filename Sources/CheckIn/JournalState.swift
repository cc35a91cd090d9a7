import YarnProgram

/// What a session knows of the journal, and what was decided about keeping.
struct JournalState: Hashable, Sendable {
  /// How many people have a place in the journal; 0 where there is none.
  var places = 0

  /// What earlier conversations left to be recalled, by name.
  var memory: [String: String] = [:]

  /// Whether people chose that nothing of this conversation is kept.
  var isDeclined = false

  /// Whether nothing may be kept, of which no screen tells.
  var isForbidden = false

  /// Who agreed to keeping; everyone else did not.
  var consents: Set<Int> = []

  /// The variables worth keeping, by what scripts said.
  var worthKeeping: Set<String> = []

  /// Whether the conversation was kept.
  var isKept = false

  /// Whether keeping is talked about.
  var isOffered: Bool { places > 0 && !isDeclined }

  /// Whether anything may be written down.
  var mayRecord: Bool { isOffered && !isForbidden }
}

extension JournalState: Redacted {
  /// Nothing of what is recalled.
  var description: String { "JournalState(\(places) places)" }
}
