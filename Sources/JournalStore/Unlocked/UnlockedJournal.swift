/// The journal as one person reads it.
///
/// A class because it owns the keys, which go from memory with it.
package final class UnlockedJournal {
  let journal: Journal
  private var openedKeys: Keyring?

  init(_ journal: Journal, _ keyring: Keyring) {
    self.journal = journal
    openedKeys = keyring
  }

  /// The place of the person whose passphrase it was, from 1.
  package var place: Int {
    let number = openedKeys?.person
    return (journal.headers.people.firstIndex { $0.number == number } ?? 0) + 1
  }

  /// - Throws: `JournalError.locked` after the person has left.
  func keys() throws(JournalError) -> Keyring {
    guard let openedKeys else { throw .locked }
    return openedKeys
  }

  /// Goes on with other keys, or with none.
  func replaceKeys(_ keyring: Keyring?) throws(JournalError) {
    openedKeys = keyring
    try journal.readHeadersAgain()
  }

  /// Puts keys that were written without a passphrase under the master key, which opens faster.
  ///
  /// It is done where nobody else writes, and left for another time where it cannot be done.
  func adopt(_ keys: [EntryID: EntryKey], _ replace: Replacement) {
    guard !keys.isEmpty else { return }
    try? journal.tidy { db in
      for (id, key) in keys { try replace(db, id, key) }
    }
  }

  typealias Replacement = (JournalDatabase.Connection, EntryID, EntryKey) throws -> Void
}
