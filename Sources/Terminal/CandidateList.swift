/// Candidates side by side, in as many rows as they need.
enum CandidateList {
  private static let gap = "   "

  /// No candidate is broken, unless it is wider than a row.
  static func rows(of candidates: [String], width: Int) -> [String] {
    let width = max(TextWrapping.narrowest, min(width, 72))
    var rows: [String] = []
    for candidate in candidates {
      let last = rows.last ?? ""
      let cells = CellWidth.of(last) + gap.count + CellWidth.of(candidate)
      if !rows.isEmpty, cells <= width {
        rows[rows.count - 1] = last + gap + candidate
      } else {
        rows += TextWrapping.rows(of: candidate, width: width)
      }
    }
    return rows
  }
}
