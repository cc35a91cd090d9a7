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
  static let aboutProjects: [CheckRule] = [.unknownLanguage]

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
    let names = Set(sources.map(\.name))
    let shared = Repository.shippedScripts.filter { !names.contains($0.name) }
    return CheckInChecker(
      shared: shared,
      wording: Shipped.text("Wording/en.tsv"),
      severities: severities
    )
    .inspect(sources, entries: ["Start"])
  }
}
