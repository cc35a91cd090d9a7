import YarnSyntax

/// What is reported of a language that is newer than its project.
extension Diagnostic {
  /// Reports `<<once>>` in a project whose file says version 2.
  static func languageVersionTooLow(
    _ file: Int,
    _ range: SourceRange,
    _ feature: String,
    version: Int
  ) -> Diagnostic {
    Diagnostic(
      .languageVersionTooLow,
      file: file,
      range: range,
      "\(feature) needs a project of version \(VersionChecker.firstWhole) or later; "
        + "this one says version \(version)"
    )
  }
}
