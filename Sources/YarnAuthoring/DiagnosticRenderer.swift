package import YarnSyntax

/// Writes diagnostics in the form that editors understand, with the source beneath.
///
/// `path:line:column: error[YS0050]: expected a number (Number), found text (String)`
///
/// Notes follow, then each fix-it at the places that it changes, with the lines as they would be:
///
///     path:line:column: fix-it: replace ‘$nmae’ with ‘$name’
///      + | Hello, {$name}.
package struct DiagnosticRenderer {
  let sources: [SourceText]
  private var tables: LineTables

  /// The lines so long that they are worth keeping, by file and number.
  private var longLines: [Int: [Int: SourceLine]] = [:]

  /// Source lines are cut to about this many characters around the place.
  static let windowWidth = 96

  /// A line of so many bytes is kept once it was taken apart.
  private static let longLine = 1024

  /// How many places of one fix-it are shown.
  private static let shownPlaces = 4

  package init(sources: [SourceText]) {
    self.sources = sources
    tables = LineTables(sources)
  }

  /// One diagnostic with its source lines, notes and fix-its, ending in a line end.
  package mutating func render(_ diagnostic: Diagnostic) -> String { render(Finding(diagnostic)) }

  /// One finding with its source lines, notes, answers and fix-its, ending in a line end.
  package mutating func render(_ finding: Finding) -> String {
    let heading = "\(finding.severity.rawValue)[\(finding.label)]"
    var text = render(heading, finding.message, finding.file, finding.range)
    for note in finding.notes {
      text += render("note", note.message, note.file, note.range)
    }
    if let answers = finding.answers {
      let shown = answers.map { $0.isEmpty ? "Enter" : $0 }.joined(separator: ", ")
      let label = finding.isUnreached ? "answers up to it" : "answers"
      text += "  \(label): \(shown.isEmpty ? "none" : shown)\n"
      for condition in finding.conditions { text += "  if \(condition)\n" }
    }
    for fixIt in finding.fixIts { text += render(fixIt) }
    return text
  }

  private mutating func render(
    _ heading: String,
    _ message: String,
    _ file: Int,
    _ range: SourceRange
  ) -> String {
    let place = place(file, range.lowerBound)
    return self.heading(heading, message, at: place) + excerpt(range, at: place)
  }

  private mutating func render(_ fixIt: Diagnostic.FixIt) -> String {
    let message = fixIt.message.prefix(1).lowercased() + fixIt.message.dropFirst()
    var groups: [[Diagnostic.Edit]] = []
    for edit in fixIt.edits {
      if let last = groups.last?.last, touchSameLine(last, edit) {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
    var text = ""
    for edits in groups.prefix(Self.shownPlaces) {
      let place = place(edits[0].file, edits[0].range.lowerBound)
      text += heading("fix-it", message, at: place) + suggestion(edits, at: place)
    }
    let others = groups.count - Self.shownPlaces
    return others > 0
      ? text + " … and in \(others) more \(others == 1 ? "place" : "places")\n" : text
  }

  private mutating func touchSameLine(_ edit: Diagnostic.Edit, _ next: Diagnostic.Edit) -> Bool {
    edit.file == next.file
      && tables[edit.file].line(of: edit.range.upperBound)
        == tables[edit.file].line(of: next.range.lowerBound)
  }

  private func heading(_ heading: String, _ message: String, at place: Place) -> String {
    let name = sources[place.file].name
    return "\(name):\(place.number):\(place.column + 1): \(heading): \(visible(message))\n"
  }

  /// The source line and a mark under the place.
  private func excerpt(_ range: SourceRange, at place: Place) -> String {
    let line = place.line
    let start = max(0, place.column - Self.windowWidth / 2)
    let shown = start..<min(line.count, start + Self.windowWidth)
    let marked = line.count(before: range.upperBound) - place.column
    let width = max(1, min(marked, shown.upperBound - place.column))
    let number = "\(place.number)"
    let margin = String(repeating: " ", count: number.count)
    let lead = start > 0 ? "…" : ""
    let indent = String(repeating: " ", count: place.column - start + lead.count)
    let mark = "^" + String(repeating: "~", count: width - 1)
    return " \(number) | \(lead)\(visible(line[shown]))\n \(margin) | \(indent)\(mark)\n"
  }

  // MARK: - Places

  /// Where an offset is in its file.
  struct Place {
    let file: Int
    /// Counted from one.
    let number: Int
    let line: SourceLine
    /// How many characters stand before it in its line.
    let column: Int
  }

  mutating func place(_ file: Int, _ offset: Int) -> Place {
    let table = tables[file]
    let number = table.line(of: offset)
    let range = table.range(ofLine: number)
    let line = longLines[file]?[number] ?? SourceLine(sources[file], range)
    if range.count > Self.longLine { longLines[file, default: [:]][number] = line }
    return Place(file: file, number: number, line: line, column: line.count(before: offset))
  }

  /// The sanitised text, with tabs as one blank.
  func visible(_ text: String) -> String {
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
