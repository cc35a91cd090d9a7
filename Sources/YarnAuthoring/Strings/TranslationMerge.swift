import YarnProgram

/// Brings a translation up to date with its script and keeps all of the translator's work.
///
/// A row has the original beside the translation, and a lock that tells which original was
/// translated. A row whose lock is not that of today's original is one to look at again; who has
/// done so empties the lock.
package struct TranslationMerge: Sendable {
  /// The columns of a table that translators work on.
  package static let columns = [
    "language", "id", "text", "original", "file", "node", "lineNumber", "lock", "comment",
  ]

  /// The name of the column with the text that is to be translated.
  static let original = "original"

  package let table: StringTable

  /// IDs of lines that were not in the translation before.
  package let added: [String]

  /// IDs of lines whose text came from a line that is gone and said the same.
  package let moved: [String]

  /// Brings what there is of a translation up to date with the script's own table.
  ///
  /// Rows whose line is gone come last, unless they are to be dropped.
  package init(
    _ base: StringTable,
    into translation: StringTable?,
    language: String,
    drops: Bool = false
  ) {
    let old = translation?.rows ?? []
    let known = Dictionary(firsts: old.map { ($0.id, $0) })
    let current = Set(base.rows.map(\.id))
    var stale = old.filter { !current.contains($0.id) }
    var rows: [StringTable.Row] = []
    var added: [String] = []
    var moved: [String] = []
    for source in base.rows where !source.text.isEmpty {
      var row = known[source.id] ?? StringTable.Row(id: source.id, text: "")
      if known[source.id] == nil {
        let place = stale.firstIndex { !$0.text.isEmpty && $0.others[Self.original] == source.text }
        if let place {
          let before = stale.remove(at: place)
          row.text = before.text
          row.lock = before.lock
          row.comment = before.comment
          moved.append(source.id)
        } else {
          added.append(source.id)
        }
      }
      rows.append(row.updated(from: source, language: language))
    }
    let kept = (translation?.columns ?? []).filter { name in
      !Self.columns.contains { $0.lowercased() == name.lowercased() }
    }
    table = StringTable(columns: Self.columns + kept, rows: rows + (drops ? [] : stale))
    self.added = added
    self.moved = moved
  }
}

extension StringTable.Row {
  /// The row with today's original and place, and the lock of what was translated.
  fileprivate func updated(from source: StringTable.Row, language: String) -> StringTable.Row {
    var row = self
    // Whoever translated without setting a lock had the row's own original before them.
    if !row.text.isEmpty, row.lock.isEmpty {
      row.lock = TextLock.lock(of: row.others[TranslationMerge.original] ?? source.text)
    }
    row.language = language
    row.file = source.file
    row.node = source.node
    row.lineNumber = source.lineNumber
    row.others[TranslationMerge.original] = source.text
    return row
  }
}
