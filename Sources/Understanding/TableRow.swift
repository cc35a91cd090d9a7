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
    // By bytes, as the tables are read before the first question is shown.
    let lines = table.text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for text in lines {
      line += 1
      guard let first = text.first(where: { !$0.isSpace }), first != UInt8(ascii: "#") else {
        continue
      }
      let columns = text.split(separator: .tab).map(trimmed)
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

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    let start = text.drop(while: \.isSpace)
    guard let end = start.lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(Substring(start[...end]))
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")

  /// Whether it is a space within a row, or what is left of a line end of two bytes.
  fileprivate var isSpace: Bool {
    self == UInt8(ascii: " ") || self == .tab || self == UInt8(ascii: "\r")
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
