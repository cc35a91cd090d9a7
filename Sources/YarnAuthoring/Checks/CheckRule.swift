package import YarnSyntax

/// One thing that checks look for beyond what the compiler says.
///
/// `Dialogues/README.md` has a row for each; a project file may give it another severity.
package struct CheckRule: Hashable, Sendable {
  /// The name in words, such as `long-line`; it lasts.
  package let name: String

  /// How severe it is where no project says otherwise; what may well be meant is only a note.
  package let severity: Diagnostic.Severity

  /// What the fix-its of its findings may change.
  let mendKind: Mend.Kind

  package init(
    _ name: String,
    _ severity: Diagnostic.Severity,
    mending mendKind: Mend.Kind = .text
  ) {
    self.name = name
    self.severity = severity
    self.mendKind = mendKind
  }
}

/// The rules for scripts of any host.
extension CheckRule {
  package static let cutText = CheckRule("cut-text", .warning)
  package static let enclosedOption = CheckRule("enclosed-option", .warning, mending: .form)
  package static let endlessJump = CheckRule("endless-jump", .error)
  package static let invisibleCharacter = CheckRule("invisible-character", .warning)
  package static let hostDefinition = CheckRule("host-definition", .warning)
  package static let missingLineID = CheckRule("missing-line-id", .info, mending: .naming)
  package static let mistakenArrow = CheckRule("mistaken-arrow", .warning, mending: .form)
  package static let mixedIndentation = CheckRule("mixed-indentation", .warning, mending: .place)
  package static let oddDepth = CheckRule("odd-depth", .warning, mending: .place)
  package static let spokenVariable = CheckRule("spoken-variable", .warning)
  package static let unindentedReply = CheckRule("unindented-reply", .warning, mending: .place)
  package static let unknownValue = CheckRule("unknown-value", .warning, mending: .word)
  package static let projectFile = CheckRule("project-file", .warning)
  package static let unlikelySpeaker = CheckRule("unlikely-speaker", .warning)
  package static let unreachableNode = CheckRule("unreachable-node", .warning)
  package static let unreadableFile = CheckRule("unreadable-file", .error)
  package static let unreadVariable = CheckRule("unread-variable", .info)
  package static let unsetVariable = CheckRule("unset-variable", .info)

  package static let forAnyHost: [CheckRule] = [
    .cutText, .enclosedOption, .endlessJump, .invisibleCharacter, .missingLineID, .mistakenArrow,
    .mixedIndentation, .oddDepth, .spokenVariable, .unindentedReply, .unknownValue,
    .unlikelySpeaker, .unreachableNode, .unreadVariable, .unsetVariable,
  ]

  /// The rules about a project, its host and its files, which no script shows by itself.
  package static let aboutProjects: [CheckRule] = [.hostDefinition, .projectFile, .unreadableFile]
}
