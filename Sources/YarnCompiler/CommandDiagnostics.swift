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

  /// Reports `<<Else>>` and `<<elif true>>`.
  ///
  /// It is an error where the host is known not to have such a command.
  static func keywordAsCommand(
    _ file: Int,
    _ range: SourceRange,
    _ text: String,
    _ keyword: String,
    _ severity: Severity,
    isCertain: Bool
  ) -> Diagnostic {
    Diagnostic(
      .unknownCommand,
      severity,
      file: file,
      range: range,
      fixIts: isCertain ? [.replace(text, file, range, with: keyword)] : [],
      severity == .error
        ? "no command is called ‘\(text)’; the statement is written ‘\(keyword)’"
        : "‘\(text)’ is a command of the game's here; the statement is written ‘\(keyword)’"
    )
  }

  /// Reports `<<listen $n number 4 0>>`.
  static func rangeUpsideDown(
    _ file: Int,
    _ range: SourceRange,
    _ low: Int,
    _ high: Int
  ) -> Diagnostic {
    Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: [.replace("\(low) \(high)", file, range, with: "\(high) \(low)")],
      "no number is from \(low) to \(high); the lowest number comes first: ‘\(high) \(low)’"
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

  /// Reports `<<listen $who nmae>>`.
  static func wrongKind(
    _ file: Int,
    _ range: SourceRange,
    _ signature: CommandSignature,
    _ word: String
  ) -> Diagnostic {
    let kinds = signature.kinds.keys.sorted()
    let near = NearName.of(word, among: kinds)
    let words = kinds.map { "‘\($0)’" }.joined(separator: " or ")
    return Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: FixIt.replace(word, file, range, with: near),
      "‘\(signature.name)’ takes \(words) after its variable, found ‘\(word)’"
        + NearName.hint(near)
    )
  }

  /// Reports `<<breathe three>>`.
  ///
  /// A range is given where the number has one.
  static func wrongNumber(
    _ file: Int,
    _ range: SourceRange,
    _ command: String,
    _ word: String,
    range numbers: ClosedRange<Int>?
  ) -> Diagnostic {
    let number = numberWords.firstIndex(of: word.lowercased())
    let isFitting = number.map { numbers?.contains($0) ?? true } ?? false
    let mend = isFitting ? number.map { "\($0)" } : nil
    let wanted = numbers.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    let isVariable = word.hasPrefix("$")
    return Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: mend.map { [.replace(word, file, range, with: $0)] } ?? [],
      isVariable
        ? "‘\(command)’ takes a whole number\(wanted); the value of a variable is ‘{\(word)}’"
        : "‘\(command)’ takes a whole number\(wanted), found ‘\(word)’"
    )
  }

  /// Reports `<<listen $n number 4>>`.
  static func wrongNumberCount(
    _ file: Int,
    _ range: SourceRange,
    _ kind: String,
    _ count: Int,
    found: Int
  ) -> Diagnostic {
    Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      count == 0
        ? "nothing comes after ‘\(kind)’"
        : count == 2
          ? "‘\(kind)’ takes the lowest and the highest number, such as ‘\(kind) 0 4’"
          : "‘\(kind)’ takes \(count) numbers, found \(found)"
    )
  }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Reports `<<turn sideways>>`.
  static func wrongWord(
    _ file: Int,
    _ range: SourceRange,
    _ signature: CommandSignature,
    _ word: String
  ) -> Diagnostic {
    let names = signature.firstWords.map { "‘\($0)’" }
    let last = signature.variableTypes.isEmpty ? "" : " or a variable such as ‘$name’"
    let words = (names.count > 1 ? "one of " : "") + names.joined(separator: ", ") + last
    let near = NearName.of(word, among: signature.firstWords)
    return Diagnostic(
      .badCommandArguments,
      file: file,
      range: range,
      fixIts: FixIt.replace(word, file, range, with: near),
      "‘\(signature.name)’ takes \(words), found ‘\(word)’" + NearName.hint(near)
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
