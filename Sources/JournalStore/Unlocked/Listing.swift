package import CheckIn
import YarnProgram

/// A kept conversation as a list shows it.
package struct Listing: Hashable, Sendable, Redacted {
  package let id: EntryID
  package let head: Conversation.Head

  /// The day on which it fades, counted from 1970-01-01.
  package let fadesOn: Int

  /// The number of its events.
  package let events: Int
}

/// A place in a kept conversation where the words are that were searched for.
package struct Hit: Hashable, Sendable, Redacted {
  package let id: EntryID
  package let head: Conversation.Head

  /// The index of the event.
  package let event: Int

  /// All that was said there.
  package let text: String
}
