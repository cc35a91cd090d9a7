import YarnProgram

/// Reads a table whose first line names its columns, row by row.
struct TableReader {
  /// The columns' names, in the order of the table.
  let columns: [String]
  private var records: CommaSeparatedReader

  /// One row with its fields by the lower-case names of their columns.
  struct Row {
    let line: Int
    fileprivate let fields: [String: CommaSeparatedReader.Field]

    /// The text in a column; empty where there is no such column.
    subscript(column: String) -> String { fields[column.lowercased()]?.text ?? "" }

    /// The number in a column, or `nil` where the field is empty.
    func number(_ column: String) throws(TableError) -> Int? {
      guard let field = fields[column.lowercased()], !field.text.isEmpty else { return nil }
      guard let number = Int(field.text), number >= 0 else {
        throw error(.notANumber(column: column, field.text), at: column)
      }
      return number
    }

    /// A fault placed at the field of a column.
    func error(_ reason: TableError.Reason, at column: String) -> TableError {
      let field = fields[column.lowercased()]
      return TableError(line: field?.line ?? line, column: field?.column ?? 1, reason: reason)
    }
  }

  /// Reads the first line.
  init(
    _ bytes: [UInt8],
    requiring required: [String],
    expecting expected: [String]
  ) throws(TableError) {
    records = try CommaSeparatedReader(bytes)
    guard let head = try records.next() else {
      throw TableError(line: 1, column: 1, reason: .empty)
    }
    columns = head.fields.map { $0.text.trimmingBlanks() }
    var known: Set<String> = []
    for (field, name) in zip(head.fields, columns)
    where !name.isEmpty && !known.insert(name.lowercased()).inserted {
      throw TableError(line: field.line, column: field.column, reason: .duplicateColumn(name))
    }
    for name in required where !known.contains(name.lowercased()) {
      let separators = [";": "semicolons", "\t": "tabs"]
      let separator = columns.count == 1 ? separators.first { columns[0].contains($0.key) } : nil
      let reason = separator.map { TableError.Reason.wrongSeparator($0.value) }
      throw TableError(
        line: head.line,
        column: 1,
        reason: reason ?? .missingColumn(name, expected: expected)
      )
    }
  }

  /// The next row that is not blank, or `nil` at the end.
  mutating func next() throws(TableError) -> Row? {
    while let record = try records.next() {
      if record.fields.allSatisfy({ $0.text.isEmpty }) { continue }
      guard record.fields.count == columns.count else {
        throw TableError(
          line: record.line,
          column: 1,
          reason: .wrongFieldCount(record.fields.count, columns: columns.count)
        )
      }
      let fields = zip(columns, record.fields).map { ($0.lowercased(), $1) }
      return Row(line: record.line, fields: Dictionary(firsts: fields))
    }
    return nil
  }
}

extension String {
  /// The text without blanks at both ends.
  func trimmingBlanks() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
