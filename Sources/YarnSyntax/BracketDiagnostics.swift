/// One factory for each kind of text that was meant as a command or a condition and is spoken.
extension Diagnostic {
  /// Reports `<wave>` and `< <wave>>` on a line of its own.
  ///
  /// The brackets are given where it is certain that they should be whole.
  package static func brokenBrackets(
    _ file: Int,
    _ range: SourceRange,
    _ brackets: BrokenBrackets?,
    _ severity: Severity = .warning
  ) -> Diagnostic {
    Diagnostic(
      .singleAngleBrackets,
      severity,
      file: file,
      range: range,
      fixIts: brackets.map { [FixIt.mending($0, file)] } ?? [],
      "this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    )
  }

  /// Reports `Tea <if $open>` and `Tea < <once>>`.
  ///
  /// The brackets are given where it is certain that they should be whole.
  package static func brokenCondition(
    _ file: Int,
    _ range: SourceRange,
    _ brackets: BrokenBrackets?
  ) -> Diagnostic {
    Diagnostic(
      .singleAngleBrackets,
      .warning,
      file: file,
      range: range,
      fixIts: brackets.map { [FixIt.mending($0, file)] } ?? [],
      "this is shown as it stands; a condition stands between ‘<<’ and ‘>>’"
    )
  }

  /// Reports `jump Start` on a line of its own.
  package static func unenclosedCommand(
    _ file: Int,
    _ range: SourceRange,
    _ word: String,
    isCertain: Bool,
    _ severity: Severity = .warning
  ) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    let end = SourceRange(range.upperBound, range.upperBound)
    let mend = FixIt("Put it in ‘<<’ and ‘>>’", [Edit(file, start, "<<"), Edit(file, end, ">>")])
    return Diagnostic(
      .unenclosedCommand,
      severity,
      file: file,
      range: range,
      fixIts: isCertain ? [mend] : [],
      "this is spoken as it stands; the statement ‘\(word)’ stands between ‘<<’ and ‘>>’"
    )
  }
}

extension Diagnostic.FixIt {
  /// Makes brackets whole, at whichever end they are broken.
  fileprivate static func mending(_ brackets: BrokenBrackets, _ file: Int) -> Self {
    // Two signs with nothing between them are whole.
    let broken = [(brackets.opening, "<<"), (brackets.closing, ">>")].filter { $0.0.count != 2 }
    return Self("Write ‘<<’ and ‘>>’", broken.map { Diagnostic.Edit(file, $0.0, $0.1) })
  }
}
