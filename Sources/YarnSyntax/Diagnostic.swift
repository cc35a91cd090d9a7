/// A fault in a dialogue, or something an author will want to know.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning, info
  }

  /// A place that explains the fault further.
  package struct Note: Hashable, Sendable {
    package let file: Int
    package let range: SourceRange
    package let message: String

    package init(file: Int, range: SourceRange, message: String) {
      self.file = file
      self.range = range
      self.message = message
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity

  /// What was found and what was expected: lower case, no full stop, source in ‘’.
  package let message: String

  /// Index of the file among the sources of the compilation.
  package let file: Int
  package let range: SourceRange
  package let notes: [Note]

  /// Ways to mend it; each by itself is enough.
  package let fixIts: [FixIt]

  package init(
    _ code: DiagnosticCode,
    _ severity: Severity = .error,
    file: Int,
    range: SourceRange,
    notes: [Note] = [],
    fixIts: [FixIt] = [],
    _ message: String
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.range = range
    self.notes = notes
    self.fixIts = fixIts
    self.message = message
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, so that a file reads from top to bottom.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.range.lowerBound, left.range.upperBound, left.code.rawValue)
      < (right.file, right.range.lowerBound, right.range.upperBound, right.code.rawValue)
  }
}
