package import CheckIn

/// A conversation that runs, or was taken up again: each record is on the disk before the next.
///
/// A class because it owns the one key that goes with what is on the disk.
package final class Draft {
  package let id: EntryID
  private let journal: Journal
  private var secrets: DraftSecrets
  private var state: DraftState

  init(in journal: Journal, startedAt seconds: Int) {
    id = EntryID()
    self.journal = journal
    secrets = DraftSecrets(journal: journal.id, id: id, key: .random())
    state = DraftState(started: seconds)
  }

  /// Takes a draft up again, all of whose records were read.
  init(in journal: Journal, _ secrets: DraftSecrets, _ state: DraftState) {
    id = secrets.id
    self.journal = journal
    self.secrets = secrets
    self.state = state
  }

  func begin(_ opening: [UInt8]) throws(JournalError) {
    state = try journal.write { db in
      var next = state
      let sealed = next.seal(opening, secrets)
      let key = EntryKey.boxed(.init(of: secrets, in: journal))
      let sealedState = next.sealed(secrets)
      try DraftTable.insert(db, id, key: key, state: sealedState, touched: next.touched)
      try DraftTable.insertRecord(db, id, 0, sealed)
      return next
    }
  }

  /// Adds a record; it is on the disk afterwards, or nothing has changed.
  ///
  /// - Throws: `JournalError.notFound` where the draft was destroyed, and what the disk refuses.
  package func append(_ record: [UInt8], at seconds: Int) throws(JournalError) {
    state = try journal.write { db in
      var next = state
      let sequence = next.count
      let sealed = next.seal(record, secrets)
      next.touched = max(next.touched, seconds)
      try DraftTable.update(db, id, state: next.sealed(secrets), touched: next.touched)
      try DraftTable.insertRecord(db, id, sequence, sealed)
      return next
    }
  }

  /// Puts these records in place of all but the opening one, under a new key.
  ///
  /// What was there before is gone: its key is nowhere any more.
  package func rewrite(_ records: [[UInt8]], at seconds: Int) throws(JournalError) {
    let fresh = DraftSecrets(journal: journal.id, id: id, key: .random())
    state = try journal.destroy { db in
      var next = DraftState(started: state.started)
      next.touched = max(state.touched, seconds)
      let all = [try opening(db)] + records
      try DraftTable.deleteRecords(db, id)
      for (sequence, record) in all.enumerated() {
        try DraftTable.insertRecord(db, id, sequence, next.seal(record, fresh))
      }
      try DraftTable.replaceKey(db, id, with: .boxed(.init(of: fresh, in: journal)))
      try DraftTable.update(db, id, state: next.sealed(fresh), touched: next.touched)
      return next
    }
    secrets = fresh
  }

  /// Destroys the draft; it does no harm if it is gone already.
  package func destroy() throws(JournalError) {
    try journal.destroy { db in try DraftTable.delete(db, id) }
  }

  /// Keeps a conversation in place of the draft, of which nothing is left.
  package func save(_ conversation: Conversation, fadesOn day: Int) throws(JournalError) {
    // Nothing that may still lie around of the draft is to open with the key of what is kept.
    let fresh = DraftSecrets(journal: journal.id, id: id, key: .random())
    let sealed = SealedConversation(
      conversation,
      fadesOn: day,
      key: fresh.key,
      in: journal.id,
      as: id
    )
    try journal.destroy { db in
      guard try DraftTable.entry(db, id) != nil else { throw JournalError.notFound }
      try DraftTable.delete(db, id)
      try ConversationTable.insert(db, id, key: .boxed(.init(of: fresh, in: journal)), sealed)
    }
  }

  /// Puts a person's own answers where only they can read them; they do not depend on the draft.
  package func saveNotes(_ note: Note, place: Int) throws(JournalError) {
    try journal.saveNote(note, place: place)
  }

  private func opening(_ db: JournalDatabase.Connection) throws -> [UInt8] {
    guard let first = try DraftTable.record(db, id, 0) else { throw JournalError.notFound }
    var state = DraftState(started: 0)
    guard let opening = state.open(first, secrets) else { throw JournalError.damaged(.draft(id)) }
    return Array(opening)
  }
}

extension Sealed {
  /// The key of a draft, sealed to the journal.
  fileprivate init(of secrets: DraftSecrets, in journal: Journal) {
    self = EntryKey.box(secrets.key, of: secrets.id, to: journal.headers.journal.publicKey)
  }
}
