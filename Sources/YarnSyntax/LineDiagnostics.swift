/// One factory for each fault that the parser reports in lines, options and their tags.
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

  /// Reports `Meet me at door #5 now` and `Hello #line:my 1`.
  ///
  /// The signs that are certain to be text are at these offsets. The word is all that follows, and
  /// may belong to the tag.
  static func textBehindTag(
    _ file: Int,
    _ range: SourceRange,
    _ tag: String,
    signs: [Int],
    word: String?
  ) -> Diagnostic {
    let edits = signs.map { Edit(file, SourceRange($0, $0), "\\") }
    let message: String
    if !edits.isEmpty {
      message =
        "‘\(tag)’ is read as a tag, and no text can follow one; write ‘\\#’ for the sign itself"
    } else if let word {
      message =
        "a blank ends the tag ‘\(tag)’, and no text can follow one; "
        + "write ‘\(tag)_\(word)’ if ‘\(word)’ belongs to it"
    } else {
      message = "no text can follow a tag such as ‘\(tag)’; tags stand at the end of their line"
    }
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: edits.isEmpty ? [] : [FixIt("Write ‘\\#’", edits)],
      message
    )
  }
}
