/// What came of looking at every seal of a journal.
package struct VerifyReport: Hashable, Sendable {
  package var conversations = 0
  package var drafts = 0

  /// All notes; those of others were only looked at from outside.
  package var notes = 0

  /// The sealed records that were looked at, keys not counted.
  package var records = 0
  package var damaged: [Damage] = []

  /// Notes a damage, once.
  mutating func add(_ damage: Damage) {
    if !damaged.contains(damage) { damaged.append(damage) }
  }
}

extension VerifyReport: CustomStringConvertible {
  package var description: String {
    let counts =
      "conversations: \(conversations), drafts: \(drafts), notes: \(notes), "
      + "sealed records: \(records)"
    guard !damaged.isEmpty else { return counts + "; all is as it was written" }
    return ([counts] + damaged.map { "\($0) is damaged" }).joined(separator: "\n")
  }
}
