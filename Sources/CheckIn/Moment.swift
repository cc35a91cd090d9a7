import YarnProgram

/// An input of a session and when it came; all of them together are the session again.
package struct Moment: Hashable, Sendable {
  /// Seconds since the beginning.
  package let at: Int
  package let input: Input

  package init(at seconds: Int, _ input: Input) {
    at = seconds
    self.input = input
  }

  /// The same without anything that a person wrote, their name excepted.
  var withoutWords: Moment {
    guard case .replied(var reply) = input else { return self }
    if case .name = reply.meaning { return self }
    reply.meaning = reply.meaning.withoutWords
    return Moment(at: at, .replied(reply))
  }
}

extension Moment: Redacted {
  /// The time and the kind of input.
  package var description: String { "\(at) s: \(input)" }
}
