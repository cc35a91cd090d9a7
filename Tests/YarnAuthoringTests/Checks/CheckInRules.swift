import CheckInAuthoring
import TestSupport
import YarnAuthoring
import YarnSyntax

/// The checks of check-ins over the shipped shared scripts.
enum CheckInRules {
  static let all: [CheckRule] = [
    .addressInLine, .bareStop, .colonInOption, .doubtfulWord, .longLine, .longNumber,
    .longOption, .longQuestion, .longTurn, .looseEnd, .loudLine, .optionCount,
    .privateWithoutBoth, .questionWithoutSkip, .sameFirstWord, .skipNotLast, .topicAskedTwice,
    .twoQuestions, .unaskedOptions, .unaskedTopic, .unkindWord,
  ]

  /// The rules about projects of check-ins, which no script shows by itself.
  static let aboutProjects: [CheckRule] = [.missingNode, .notForChat, .unknownLanguage]

  static func findings(
    in sources: [SourceText],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) -> [Finding] {
    inspect(sources, severities: severities).findings
  }

  static func inspect(
    _ sources: [SourceText],
    severities: [String: YarnProject.CompilerOptions.Severity] = [:]
  ) -> InspectedScripts {
    let files = (try? Shipped.files.get()) ?? []
    return CheckInScripts(sources, in: House(files))
      .inspect(sources, entries: [], severities: severities)
  }
}
