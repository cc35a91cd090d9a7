import YarnProgram

/// The texts of all lines, as translators work on them.
///
/// A text has `{0}` where the line's first value goes; `LineTemplate(rawText:)` reads it.
package struct StringTable: Hashable, Sendable {
  /// The columns that every table has when it is written.
  package static let standardColumns = ["id", "text", "file", "node", "lineNumber"]

  package struct Row: Hashable, Sendable {
    /// The line's ID, `line:` included.
    package let id: String

    /// Empty for a line without a translation and for one that shares another's text.
    package var text: String
    package var file = ""
    package var node = ""
    package var lineNumber: Int?

    /// The language of the text, where the table says so.
    package var language = ""

    /// The beginning of a hash of the text that was translated; it tells when that has changed.
    package var lock = ""

    /// A word to translators.
    package var comment = ""

    /// The fields of columns that mean nothing here, by the columns' lower-case names.
    package var others: [String: String] = [:]

    package init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// The names of the columns, in the order in which they are written.
  package let columns: [String]
  package var rows: [Row]

  package init(columns: [String] = Self.standardColumns, rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// The texts for a language by line ID, without the empty ones.
  ///
  /// A row that names another language is left out.
  package func texts(for language: String) -> [String: String] {
    let own = rows.filter { row in
      !row.text.isEmpty && (row.language.isEmpty || row.language.isLanguage(language))
    }
    return Dictionary(firsts: own.map { ($0.id, $0.text) })
  }
}
