/// Whom to turn to, by region; numbers are data, never script text.
package struct SupportDirectory: Hashable, Sendable {
  private let contacts: [String: [String: Contact]]

  /// A row of the table, as far as a conversation needs it.
  private struct Contact: Hashable {
    let text: String

    /// When somebody last saw that it holds.
    let checked: CalendarDate
  }

  /// Contacts that nobody has checked for more years than these are shown with a note, as numbers
  /// change.
  private static let yearsUntilAged = 2

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
    var contacts: [String: [String: Contact]] = [:]
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
      guard let checked = CalendarDate(fields[8]) else {
        throw ParseError(line: index + 1, reason: "‘\(fields[8])’ is no day such as 2026-11-24")
      }
      contacts[fields[0], default: [:]][fields[1]] = Contact(text: fields[3], checked: checked)
    }
    for kind in Self.kinds where contacts["*"]?[kind] == nil {
      throw ParseError(line: 1, reason: "the region ‘*’ lacks the kind ‘\(kind)’")
    }
    self.contacts = contacts
  }

  /// The contact of a kind: the region's own or the one that holds everywhere.
  func contact(_ kind: String, in region: String) -> String? {
    (contacts[region]?[kind] ?? contacts["*"]?[kind])?.text
  }

  /// Whether a text is a region's own contact and was not checked for long.
  ///
  /// What holds everywhere names no number that could change.
  func isAged(_ text: String, in region: String, on today: CalendarDate) -> Bool {
    guard region != "*", let own = contacts[region]?.values else { return false }
    return own.contains { contact in
      contact.text == text && contact.checked.isMore(years: Self.yearsUntilAged, before: today)
    }
  }

  /// Whether there is anything for a region itself.
  package func knows(_ region: String) -> Bool { contacts[region] != nil }
}
