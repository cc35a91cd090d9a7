package import YarnSyntax

/// Writes diagnostics in the form that editors understand, with the source beneath.
///
/// `path:line:column: error[YS0050]: expected a Number, found a String`
package struct DiagnosticRenderer {
  private let sources: [SourceText]
  private var tables: [Int: LineTable] = [:]

  /// Source lines are cut to about this many characters around the place.
  private static let windowWidth = 96

  package init(sources: [SourceText]) {
    self.sources = sources
  }

  /// One diagnostic with its source lines and notes, ending in a line end.
  package mutating func render(_ diagnostic: Diagnostic) -> String {
    let heading = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var text = render(heading, diagnostic.message, diagnostic.file, diagnostic.range)
    for note in diagnostic.notes {
      text += render("note", note.message, note.file, note.range)
    }
    return text
  }

  private mutating func render(
    _ heading: String,
    _ message: String,
    _ file: Int,
    _ range: SourceRange
  ) -> String {
    let table = table(of: file)
    let (line, column) = table.location(of: range.lowerBound)
    let place = "\(sources[file].name):\(line):\(column)"
    return "\(place): \(heading): \(visible(message))\n" + excerpt(file, table, line, column, range)
  }

  private mutating func table(of file: Int) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(sources[file])
    tables[file] = table
    return table
  }

  /// The source line and a mark under the place.
  private func excerpt(
    _ file: Int,
    _ table: LineTable,
    _ line: Int,
    _ column: Int,
    _ range: SourceRange
  ) -> String {
    let whole = Array(sources[file][table.range(ofLine: line)])
    let place = min(column - 1, whole.count)
    let start = max(0, place - Self.windowWidth / 2)
    let shown = whole[start..<min(whole.count, start + Self.windowWidth)]
    let end = min(range.upperBound, table.range(ofLine: line).upperBound)
    let marked = sources[file][SourceRange(range.lowerBound, max(range.lowerBound, end))].count
    let width = max(1, min(marked, shown.count - (place - start)))
    let number = "\(line)"
    let margin = String(repeating: " ", count: number.count)
    let lead = start > 0 ? "…" : ""
    let indent = String(repeating: " ", count: place - start + lead.count)
    let mark = "^" + String(repeating: "~", count: width - 1)
    return " \(number) | \(lead)\(visible(String(shown)))\n \(margin) | \(indent)\(mark)\n"
  }

  /// The text with tabs as one blank and no character that a terminal would obey.
  private func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        shown += scalar == "\t" ? " " : "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
