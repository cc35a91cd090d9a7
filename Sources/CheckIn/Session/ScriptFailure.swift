/// What is known of a script that cannot go on.
package struct ScriptFailure: Hashable, Sendable {
  /// The nodes that were running, the one that was entered last first.
  package let nodes: [String]

  /// Whether it went on and on without asking anything.
  package let isEndless: Bool
}
