/// One row of a lexicon table.
struct TableRow {
  /// The name of the table that the row is in.
  let table: String

  /// The row's line, from 1.
  let line: Int

  /// The columns, without spaces around them.
  let columns: [String]

  /// The rows of a table; empty lines and comments are none.
  ///
  /// - Throws: a row that has fewer or more columns than its kind of table.
  static func rows(of table: LexiconTable) throws(LexiconError) -> [TableRow] {
    var rows: [TableRow] = []
    var line = 0
    for text in table.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      let columns = text.split(separator: "\t", omittingEmptySubsequences: true).map(trimmed)
      let row = TableRow(table: table.name, line: line, columns: columns)
      let expected = table.kind.columns
      guard columns.count == expected, !columns.contains("") else {
        throw row.error("found \(columns.count) columns, expected \(expected) parted by tabs")
      }
      rows.append(row)
    }
    return rows
  }

  /// The error that this row has a problem.
  func error(_ problem: String) -> LexiconError {
    LexiconError(table: table, line: line, problem: problem)
  }

  /// The words of a column, parted by spaces.
  func list(_ column: Int) -> [String] {
    columns[column].split(separator: " ").map(String.init)
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension LexiconTable.Kind {
  /// How many columns each row has.
  fileprivate var columns: Int {
    switch self {
    case .commands, .words: 2
    case .nearMisses, .rewrites, .safety, .synonyms: 3
    }
  }
}
