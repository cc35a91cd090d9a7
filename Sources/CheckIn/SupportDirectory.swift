/// Whom to turn to, by region; numbers are data, never script text.
package struct SupportDirectory: Hashable, Sendable {
  private let contacts: [String: [String: String]]

  /// What is wrong with the table.
  package struct ParseError: Error, Hashable, CustomStringConvertible {
    package let line: Int
    package let reason: String
    package var description: String { "line \(line): \(reason)" }
  }

  /// The kinds that the fallback region must have.
  package static let kinds = [
    "emergency", "talk", "support", "health", "young", "support_change",
  ]

  /// Reads a table of tab-separated rows, the first of which names the columns.
  ///
  /// They are region, kind, label, contact, how, hours, note, source and checked.
  package init(table: String) throws(ParseError) {
    var contacts: [String: [String: String]] = [:]
    for (index, row) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0, !row.isEmpty else { continue }
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 9 else {
        throw ParseError(line: index + 1, reason: "expected 9 columns, found \(fields.count)")
      }
      guard Self.kinds.contains(fields[1]) else {
        throw ParseError(line: index + 1, reason: "there is no kind ‘\(fields[1])’")
      }
      contacts[fields[0], default: [:]][fields[1]] = fields[3]
    }
    for kind in Self.kinds where contacts["*"]?[kind] == nil {
      throw ParseError(line: 1, reason: "the region ‘*’ lacks the kind ‘\(kind)’")
    }
    self.contacts = contacts
  }

  /// The contact of a kind: the region's own or the one that holds everywhere.
  func contact(_ kind: String, in region: String) -> String? {
    contacts[region]?[kind] ?? contacts["*"]?[kind]
  }

  /// Whether there is anything for a region itself.
  package func knows(_ region: String) -> Bool { contacts[region] != nil }
}
