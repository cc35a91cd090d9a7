/// A draft that someone can take up again.
package struct OpenDraft: Hashable, Sendable {
  package let id: EntryID

  /// In seconds since 1970-01-01, or `nil` where the draft is damaged.
  package let started: Int?

  /// In seconds since 1970-01-01.
  package let touched: Int

  /// The number of records after the opening one.
  package let records: Int
}

extension UnlockedJournal {
  /// The drafts, the one that was touched last first.
  ///
  /// Those are among them that still run. A damaged one is there as well; taking it up says so.
  package func drafts() throws(JournalError) -> [OpenDraft] {
    let keys = try keys()
    let entries = try journal.database.read { db in try DraftTable.all(db) }
    let drafts = entries.map { entry in
      let state = state(of: entry, keys)
      return OpenDraft(
        id: entry.id,
        started: state?.started,
        touched: state?.touched ?? entry.touched,
        records: max(0, (state?.count ?? 0) - 1)
      )
    }
    return drafts.sorted { ($0.touched, $0.id) > ($1.touched, $1.id) }
  }

  /// Takes a draft up again, with everything that was written.
  ///
  /// - Throws: `JournalError.notFound`, and `.damaged` where anything is missing or out of order.
  package func reopen(
    _ id: EntryID
  ) throws(JournalError) -> (draft: Draft, opening: [UInt8], records: [[UInt8]]) {
    let keys = try keys()
    let (secrets, state, records) = try journal.database.read { db in
      guard let entry = try DraftTable.entry(db, id) else { throw JournalError.notFound }
      let opened = try self.secrets(entry, keys)
      let (state, records) = try Self.readRecords(db, entry, opened)
      return (opened, state, records)
    }
    guard let opening = records.first else { throw .damaged(.draft(id)) }
    adopt([id: keys.wrap(secrets.key, of: id)], DraftTable.replaceKey)
    return (Draft(in: journal, secrets, state), opening, Array(records.dropFirst()))
  }

  /// What is known of a draft, or `nil` where that is damaged.
  private func state(of entry: DraftTable.Entry, _ keys: Keyring) -> DraftState? {
    guard let secrets = try? self.secrets(entry, keys) else { return nil }
    return try? DraftState(opening: entry.state, secrets)
  }

  private func secrets(
    _ entry: DraftTable.Entry,
    _ keys: Keyring
  ) throws(JournalError) -> DraftSecrets {
    let key = SecretBytes(count: Cipher.keySize)
    guard keys.open(entry.key, of: entry.id, into: key) else { throw .damaged(.draft(entry.id)) }
    return DraftSecrets(journal: journal.id, id: entry.id, key: key)
  }

  /// All records, of which none may be missing, changed or out of order.
  private static func readRecords(
    _ db: JournalDatabase.Connection,
    _ entry: DraftTable.Entry,
    _ secrets: DraftSecrets
  ) throws -> (DraftState, [[UInt8]]) {
    guard let expected = try? DraftState(opening: entry.state, secrets) else {
      throw JournalError.damaged(.draft(entry.id))
    }
    var found = DraftState(started: expected.started)
    var records: [[UInt8]] = []
    try DraftTable.eachRecord(db, entry.id) { sequence, sealed in
      guard sequence == found.count, let record = found.open(sealed, secrets) else {
        throw JournalError.damaged(.draft(entry.id))
      }
      records.append(Array(record))
    }
    guard found.count == expected.count, found.lastTag == expected.lastTag else {
      throw JournalError.damaged(.draft(entry.id))
    }
    return (expected, records)
  }

  /// Looks at every record of a draft; gives how many there are.
  static func check(
    _ db: JournalDatabase.Connection,
    _ entry: DraftTable.Entry,
    _ keys: Keyring
  ) throws -> Int {
    let key = SecretBytes(count: Cipher.keySize)
    guard keys.open(entry.key, of: entry.id, into: key) else {
      throw JournalError.damaged(.draft(entry.id))
    }
    let secrets = DraftSecrets(journal: keys.journalID, id: entry.id, key: key)
    let (state, records) = try readRecords(db, entry, secrets)
    guard state.touched == entry.touched, entry.isTouchedKnown else {
      throw JournalError.damaged(.draft(entry.id))
    }
    return records.count
  }
}
