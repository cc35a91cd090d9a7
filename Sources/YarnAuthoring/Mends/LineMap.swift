import YarnSyntax

/// Which lines of a source text edits touch, and where the lines after them were before.
struct LineMap {
  /// The lines that edits touch, from 1, as they were before.
  private(set) var touched: Set<Int> = []

  /// The same, ascending.
  private var order: [Int] = []

  private let before: LineTable
  private let after: LineTable
  private let edits: [Diagnostic.Edit]

  /// Where each edit's replacement begins in the text after.
  private var starts: [Int] = []

  /// - Precondition: The edits are of one file and in order, and made of the one text the other.
  init(_ edits: [Diagnostic.Edit], before: SourceText, after: SourceText) {
    self.edits = edits
    self.before = LineTable(before)
    self.after = LineTable(after)
    var shift = 0
    for edit in edits {
      starts.append(edit.range.lowerBound + shift)
      shift += edit.replacement.utf8.count - (edit.range.upperBound - edit.range.lowerBound)
      touched.formUnion(self.before.lines(of: edit.range))
    }
    order = touched.sorted()
  }

  /// The last line up to another that an edit touches.
  func lastTouched(through line: Int) -> Int? {
    order[..<order.partitioningIndex { $0 > line }].last
  }

  /// Where an offset of the text before is in the text after, behind what is put there.
  func offset(after before: Int) -> Int {
    let next = edits.partitioningIndex { $0.range.upperBound > before }
    guard next > 0 else { return before }
    return end(ofEditAt: next - 1) + before - edits[next - 1].range.upperBound
  }

  /// Whether an edit has changed anything in a range of the text after, or right beside it.
  func touches(after range: SourceRange) -> Bool {
    let next = editIndex(behind: range.upperBound)
    return next > 0 && end(ofEditAt: next - 1) >= range.lowerBound
  }

  /// Whether all edits of its line are before an offset of the text after.
  func isBehindEdits(after offset: Int) -> Bool {
    let next = editIndex(behind: offset)
    return next == edits.count
      || before.line(of: edits[next].range.lowerBound) > line(after: offset)
  }

  /// The line of an offset of the text before.
  func line(before offset: Int) -> Int { before.line(of: offset) }

  /// The line of an offset of the text after, as it was before.
  ///
  /// What an edit has put there belongs to the line at which the edit begins.
  func line(after offset: Int) -> Int {
    let next = editIndex(behind: offset)
    guard next > 0 else { return before.line(of: offset) }
    let edit = edits[next - 1]
    let end = end(ofEditAt: next - 1)
    guard offset >= end else { return before.line(of: edit.range.lowerBound) }
    return before.line(of: edit.range.upperBound + offset - end)
  }

  /// The index of the first edit whose replacement begins behind an offset of the text after.
  private func editIndex(behind offset: Int) -> Int {
    starts.partitioningIndex { $0 > offset }
  }

  /// Where an edit's replacement ends in the text after.
  private func end(ofEditAt index: Int) -> Int {
    starts[index] + edits[index].replacement.utf8.count
  }
}
