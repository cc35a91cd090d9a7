extension StringTable {
  /// Reads a table of comma-separated values, whose first line names the columns.
  ///
  /// The columns `id` and `text` must be there; others may be, in any order.
  /// - Throws: `TableError` at the first fault.
  package init(commaSeparated bytes: [UInt8]) throws(TableError) {
    var reader = try TableReader(
      bytes,
      requiring: ["id", "text"],
      expecting: Self.standardColumns
    )
    var rows: [Row] = []
    var lines: [[String]: Int] = [:]
    while let fields = try reader.next() {
      let row = try Row(fields, reader.columns)
      if let line = lines.updateValue(fields.line, forKey: [row.language.lowercased(), row.id]) {
        throw fields.error(.duplicateID(row.id, firstLine: line), at: "id")
      }
      rows.append(row)
    }
    self.init(columns: reader.columns.filter { !$0.isEmpty }, rows: rows)
  }

  /// The table as comma-separated values.
  package var commaSeparated: String {
    var output = CommaSeparatedText()
    output.append(columns)
    for row in rows { output.append(columns.map { row[column: $0] }) }
    return output.text
  }
}

extension StringTable.Row {
  fileprivate init(_ row: TableReader.Row, _ columns: [String]) throws(TableError) {
    let id = row["id"].trimmingBlanks()
    guard !id.isEmpty else { throw row.error(.missingID, at: "id") }
    self.init(id: id, text: row["text"])
    file = row["file"]
    node = row["node"]
    lineNumber = try row.number("lineNumber")
    language = row["language"].trimmingBlanks()
    lock = row["lock"]
    comment = row["comment"]
    for column in columns.map({ $0.lowercased() })
    where !Self.knownColumns.contains(column) && !row[column].isEmpty {
      others[column] = row[column]
    }
  }

  private static let knownColumns: Set = [
    "id", "text", "file", "node", "linenumber", "language", "lock", "comment",
  ]

  /// The field in a column.
  fileprivate subscript(column name: String) -> String {
    let name = name.lowercased()
    return switch name {
    case "id": id
    case "text": text
    case "file": file
    case "node": node
    case "linenumber": lineNumber.map(String.init) ?? ""
    case "language": language
    case "lock": lock
    case "comment": comment
    default: others[name] ?? ""
    }
  }
}
