import YarnSyntax

/// One factory for each fault in the names of lines and in lines that share another's text.
extension Diagnostic {
  /// Reports two lines with `#line:a`.
  static func duplicateLineID(
    _ file: Int,
    _ range: SourceRange,
    _ id: String,
    earlier: (file: Int, range: SourceRange)
  ) -> Diagnostic {
    Diagnostic(
      .duplicateLineID,
      file: file,
      range: range,
      notes: [Note(file: earlier.file, range: earlier.range, message: "it is used here first")],
      "‘#\(id)’ names two lines; each needs a name of its own"
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

  /// Reports `Hello #line` and `Hello #Line:a`.
  ///
  /// Without a name to share, nobody can tell whose text was meant.
  static func namelessTag(
    _ file: Int,
    _ range: SourceRange,
    _ tag: String,
    _ nameTag: LineNameTag,
    removal: SourceRange
  ) -> Diagnostic {
    let word = nameTag.word
    let fault = word == .line ? "‘#\(tag)’ names no line" : "‘#\(tag)’ shares no line's text"
    let advice: String
    var fixIts: [FixIt] = []
    if let name = nameTag.name, !name.isEmpty {
      let written = "#\(word):\(name)"
      advice = "it is written ‘\(written)’"
      fixIts = [.replace("#" + tag, file, range, with: written)]
    } else if word == .line {
      advice = "write a name behind it, such as ‘#line:tea’, or leave it to ‘strings add-ids’"
      fixIts = [FixIt("Remove ‘#\(tag)’", [Edit(file, removal, "")])]
    } else {
      advice = "write the name of that line behind it, such as ‘#shadow:tea’"
    }
    return Diagnostic(
      .namelessTag,
      nameTag.isLowerCase && nameTag.name != nil ? .error : .warning,
      file: file,
      range: range,
      fixIts: fixIts,
      "\(fault); \(advice)"
    )
  }

  /// Reports `Hello #line:a #line:b`.
  static func severalLineIDs(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .severalLineIDs,
      file: file,
      range: range,
      "a line can have one ‘#line:’ tag"
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
