/// A part of a journal that is not what was written.
package enum Damage: Hashable, Sendable {
  /// The database below everything else.
  case database
  /// What tells the journal's name and keys.
  case header
  /// One of the two copies of a header, which the other one makes up for.
  case headerCopy
  /// A person's keys.
  case person
  /// Where a passphrase or a recovery code is tried.
  case slot
  case keyring
  case draft(EntryID)
  case conversation(EntryID)
  case note(EntryID)
}

extension Damage: CustomStringConvertible {
  package var description: String {
    switch self {
    case .database: "the journal’s database"
    case .header: "the journal’s header"
    case .headerCopy: "a copy of the journal’s header"
    case .person: "a person’s key"
    case .slot: "a place for a passphrase"
    case .keyring: "the ring of the journal’s keys"
    case .draft(let id): "the draft \(id.short)"
    case .conversation(let id): "the conversation \(id.short)"
    case .note(let id): "the note \(id.short)"
    }
  }
}
