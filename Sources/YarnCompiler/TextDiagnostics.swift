import YarnMarkup
import YarnSyntax

/// One factory for each fault in what is spoken, and for numbers that are too large.
extension Diagnostic {
  /// Reports `See http://example.org for more`.
  ///
  /// The address goes on to `end` in what is a comment now.
  static func addressCutOff(
    _ file: Int,
    _ range: SourceRange,
    _ address: String
  ) -> Diagnostic {
    let escaped = address.reduce(into: "") { text, sign in
      if ":/#{}<>\\".contains(sign) { text += "\\" }
      text.append(sign)
    }
    return Diagnostic(
      .misreadColon,
      .warning,
      file: file,
      range: range,
      fixIts: [.replace(address, file, range, with: escaped)],
      "‘//’ begins a comment, so the address ends before it; write ‘\(escaped)’"
    )
  }

  /// Reports `mailto:someone`.
  static func addressAsSpeaker(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .misreadColon,
      .warning,
      file: file,
      range: range,
      fixIts: [FixIt.escape(":", file, at: range.upperBound)],
      "‘\(name)’ is read as the name of a speaker; write ‘\(name)\\:’"
    )
  }

  /// Reports `[wave]Hello`.
  static func badMarkup(_ file: Int, _ range: SourceRange, _ fault: MarkupFault) -> Diagnostic {
    Diagnostic(.badMarkup, .warning, file: file, range: range, "\(fault)")
  }

  /// Reports a number with forty digits.
  static func numberTooLarge(_ file: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badLiteral,
      file: file,
      range: range,
      "a number has at most 38 digits before its point"
    )
  }

  /// Reports `<wave>` on a line of its own.
  static func singleAngleBrackets(
    _ file: Int,
    _ range: SourceRange,
    isCertain: Bool
  ) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    let end = SourceRange(range.upperBound, range.upperBound)
    let mend = FixIt("Double the brackets", [Edit(file, start, "<"), Edit(file, end, ">")])
    return Diagnostic(
      .singleAngleBrackets,
      .warning,
      file: file,
      range: range,
      fixIts: isCertain ? [mend] : [],
      "this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    )
  }

  /// Reports a line in an option's block behind an empty line.
  static func splitBlock(
    _ file: Int,
    _ range: SourceRange,
    _ lines: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      .splitOptions,
      .warning,
      file: file,
      range: range,
      fixIts: [FixIt("Remove the empty lines", lines.map { Edit(file, $0, "") })],
      "an empty line ends the options above, so this does not belong to the option over it"
    )
  }

  /// Reports an option behind an empty line behind another.
  static func splitOptions(
    _ file: Int,
    _ range: SourceRange,
    _ lines: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      .splitOptions,
      .warning,
      file: file,
      range: range,
      fixIts: [FixIt("Remove the empty lines", lines.map { Edit(file, $0, "") })],
      "an empty line ends the options above, so this is asked after them; "
        + "a comment between them says that this is meant"
    )
  }

  /// Reports `title: B` and `---` in the body of a node.
  static func swallowedNode(_ file: Int, _ range: SourceRange) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    return Diagnostic(
      .swallowedNode,
      file: file,
      range: range,
      fixIts: [FixIt("End the node above with ‘===’", [Edit(file, start, "===\n")])],
      "a node seems to begin here, but the one above has no ‘===’ and goes on"
    )
  }

  /// Reports `10:30 is late`.
  static func timeAsSpeaker(
    _ file: Int,
    _ range: SourceRange,
    _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .misreadColon,
      .warning,
      file: file,
      range: range,
      fixIts: [FixIt.escape(":", file, at: range.upperBound)],
      "‘\(name)’ is read as the name of a speaker; write ‘\(name)\\:’"
    )
  }

  /// Reports `jump Start` on a line of its own.
  static func unenclosedCommand(
    _ file: Int,
    _ range: SourceRange,
    _ word: String,
    isCertain: Bool
  ) -> Diagnostic {
    let start = SourceRange(range.lowerBound, range.lowerBound)
    let end = SourceRange(range.upperBound, range.upperBound)
    let mend = FixIt("Put it in ‘<<’ and ‘>>’", [Edit(file, start, "<<"), Edit(file, end, ">>")])
    return Diagnostic(
      .unenclosedCommand,
      .warning,
      file: file,
      range: range,
      fixIts: isCertain ? [mend] : [],
      "this is spoken as it stands; the statement ‘\(word)’ stands between ‘<<’ and ‘>>’"
    )
  }

  /// Reports `Mea: Hello` where only `Mae` is known.
  static func unknownCharacter(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .unknownCharacter,
      .info,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, range, with: near),
      "no character is called ‘\(name)’" + NearName.hint(near)
    )
  }
}

extension Diagnostic.FixIt {
  /// Puts a backslash before a sign.
  fileprivate static func escape(_ sign: String, _ file: Int, at offset: Int) -> Self {
    let place = SourceRange(offset, offset)
    return Self("Write ‘\\\(sign)’", [Diagnostic.Edit(file, place, "\\")])
  }
}
