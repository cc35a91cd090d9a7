package import YarnProgram

/// What a translator wants to know about a translation that does not fit whole.
package struct TranslationNotes {
  private let report: TranslationReport
  private let own: [StringTable.Row]
  private let outdated: [String]

  /// Notes on the lines in these rows alone; other lines may stay as they are.
  ///
  /// Outdated are the IDs of lines whose wording changed since they were translated.
  package init(
    _ report: TranslationReport,
    own: [StringTable.Row],
    outdated: [String] = []
  ) {
    self.report = report
    self.own = own
    self.outdated = outdated
  }

  /// One sentence for each refused text, one for all lines without a text, one for those whose
  /// wording has changed, and one for texts without a line.
  package var sentences: [String] {
    let places = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sentences = report.refused.map { refusal in
      "‘\(refusal.id)’ stays as it is: \(refusal.reason)"
    }
    let missing = report.missing.compactMap { places[$0] }
    if let first = missing.first {
      let number = first.lineNumber.map { ":\($0)" } ?? ""
      let which = "‘\(first.id)’ (\(first.file)\(number))"
      sentences.append(
        missing.count == 1
          ? "\(which) has no translation and stays as it is"
          : "\(missing.count) lines have no translation and stay as they are, the first is \(which)"
      )
    }
    if let first = outdated.first {
      sentences.append(
        outdated.count == 1
          ? "‘\(first)’ was translated from an earlier wording"
          : "\(outdated.count) lines were translated from an earlier wording, the first is ‘\(first)’"
      )
    }
    if let first = report.unknown.first {
      sentences.append(
        report.unknown.count == 1
          ? "there is no line ‘\(first)’"
          : "\(report.unknown.count) texts are for lines that are not there, the first is ‘\(first)’"
      )
    }
    return sentences
  }
}
