/// One factory for each fault that the parser reports in expressions and in what declares types.
extension Diagnostic {
  /// Reports `<<if $n = 1>>`.
  ///
  /// It is certain that a comparison is meant where something depends on it.
  static func assignmentInExpression(
    _ file: Int,
    _ range: SourceRange,
    _ text: String,
    isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isCertain ? [.replace(text, file, range, with: "==")] : [],
      "‘\(text)’ gives a variable its value; write ‘==’ or ‘is’ to compare"
    )
  }

  /// Reports `{apple}`.
  static func bareName(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "‘\(name)’ is no value by itself: a variable is ‘$\(name)’, text is ‘\"\(name)\"’, "
        + "a function is ‘\(name)()’"
    )
  }

  /// Reports `<<enum Food>> <<endenum>>`.
  static func enumWithoutCases(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "enum ‘\(name)’ needs at least one ‘<<case …>>’"
    )
  }

  /// Reports `<<set $x to “a”>>`.
  static func foreignQuotes(_ file: Int, _ range: SourceRange, _ fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: fixIts,
      "text stands in straight double quotes: ‘\"…\"’"
    )
  }

  /// Reports `{True}` and `<<if $a ≥ 1>>`.
  static func foreignSpelling(
    _ file: Int,
    _ range: SourceRange,
    _ text: String,
    meant: String
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [.replace(text, file, range, with: meant)],
      "‘\(text)’ is written ‘\(meant)’"
    )
  }

  /// Reports `Hello {$name`.
  ///
  /// The brace is missing at `end`, where that is certain.
  static func missingBrace(_ file: Int, _ range: SourceRange, end: Int?) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: end.map { [.insert("}", file, at: $0)] } ?? [],
      "expected ‘}’ to close this brace on the same line"
    )
  }

  /// Reports `{Food.}`.
  static func missingCaseName(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected the name of a case")
  }

  /// Reports `<<if >>`.
  static func missingExpression(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected a value")
  }

  /// Reports `{(1 + 2}`.
  static func missingParenthesis(
    _ file: Int,
    _ range: SourceRange,
    isLast: Bool
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isLast ? [.insert(")", file, at: range.lowerBound)] : [],
      "expected ‘)’"
    )
  }

  /// Reports `<<declare $x = 1 as>>`.
  static func missingTypeName(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected the name of a type")
  }

  /// Reports `<<set 5 to 1>>`.
  ///
  /// The word found is certain to be a variable's name where a value is given to it.
  static func missingVariable(
    _ file: Int,
    _ range: SourceRange,
    found name: String?,
    isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isCertain ? [.insert("$", file, at: range.lowerBound)] : [],
      name.map { "a variable begins with ‘$’; expected ‘$\($0)’, found ‘\($0)’" }
        ?? "expected a variable such as ‘$name’"
    )
  }

  /// Two hundred and fifty opening parentheses.
  static func nestedTooDeeply(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "this is nested more than \(Parser.depthLimit) levels deep"
    )
  }

  /// Reports `<<call 1>>`.
  static func notACall(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a function such as ‘name()’ after ‘call’"
    )
  }

  /// Reports `{1 + *}`.
  static func notAnExpression(
    _ file: Int,
    _ range: SourceRange,
    _ text: String
  ) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected a value, found ‘\(text)’")
  }

  /// Reports `{null}`.
  static func nullLiteral(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badLiteral,
      file: file,
      range: range,
      "‘null’ is no value: a variable always has one, such as 0, \"\" or false"
    )
  }

  /// Reports `{5 5}`.
  static func unexpected(_ file: Int, _ range: SourceRange, _ text: String) -> Diagnostic {
    let shown = text.trimmingBlanks()
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      shown.isEmpty ? "this does not belong here" : "‘\(shown)’ does not belong here"
    )
  }

  /// Reports `{"hello}`.
  static func unterminatedString(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘\"’ to close this text on the same line"
    )
  }
}
