/// What a dialogue hands to its host.
package enum DialogueEvent: Hashable, Sendable {
  /// A node began, or began again when a detour out of it came back.
  case nodeStarted(Int)
  case line(DialogueLine)
  /// A choice; the host answers with `select(_:)`.
  case options([DialogueOption])
  case command(String)
  case nodeCompleted(Int)
  /// The dialogue is over.
  case complete
}

/// A line of the program and the texts that fill its places.
package struct DialogueLine: Hashable, Sendable {
  /// Index among the program's lines.
  package let line: Int
  package let values: [String]
}

/// An option, available or not.
package struct DialogueOption: Hashable, Sendable {
  package let line: DialogueLine
  package let isAvailable: Bool

  /// Where the machine goes on when the option is selected.
  let target: Int
}
