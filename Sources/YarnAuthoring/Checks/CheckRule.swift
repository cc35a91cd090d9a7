package import YarnSyntax

/// One thing that checks look for beyond what the compiler says.
///
/// `Dialogues/README.md` has a row for each; a project file may give it another severity.
package struct CheckRule: Hashable, Sendable {
  /// The name in words, such as `long-line`; it lasts.
  package let name: String

  /// How severe it is where no project says otherwise; what may well be meant is only a note.
  package let severity: Diagnostic.Severity

  package init(_ name: String, _ severity: Diagnostic.Severity) {
    self.name = name
    self.severity = severity
  }
}

/// The rules for scripts of any host.
extension CheckRule {
  package static let cutText = CheckRule("cut-text", .warning)
  package static let endlessJump = CheckRule("endless-jump", .error)
  package static let invisibleCharacter = CheckRule("invisible-character", .warning)
  package static let missingLineID = CheckRule("missing-line-id", .info)
  package static let unlikelySpeaker = CheckRule("unlikely-speaker", .warning)
  package static let unreachableNode = CheckRule("unreachable-node", .warning)
  package static let unreadVariable = CheckRule("unread-variable", .info)
  package static let unsetVariable = CheckRule("unset-variable", .info)

  package static let forAnyHost: [CheckRule] = [
    .cutText, .endlessJump, .invisibleCharacter, .missingLineID, .unlikelySpeaker,
    .unreachableNode, .unreadVariable, .unsetVariable,
  ]
}
