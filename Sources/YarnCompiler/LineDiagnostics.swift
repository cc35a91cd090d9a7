import YarnSyntax

/// One factory for each fault in the names of lines, in shadow lines and in node groups.
extension Diagnostic {
  /// Reports Two nodes `subtitle: Rainy` under one title.
  static func duplicateSubtitle(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateSubtitle,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "the other one is here")],
      "two nodes of this group have the subtitle ‘\(name)’"
    )
  }

  /// Reports `Hello #line:a #shadow:b`.
  static func lineAndShadow(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .lineAndShadowTag,
      file: file,
      range: range,
      "a line has either a name of its own (‘#line:’) or another's text (‘#shadow:’)"
    )
  }

  /// Reports Two nodes of one title, one of them without `when:`.
  static func memberWithoutWhen(
    _ file: Int,
    _ range: SourceRange,
    _ title: String
  ) -> Diagnostic {
    Diagnostic(
      .memberWithoutWhen,
      file: file,
      range: range,
      "other nodes called ‘\(title)’ have a ‘when:’ header, so this one needs one, too"
    )
  }

  /// Reports `Goodbye #shadow:hello`.
  static func shadowTextDiffers(
    _ file: Int,
    _ range: SourceRange,
    source: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .shadowTextDiffers,
      file: file,
      range: range,
      notes: [Note(file: source.file, range: source.range, message: "the line is here")],
      "this text must be the same as that of the line it shares"
    )
  }

  /// Reports `Hello {$name} #shadow:hello`.
  static func shadowWithValues(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .shadowWithValues,
      file: file,
      range: range,
      "a line with values in braces cannot be shared"
    )
  }

  /// Reports `Hello #shadow:nowhere`.
  static func unknownShadowSource(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    near: NearName?
  ) -> Diagnostic {
    let known = near.map { NearName(text: "shadow:" + $0.text, isOnly: $0.isOnly) }
    return Diagnostic(
      .unknownShadowSource,
      file: file,
      range: range,
      fixIts: FixIt.replace("shadow:" + name, file, range, with: known),
      "no line has the tag ‘#line:\(name)’" + NearName.hint(near)
    )
  }
}
