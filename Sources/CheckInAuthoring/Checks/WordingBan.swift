/// Words that press, blame or promise, which a bot should not say.
struct WordingBan: Sendable {
  /// Small letters, with single blanks between words.
  let words: String

  /// What is wrong with them, after the quoted words.
  let reason: String
  let instead: String?

  /// Whether they are never meant well; else it depends on the line.
  let isSure: Bool

  /// The bans of a table, by rows of how often the words are meant well (`never` or `seldom`), words
  /// with commas between them, reason and advice (or `-`), parted by tabs.
  ///
  /// The table is the program's own; a row that is none of these bans nothing.
  static func all(in table: String) -> [WordingBan] {
    table.split(separator: "\n").flatMap { row -> [WordingBan] in
      let columns = row.split(separator: "\t").map(String.init)
      guard columns.count == 4, ["never", "seldom"].contains(columns[0]) else { return [] }
      return columns[1].split(separator: ",").map { words in
        WordingBan(
          words: String(words.trimmingPrefix(" ")),
          reason: columns[2],
          instead: columns[3] == "-" ? nil : columns[3],
          isSure: columns[0] == "never"
        )
      }
    }
  }
}
