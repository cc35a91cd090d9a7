import YarnSyntax

/// Source lines as they would be after a change.
extension DiagnosticRenderer {
  /// How many lines of a change are shown.
  private static let shownLines = 4

  /// The lines that some edits, each of which begins where the one before it ends, would leave.
  ///
  /// Nothing where whole lines are taken out: there is nothing left to show.
  mutating func suggestion(_ edits: [Diagnostic.Edit], at place: Place) -> String {
    guard let last = edits.last, !edits.allSatisfy({ removesLines($0) }) else { return "" }
    let start = max(0, place.column - Self.windowWidth / 2)
    var text = start > 0 ? "…" : ""
    text += place.line[start..<place.column]
    var position = edits[0].range.lowerBound
    for edit in edits {
      text += clipped(place.file, position, edit.range.lowerBound) + edit.replacement
      position = edit.range.upperBound
    }
    let end = self.place(place.file, position)
    text += end.line[end.column..<min(end.line.count, end.column + Self.windowWidth)]

    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // A line that ends before the change, or begins after it, stays as it is.
    if edits[0].range.isEmpty, edits[0].replacement.hasPrefix("\n") { lines.removeFirst() }
    if last.range.isEmpty, last.replacement.hasSuffix("\n") { lines.removeLast() }
    let margin = String(repeating: " ", count: "\(place.number)".count)
    return lines.prefix(Self.shownLines).map { line in
      "\(margin)+ | \(visible(String(line.prefix(Self.windowWidth * 3 / 2))))\n"
    }.joined()
  }

  /// The source between two edits; its midst is left out where it is long.
  private func clipped(_ file: Int, _ lower: Int, _ upper: Int) -> String {
    let half = Self.windowWidth / 2
    guard upper - lower > 2 * half else { return sources[file][SourceRange(lower, upper)] }
    let (head, tail) = (SourceRange(lower, lower + half), SourceRange(upper - half, upper))
    return "\(sources[file][head])…\(sources[file][tail])"
  }

  /// Whether an edit takes out lines and nothing else.
  private func removesLines(_ edit: Diagnostic.Edit) -> Bool {
    let bytes = sources[edit.file].bytes
    let (lower, upper) = (edit.range.lowerBound, edit.range.upperBound)
    return edit.replacement.isEmpty && upper > 0 && bytes[upper - 1].isLineEnd
      && (lower == 0 || bytes[lower - 1].isLineEnd)
  }
}
