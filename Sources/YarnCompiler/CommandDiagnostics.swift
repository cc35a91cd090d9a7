import YarnProgram
import YarnSyntax

/// One factory for each fault in what is said to the host.
///
/// Yarn Spinner only warns of these, because its compiler may not know the game; ours is told which
/// commands there are, and a command that the host cannot carry out would end the conversation.
extension Diagnostic {
  /// Reports `<<listen name>>`.
  static func commandNeedsVariable(
    _ file: Int,
    _ range: SourceRange,
    _ command: String,
    _ word: String,
    isDeclared: Bool
  ) -> Diagnostic {
    Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: isDeclared ? [.replace(word, file, range, with: "$" + word)] : [],
      "‘\(command)’ needs a variable such as ‘$name’, found ‘\(word)’"
    )
  }

  /// Reports `<<hadnover>>`.
  ///
  /// The name alone stands at `place`.
  static func unknownCommand(
    _ file: Int,
    _ range: SourceRange,
    _ name: String,
    at place: SourceRange,
    near: NearName?
  ) -> Diagnostic {
    Diagnostic(
      .unknownCommand,
      file: file,
      range: range,
      fixIts: FixIt.replace(name, file, place, with: near),
      "no command is called ‘\(name)’" + NearName.hint(near)
    )
  }

  /// Reports `<<turn sideways>>`.
  static func wrongWord(
    _ file: Int,
    _ range: SourceRange,
    _ signature: CommandSignature,
    _ word: String
  ) -> Diagnostic {
    let words = signature.firstWords.map { "‘\($0)’" }.joined(separator: ", ")
    let near = NearName.of(word, among: signature.firstWords)
    return Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: FixIt.replace(word, file, range, with: near),
      "‘\(signature.name)’ takes one of \(words), found ‘\(word)’" + NearName.hint(near)
    )
  }

  /// Reports `<<breathe>>`.
  static func wrongWordCount(
    _ file: Int,
    _ range: SourceRange,
    _ signature: CommandSignature,
    found: Int
  ) -> Diagnostic {
    let least = signature.arguments.lowerBound
    let most = signature.arguments.upperBound
    let wanted = least == most ? "\(least)" : "\(least) to \(most)"
    return Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      "‘\(signature.name)’ takes \(wanted) \(most == 1 ? "word" : "words"), found \(found)"
    )
  }
}
