import JournalStore
import YarnAuthoring

/// What explorations have shown, for other programs.
enum ExplorationJSON {
  private struct Row: Encodable {
    let path: String
    let isComplete: Bool
    let states: Int
    let findings: [CheckReport.Entry]

    /// In what respects the paths that were walked are not all there are.
    let approximations: [String]
  }

  static func text(of explored: [Explored]) -> String {
    let rows = explored.map { one in
      Row(
        path: one.scripts.path,
        isComplete: one.isComplete,
        states: one.reports.reduce(0) { $0 + $1.states },
        findings: CheckReport(one.findings, in: one.files).findings,
        approximations: one.approximations
      )
    }
    return JSONText.lines(rows)
  }
}
