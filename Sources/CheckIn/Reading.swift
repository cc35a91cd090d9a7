import YarnProgram

/// A typed line, read once at what is asked.
///
/// The screen gives back what of it nothing asked for, the session takes the reply, and the
/// recorder writes that.
package struct Reading: Equatable, Sendable, Redacted {
  /// What the session takes.
  package let reply: Reply

  /// What is given back, to be sent or not; empty where the reply is to all of the line.
  package var words = ""

  /// Whether the words suit whatever is asked next, rather than the question they were typed at.
  package var suitsNext = false

  /// Whether it begins with a command that there is not.
  package var isUnknown = false

  /// Whether it counts even where nothing is asked, as in a silence: it may tell of a concern, or
  /// it is a word that always works.
  package var isHeard: Bool {
    if case .word = reply.meaning { return true }
    return !reply.signals.isEmpty
  }
}
