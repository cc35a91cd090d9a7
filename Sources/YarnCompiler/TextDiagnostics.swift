import YarnMarkup
import YarnSyntax

/// One factory for each fault in what is spoken, and for numbers that are too large.
extension Diagnostic {
  /// Reports `See http://example.org for more`.
  static func addressCutOff(
    _ file: Int,
    _ range: SourceRange,
    _ address: String,
    escaped: String
  ) -> Diagnostic {
    Diagnostic(
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

  private static func removal(of lines: [SourceRange], _ file: Int) -> FixIt {
    FixIt("Remove the empty lines", lines.map { Edit(file, $0, "") })
  }

  /// Reports a line in an option's block behind an empty line.
  ///
  /// It is certain where the line stands as deep as the block, which nothing else does.
  static func splitBlock(
    _ file: Int,
    _ range: SourceRange,
    _ lines: [SourceRange],
    isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .splitOptions,
      .warning,
      file: file,
      range: range,
      fixIts: isCertain ? [removal(of: lines, file)] : [],
      "an empty line ends the options above, so this does not belong to the option over it"
    )
  }

  /// Reports an option behind an empty line behind another.
  ///
  /// It is certain where the host has no question of one option.
  static func splitOptions(
    _ file: Int,
    _ range: SourceRange,
    _ lines: [SourceRange],
    isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .splitOptions,
      .warning,
      file: file,
      range: range,
      fixIts: isCertain ? [removal(of: lines, file)] : [],
      "an empty line ends the options above, so this is asked after them; "
        + "a comment between them says that this is meant"
    )
  }

  /// Reports `[[Go home|Home]]`.
  static func oldLink(
    _ file: Int,
    _ range: SourceRange,
    text: String?,
    destination: String,
    _ fixIts: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .badMarkup,
      .warning,
      file: file,
      range: range,
      fixIts: fixIts,
      "‘[[…]]’ is a link of Yarn 1 and is spoken now; write "
        + (text.map { "‘-> \($0)’ and, deeper beneath it, " } ?? "") + "‘<<jump \(destination)>>’"
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
