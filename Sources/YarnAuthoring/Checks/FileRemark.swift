package import YarnSyntax

/// What an author will want to know of a file that is no script, or of one that cannot be read.
package struct FileRemark: Hashable, Sendable {
  package let rule: CheckRule

  /// The file as the author knows it.
  package let file: String

  /// From 1.
  package let line: Int
  package let severity: Diagnostic.Severity
  package let message: String

  package init(
    _ rule: CheckRule,
    _ file: String,
    line: Int? = nil,
    severity: Diagnostic.Severity? = nil,
    _ message: String
  ) {
    self.rule = rule
    self.file = file
    self.line = line ?? 1
    self.severity = severity ?? rule.severity
    self.message = message
  }

  /// One line in the form that editors know, with its line end.
  package var text: String {
    "\(file):\(line):1: \(severity.rawValue)[\(rule.name)]: \(message)\n"
  }

  /// The remark as a project wants it, or `nil` where the project does not want it.
  package func adjusted(
    by severities: [String: YarnProject.CompilerOptions.Severity]
  ) -> FileRemark? {
    guard rule != .unreadableFile, let wanted = severities[rule.name] else { return self }
    return Diagnostic.Severity(rawValue: wanted.rawValue).map { severity in
      FileRemark(rule, file, line: line, severity: severity, message)
    }
  }
}
