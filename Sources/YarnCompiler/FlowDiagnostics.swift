import YarnSyntax

/// One factory for each thing that is there and never comes to anything.
extension Diagnostic {
  /// Reports `<<jump Start>>` with a line behind it.
  static func unreachable(
    _ file: Int,
    _ range: SourceRange,
    because reason: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unreachableCode,
      .warning,
      file: file,
      range: range,
      notes: [Note(file: file, range: reason, message: "the node is left here in any case")],
      "this can never be reached"
    )
  }

  /// Reports the lines in `<<if false>>`.
  static func unreachableClause(
    _ file: Int,
    _ range: SourceRange,
    because condition: SourceRange,
    isAlways value: Bool
  ) -> Diagnostic {
    let note = Note(file: file, range: condition, message: "this is always \(value)")
    return Diagnostic(
      .unreachableCode,
      .warning,
      file: file,
      range: range,
      notes: [note],
      "this can never be reached"
    )
  }

  /// Reports `<<declare $x = 1>>` where nothing else mentions `$x`.
  static func unusedVariable(_ file: Int, _ range: SourceRange, _ name: String) -> Diagnostic {
    Diagnostic(
      .unusedVariable,
      .info,
      file: file,
      range: range,
      "‘\(name)’ is declared and never used"
    )
  }
}
