/// One factory for each fault that the parser reports.
extension Diagnostic {
  /// Reports `It is 5\% more`.
  static func badEscape(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [FixIt("Double the backslash", [Edit(file, range, "\\\\")])],
      "‘\\’ can only stand before \\ < > { } # / [ ] or :, write ‘\\\\’ for a backslash"
    )
  }

  /// Reports `two words: value` above a body.
  static func badHeader(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a header such as ‘title: Name’, or ‘---’ to begin the node's body"
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

  /// Reports `<<endif>>` in the block of an option.
  static func blockLeftOpen(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "this does not belong into an option's block; was an ‘<<if>>’ or ‘<<once>>’ left open?"
    )
  }

  /// An option followed by deeper blanks and nothing else.
  static func emptyOptionBlock(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a line in this option's block, found only blanks"
    )
  }

  /// Reports `Hello #`.
  static func emptyTag(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a tag's name after ‘#’; write ‘\\#’ for the sign itself"
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

  /// An empty file.
  static func fileWithoutNodes(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a node: ‘title: Name’, then ‘---’, the lines, then ‘===’"
    )
  }

  /// A node that the file's end cuts off.
  static func missingBodyEnd(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .missingDelimiter,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘===’ at the end of the node"
    )
  }

  /// Reports `title: A` without `---`.
  static func missingBodyStart(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingDelimiter,
      file: file,
      range: range,
      "expected ‘---’ between the node's headers and its lines"
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

  /// Reports `title Start`.
  static func missingHeaderColon(
    _ file: Int,
    _ range: SourceRange,
    _ key: String
  ) -> Diagnostic {
    let isHeader = ["title", "subtitle", "tags", "tracking", "when"].contains(key)
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: isHeader ? [.insert(":", file, at: range.lowerBound)] : [],
      "expected ‘:’ after ‘\(key)’"
    )
  }

  /// Reports `#tag` on a line of its own.
  static func missingLineText(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected text before a line's tags; write ‘\\#’ for the sign itself"
    )
  }

  /// Reports `->` with nothing after it.
  static func missingOptionText(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected text after the arrow")
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
  static func missingVariable(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected a variable such as ‘$name’")
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

  /// Reports `Hello <<if true>> <<once>>`.
  static func secondCondition(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "a line can have one condition; join two with ‘and’"
    )
  }

  /// Reports `Hello #tag <<if true>>`.
  static func tagBeforeCondition(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: fixIts,
      "a line's condition stands before its tags"
    )
  }

  /// Reports `=== the end`.
  static func textAfterBodyEnd(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected nothing after ‘===’")
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
  static func unterminatedString(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected ‘\"’ to close this text on the same line"
    )
  }
}
