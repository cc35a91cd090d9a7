extension UnlockedJournal {
  /// One's own notes, the newest first; those of others do not open.
  ///
  /// A damaged one is left out; `verify` names it.
  package func notes() throws(JournalError) -> [Note] {
    let keys = try keys()
    let notes = try ownNotes().compactMap { entry in Self.open(entry, keys) }
    return notes.sorted { ($0.began, $0.id) > ($1.began, $1.id) }
  }

  /// Destroys a note of one's own.
  ///
  /// - Throws: `JournalError.notFound`.
  package func deleteNote(_ id: EntryID) throws(JournalError) {
    guard try ownNotes().contains(where: { $0.id == id }) else { throw .notFound }
    try journal.destroy { db in try NoteTable.delete(db, id) }
  }

  /// Those whose key opens.
  func ownNotes() throws(JournalError) -> [NoteTable.Entry] {
    let keys = try keys()
    let entries = try journal.database.read { db in try NoteTable.all(db) }
    return entries.filter { entry in Self.key(of: entry, keys) != nil }
  }

  private static func key(of entry: NoteTable.Entry, _ keys: Keyring) -> SecretBytes? {
    let key = SecretBytes(count: Cipher.keySize)
    return EntryKey.unbox(entry.key, of: entry.id, with: keys.personal, into: key) ? key : nil
  }

  private static func open(_ entry: NoteTable.Entry, _ keys: Keyring) -> Note? {
    guard let key = key(of: entry, keys) else { return nil }
    let binding = Binding(kind: .note, owners: [keys.journalID, entry.id])
    guard let padded = Cipher.open(entry.note, with: key, binding),
      let bytes = Padding.unpad(padded)
    else { return nil }
    return try? Note(entry.id, decoding: bytes)
  }

  /// Whether a note is what was written, as far as the keys can tell.
  static func isWhole(_ entry: NoteTable.Entry, _ keys: Keyring) -> Bool {
    guard entry.isWhole else { return false }
    return key(of: entry, keys) == nil || open(entry, keys) != nil
  }
}
