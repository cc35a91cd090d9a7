extension Journal {
  /// Makes a journal with a place for each passphrase.
  ///
  /// It has its name only when it is whole; if the machine stops before, there is none.
  ///
  /// - Throws: `JournalError.alreadyExists`, `.busy`, `.emptyPassphrase` without any passphrase,
  ///   `.passphraseInUse` where two are the same, `.hostileParameters`, and what the disk refuses.
  package static func create(
    in path: String,
    passphrases: [Passphrase],
    cost: KeyCost
  ) throws(JournalError) -> Journal {
    guard !passphrases.isEmpty else { throw .emptyPassphrase }
    for (index, passphrase) in passphrases.enumerated() {
      guard !passphrases[..<index].contains(passphrase) else { throw .passphraseInUse }
    }
    let folder = JournalFolder(path: path)
    try folder.create()
    let lock = try FileLock(folder)
    guard !folder.holdsJournal else { throw .alreadyExists(folder.database) }
    folder.removeRemnants()
    do throws(JournalError) {
      try fill(folder.newDatabase, passphrases, cost)
      try folder.publish()
    } catch {
      folder.removeRemnants()
      throw error
    }
    return try Journal(folder, lock: lock)
  }

  private static func fill(
    _ path: String,
    _ passphrases: [Passphrase],
    _ cost: KeyCost
  ) throws(JournalError) {
    try JournalFolder.createFile(path)
    let id = EntryID()
    let pairs = passphrases.map { _ in KeyPair() }
    let keyring = Keyring(new: id, pairs)
    var slots: [SlotHeader] = []
    for (index, passphrase) in passphrases.enumerated() {
      slots.append(
        try SlotHeader(
          index + 1,
          .passphrase,
          person: index + 1,
          pairs[index].secretKey,
          with: passphrase.secret,
          cost,
          in: id
        )
      )
    }
    let database = try JournalDatabase(path, for: .writing)
    try database.migrate()
    try database.write { db in
      try keyring.write(db)
      for slot in slots { try slot.write(db) }
    }
    try database.close()
  }
}

extension Keyring {
  /// The keys of a journal that begins, with people numbered from 1.
  fileprivate init(new id: EntryID, _ pairs: [KeyPair]) {
    let people = pairs.enumerated().map { ($0.offset + 1, $0.element.publicKey) }
    let journal = KeyPair()
    self.init(
      journalID: id,
      master: .random(),
      journal: journal,
      person: 1,
      personal: pairs[0],
      roster: Roster(journal: journal.publicKey, people: Dictionary(uniqueKeysWithValues: people))
    )
  }
}
