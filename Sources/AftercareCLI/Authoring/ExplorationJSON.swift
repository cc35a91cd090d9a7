import JournalStore
import YarnAuthoring

/// What explorations have shown, for other programs.
enum ExplorationJSON {
  private struct Row: Encodable {
    struct Finding: Encodable {
      let kind: String
      let message: String
      let file: String?
      let line: Int?
      let answers: [String]?
    }

    let path: String
    let isComplete: Bool
    let states: Int
    let findings: [Finding]
  }

  static func text(of explored: [Explored]) -> String {
    let rows = explored.map { one in
      Row(
        path: one.scripts.path,
        isComplete: one.isComplete,
        states: one.reports.reduce(0) { $0 + $1.states },
        findings: one.findings.map { finding in
          Row.Finding(
            kind: finding.fault.kind.rawValue,
            message: finding.fault.message,
            file: finding.fault.place?.file,
            line: finding.fault.place?.line,
            answers: finding.answers
          )
        }
      )
    }
    return JSONText.lines(rows)
  }
}
