package import YarnSyntax

/// Findings with their places counted, for programs to read.
package struct CheckReport: Encodable {
  /// Counted from one; columns in characters.
  package struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int

    fileprivate init(
      _ file: String,
      _ start: (line: Int, column: Int),
      _ end: (line: Int, column: Int)
    ) {
      self.file = file
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
  }

  package struct Note: Encodable {
    let message: String
    let place: Place
  }

  package struct FixIt: Encodable {
    package struct Edit: Encodable {
      let place: Place
      let replacement: String
    }

    let message: String
    let edits: [Edit]
  }

  package struct Entry: Encodable {
    let rule: String
    let name: String
    let severity: String
    let message: String
    let place: Place
    var notes: [Note] = []
    var fixIts: [FixIt] = []

    /// What to type to come there, where a path shows it.
    var answers: [String]?

    /// What to type to come up to what is not reached.
    var answersUpToIt: [String]?

    /// What else has to be so for that.
    var conditions: [String]?
  }

  package private(set) var findings: [Entry]

  /// A report of findings and, before them, of what is to be known of other files.
  package init(_ findings: [Finding], in sources: [SourceText], _ remarks: [FileRemark] = []) {
    var tables = LineTables(sources)
    func place(_ file: Int, _ range: SourceRange) -> Place {
      let start = tables[file].location(of: range.lowerBound)
      let end = tables[file].location(of: range.upperBound)
      return Place(sources[file].name, start, end)
    }
    let entries = remarks.map { remark in
      Entry(
        rule: remark.rule.name,
        name: remark.rule.name,
        severity: remark.severity.rawValue,
        message: remark.message,
        place: Place(remark.file, (remark.line, 1), (remark.line, 1))
      )
    }
    self.findings =
      entries
      + findings.map { finding in
        Entry(
          rule: finding.label,
          name: finding.name,
          severity: finding.severity.rawValue,
          message: finding.message,
          place: place(finding.file, finding.range),
          notes: finding.notes.map { Note(message: $0.message, place: place($0.file, $0.range)) },
          fixIts: finding.fixIts.map { fixIt in
            FixIt(
              message: fixIt.message,
              edits: fixIt.edits.map {
                FixIt.Edit(place: place($0.file, $0.range), replacement: $0.replacement)
              }
            )
          },
          answers: finding.isUnreached ? nil : finding.answers,
          answersUpToIt: finding.isUnreached ? finding.answers : nil,
          conditions: finding.answers == nil ? nil : finding.conditions
        )
      }
  }

  /// Adds what others report.
  package mutating func add(_ others: [CheckReport]) { findings += others.flatMap(\.findings) }
}
