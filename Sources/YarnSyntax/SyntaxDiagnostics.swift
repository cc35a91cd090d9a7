/// One factory for each fault that the parser reports.
extension Diagnostic {
  /// Reports `It is 5\% more`.
  static func badEscape(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
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

  /// Reports `<<elseif true>>` after `<<else>>`.
  static func clauseAfterElse(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected ‘<<endif>>’ after the lines of ‘<<else>>’"
    )
  }

  /// Reports `Hello <<wave>>`.
  static func commandAfterText(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .commandFollowingLine,
      file: file,
      range: range,
      "only ‘<<if …>>’ or ‘<<once>>’ can follow text on its line; put the command on its own line"
    )
  }

  /// Reports `<<>>`.
  static func emptyCommand(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected a command between ‘<<’ and ‘>>’")
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

  /// Reports `<<set $x to 1>>` without the second bracket.
  static func unclosedCommand(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedCommand,
      file: file,
      range: range,
      "expected ‘>>’ before the end of the line"
    )
  }

  /// Reports `<<jump >>`.
  static func missingDestination(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected a node's title, or an expression in braces"
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

  /// A node that the file's end cuts off.
  static func missingBodyEnd(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingDelimiter,
      file: file,
      range: range,
      "expected ‘===’ at the end of the node"
    )
  }

  /// Reports `<<set $x 1>>`.
  static func missingAssignment(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected ‘to’, ‘=’ or one of ‘+=’, ‘-=’, ‘*=’, ‘/=’, ‘%=’ and a value"
    )
  }

  /// Reports `Hello {$name`.
  static func missingBrace(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
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
    Diagnostic(.syntaxError, file: file, range: range, "expected ‘:’ after ‘\(key)’")
  }

  /// Reports `<<declare $x>>`.
  static func missingInitialValue(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected ‘=’ and the value that the variable begins with"
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
  static func missingParenthesis(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected ‘)’")
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

  /// Reports `<<local $x = 1>>`.
  static func reservedWord(_ file: Int, _ range: SourceRange, _ word: String) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "‘\(word)’ is a reserved word and cannot name a command"
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

  /// Reports `<<else if true>>`.
  static func splitElseIf(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "‘elseif’ is written as one word")
  }

  /// Reports `<<endif>>` with no `<<if>>` before it.
  static func strayBlockWord(_ file: Int, _ range: SourceRange, _ word: String) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "‘<<\(word)>>’ belongs to no open block here"
    )
  }

  /// Reports `Hello>>`.
  static func strayCommandEnd(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strayCommandEnd,
      .warning,
      file: file,
      range: range,
      "‘>>’ closes no command; write ‘\\>\\>’ if it is meant as text"
    )
  }

  /// Reports `Hello #tag <<if true>>`.
  static func tagBeforeCondition(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "a line's condition stands before its tags"
    )
  }

  /// Reports `<<wave>> Hello`.
  static func textAfterCommand(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lineContentAfterCommand,
      .warning,
      file: file,
      range: range,
      "text behind a command is a line of its own; put it on the next line"
    )
  }

  /// Reports `=== the end`.
  static func textAfterBodyEnd(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected nothing after ‘===’")
  }

  /// Reports `<<if true>>` with no `<<endif>>`.
  static func unclosedScope(
    _ file: Int,
    _ range: SourceRange,
    _ word: String,
    _ closing: String
  ) -> Diagnostic {
    Diagnostic(
      .unclosedScope,
      file: file,
      range: range,
      "‘<<\(word)>>’ is never closed; expected ‘<<\(closing)>>’"
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
  static func unterminatedString(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      "expected ‘\"’ to close this text on the same line"
    )
  }
}

extension String {
  /// The text without blanks and line ends at both ends.
  fileprivate func trimmingBlanks() -> Substring {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return tail[...last]
  }
}
