/// Who can open the journal.
extension UnlockedJournal {
  /// Puts another passphrase in place of one's own; one row changes.
  ///
  /// - Throws: `JournalError.passphraseInUse` where it is someone else's.
  package func changePassphrase(
    to passphrase: Passphrase,
    cost: KeyCost = .standard
  ) throws(JournalError) {
    let keys = try keys()
    try refuse(passphrase, besides: keys.person)
    try lock(.passphrase, with: passphrase.secret, cost, keys)
  }

  /// Makes a code that opens the journal as one's own passphrase does, for a sheet of paper.
  ///
  /// An earlier code of the same person opens nothing any more.
  package func makeRecoveryCode(cost: KeyCost = .standard) throws(JournalError) -> String {
    let code = RecoveryCode()
    try lock(.recoveryCode, with: code.secret, cost, try keys())
    return code.text
  }

  /// Gives a person a place, and tells which.
  ///
  /// - Throws: `JournalError.passphraseInUse` where it is someone else's.
  package func addPerson(
    _ passphrase: Passphrase,
    cost: KeyCost = .standard
  ) throws(JournalError) -> Int {
    let keys = try keys()
    try refuse(passphrase, besides: nil)
    let pair = KeyPair()
    let number = Headers.next(after: Array(keys.roster.people.keys))
    let slot = try SlotHeader(
      Headers.next(after: journal.headers.slots.map(\.number)),
      .passphrase,
      person: number,
      pair.secretKey,
      with: passphrase.secret,
      cost,
      in: keys.journalID
    )
    let more = Keyring(adding: number, pair.publicKey, to: keys)
    try journal.write { db in
      try more.write(db)
      try slot.write(db)
    }
    try replaceKeys(more)
    return journal.places
  }

  /// Takes one's own place away: the passphrase and the recovery code open nothing any more, and
  /// one's own notes are gone.
  ///
  /// Everything that the master key opened is put under another one.
  ///
  /// - Throws: `JournalError.lastPlace` where nobody else has one.
  package func removeOwnPlace() throws(JournalError) {
    let old = try keys()
    guard old.roster.people.count > 1 else { throw .lastPlace }
    let fresh = Keyring(replacing: old, without: old.person)
    let notes = try ownNotes().map(\.id)
    let slots = journal.headers.slots.filter { $0.person == old.person }
    try journal.destroy { db in
      for id in notes { try NoteTable.delete(db, id) }
      for slot in slots { try HeaderTable.delete(db, .slot, slot.number) }
      try HeaderTable.delete(db, .person, old.person)
      try Self.rewrap(db, from: old, to: fresh)
      try fresh.write(db)
    }
    try replaceKeys(nil)
  }

  /// Puts every key under another master key; those that do not open stay as they are.
  private static func rewrap(
    _ db: JournalDatabase.Connection,
    from old: Keyring,
    to fresh: Keyring
  ) throws {
    let key = SecretBytes(count: Cipher.keySize)
    for draft in try DraftTable.all(db) where old.open(draft.key, of: draft.id, into: key) {
      try DraftTable.replaceKey(db, draft.id, with: fresh.wrap(key, of: draft.id))
    }
    var keys: [(EntryID, EntryKey)] = []
    try ConversationTable.each(db) { entry in
      guard old.open(entry.key, of: entry.id, into: key) else { return }
      keys.append((entry.id, fresh.wrap(key, of: entry.id)))
    }
    for (id, key) in keys { try ConversationTable.replaceKey(db, id, with: key) }
  }

  /// Puts the person's key under a passphrase or a code, in place of the one of the same kind.
  private func lock(
    _ kind: SlotHeader.Kind,
    with secret: SecretBytes,
    _ cost: KeyCost,
    _ keys: Keyring
  ) throws(JournalError) {
    let slots = journal.headers.slots
    let own = slots.first { $0.person == keys.person && $0.kind == kind }
    let slot = try SlotHeader(
      own?.number ?? Headers.next(after: slots.map(\.number)),
      kind,
      person: keys.person,
      keys.personal.secretKey,
      with: secret,
      cost,
      in: keys.journalID
    )
    // What the old one opened is to be nowhere any more.
    try journal.destroy { db in try slot.write(db) }
    try replaceKeys(keys)
  }

  /// Two people with one passphrase would open one and the same place.
  private func refuse(_ passphrase: Passphrase, besides person: Int?) throws(JournalError) {
    let id = journal.id
    for slot in journal.headers.slots where slot.kind == .passphrase && slot.person != person {
      guard try slot.open(with: passphrase.secret, in: id) == nil else { throw .passphraseInUse }
    }
  }
}
