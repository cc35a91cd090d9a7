/// The topics that mean something to a session itself.
package enum SessionTopic: String, CaseIterable, Sendable {
  /// Who is here; the answer outlasts all that are forgotten.
  case mode

  /// Whether to stop; the session asks.
  case stop

  /// What to forget; the session asks.
  case forget
}
