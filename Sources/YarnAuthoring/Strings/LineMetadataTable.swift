/// The tags of lines, for who records voices or plans what goes with a line.
package struct LineMetadataTable: Hashable, Sendable {
  private static let columns = ["id", "node", "lineNumber", "tags"]

  package struct Row: Hashable, Sendable {
    /// The line's ID, `line:` included.
    package let id: String
    package let node: String
    package let lineNumber: Int?

    /// Without `#`; the one with the line's ID is left out.
    package let tags: [String]

    package init(id: String, node: String, lineNumber: Int?, tags: [String]) {
      self.id = id
      self.node = node
      self.lineNumber = lineNumber
      self.tags = tags
    }
  }

  package let rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The table as comma-separated values, the tags of a line in one field with blanks between.
  package var commaSeparated: String {
    var output = CommaSeparatedText()
    output.append(Self.columns)
    for row in rows {
      let number = row.lineNumber.map(String.init) ?? ""
      output.append([row.id, row.node, number, row.tags.joined(separator: " ")])
    }
    return output.text
  }
}
