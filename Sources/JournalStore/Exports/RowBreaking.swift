import PlainText

/// Breaks a line into rows for a terminal that is not there to be asked.
enum RowBreaking {
  /// The rows of a line without line breaks; words stay whole where they fit.
  static func rows(of line: String, width: Int) -> [String] {
    let indent = line.prefix { $0 == " " }
    var rows: [String] = []
    var row = String(indent)
    var used = indent.count
    var isEmpty = true
    for word in line.dropFirst(indent.count).split(
      separator: " ",
      omittingEmptySubsequences: false
    ) {
      let cells = word.reduce(0) { $0 + PlainText.cells(of: $1) }
      if !isEmpty, used + 1 + cells > width {
        rows.append(row)
        row = ""
        used = 0
      } else if !isEmpty {
        row += " "
        used += 1
      }
      for character in word {
        let cells = PlainText.cells(of: character)
        if used + cells > width {
          rows.append(row)
          row = ""
          used = 0
        }
        row.append(character)
        used += cells
      }
      isEmpty = false
    }
    return rows + [row]
  }
}
