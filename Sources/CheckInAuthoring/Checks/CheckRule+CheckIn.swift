package import YarnAuthoring
import YarnSyntax

/// The rules for check-ins; Dialogues/README.md lists them.
extension CheckRule {
  package static let addressInLine = CheckRule("address-in-line", .warning)
  package static let bareStop = CheckRule("bare-stop", .info)
  package static let colonInOption = CheckRule("colon-in-option", .warning)
  package static let doubtfulWord = CheckRule("doubtful-word", .info)
  package static let longLine = CheckRule("long-line", .warning)
  package static let longNumber = CheckRule("long-number", .warning)
  package static let longOption = CheckRule("long-option", .warning)
  package static let longQuestion = CheckRule("long-question", .warning)
  package static let longTurn = CheckRule("long-turn", .info)
  package static let looseEnd = CheckRule("loose-end", .info)
  package static let loudLine = CheckRule("loud-line", .info)
  package static let optionCount = CheckRule("option-count", .warning)
  package static let privateWithoutBoth = CheckRule("private-without-both", .warning)
  package static let questionWithoutSkip = CheckRule(
    "question-without-skip",
    .warning,
    mending: .addition
  )
  package static let sameFirstWord = CheckRule("same-first-word", .warning)
  package static let skipNotLast = CheckRule("skip-not-last", .info)
  package static let topicAskedTwice = CheckRule("topic-asked-twice", .info)
  package static let twoQuestions = CheckRule("two-questions", .warning)
  package static let unaskedOptions = CheckRule("unasked-options", .info)
  package static let unaskedTopic = CheckRule("unasked-topic", .warning, mending: .word)
  package static let missingNode = CheckRule("missing-node", .error)
  package static let notForChat = CheckRule("not-for-chat", .warning)
  package static let unknownLanguage = CheckRule("unknown-language", .warning)
  package static let unkindWord = CheckRule("unkind-word", .warning)
}
