/// One factory for each fault in what stands in `<< >>`.
extension Diagnostic {
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
  static func commandAfterText(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .commandFollowingLine,
      file: file,
      range: range,
      fixIts: fixIts,
      "only ‘<<if …>>’ or ‘<<once>>’ can follow text on its line; put the command on its own line"
    )
  }

  /// Reports `<<>>`.
  static func emptyCommand(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.syntaxError, file: file, range: range, "expected a command between ‘<<’ and ‘>>’")
  }

  /// Reports `<<jump $next>>`.
  static func expressionWithoutBraces(
    _ file: Int,
    _ range: SourceRange,
    _ text: String
  ) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    let end = SourceRange(range.upperBound, range.upperBound)
    return Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [FixIt("Put it in braces", [Edit(file, start, "{"), Edit(file, end, "}")])],
      "expected a node's title, or an expression in braces: ‘{\(text)}’"
    )
  }

  /// Reports `<<wave>>>`.
  static func extraAngleBrackets(
    _ file: Int,
    _ range: SourceRange,
    _ text: String
  ) -> Diagnostic {
    Diagnostic(
      .extraAngleBrackets,
      .warning,
      file: file,
      range: range,
      fixIts: [FixIt("Remove ‘\(text)’", [Edit(file, range, "")])],
      "‘\(text)’ belongs to no command; a command stands between ‘<<’ and ‘>>’"
    )
  }

  /// Reports `<<set $x 1>>`.
  static func missingAssignment(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘to’, ‘=’ or one of ‘+=’, ‘-=’, ‘*=’, ‘/=’, ‘%=’ and a value"
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

  /// Reports `<<declare $x>>`.
  static func missingInitialValue(
    _ file: Int,
    _ range: SourceRange,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: fixIts,
      "expected ‘=’ and the value that the variable begins with"
    )
  }

  /// Reports `<<if true>>` with `<<EndIf>>`, which leaves it open.
  static func miswrittenKeyword(
    _ file: Int,
    _ range: SourceRange,
    _ text: String,
    _ keyword: String
  ) -> Diagnostic {
    Diagnostic(
      .unknownCommand,
      file: file,
      range: range,
      fixIts: [.replace(text, file, range, with: keyword)],
      "‘\(text)’ is no statement; it is written ‘\(keyword)’"
    )
  }

  /// Reports `<<jump "Start">>`.
  static func quotedDestination(
    _ file: Int,
    _ range: SourceRange,
    _ title: String,
    _ quoted: String
  ) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: title.isNodeName ? [.replace(quoted, file, range, with: title)] : [],
      "a node's title stands without quotes: ‘\(title)’"
    )
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

  /// Reports `<<else if true>>`.
  static func splitElseIf(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntaxError,
      file: file,
      range: range,
      fixIts: [.replace("else if", file, range, with: "elseif")],
      "‘elseif’ is written as one word"
    )
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

  /// Reports `<<wave>> Hello`.
  static func textAfterCommand(
    _ file: Int,
    _ range: SourceRange,
    _ fixIt: FixIt
  ) -> Diagnostic {
    Diagnostic(
      .lineContentAfterCommand,
      .warning,
      file: file,
      range: range,
      fixIts: [fixIt],
      "text behind a command is a line of its own; put it on the next line"
    )
  }

  /// Reports `<<set $x to 1>>` without the second bracket.
  static func unclosedCommand(
    _ file: Int,
    _ range: SourceRange,
    _ fixIt: FixIt
  ) -> Diagnostic {
    Diagnostic(
      .unclosedCommand,
      file: file,
      range: range,
      fixIts: [fixIt],
      "expected ‘>>’ before the end of the line"
    )
  }

  /// Reports `<<if true>>` with no `<<endif>>`.
  static func unclosedScope(
    _ file: Int,
    _ range: SourceRange,
    _ word: String,
    _ closing: String,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .unclosedScope,
      file: file,
      range: range,
      fixIts: fixIts,
      "‘<<\(word)>>’ is never closed; expected ‘<<\(closing)>>’"
    )
  }
}
