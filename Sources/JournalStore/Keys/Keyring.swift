import GRDB

/// All that a passphrase opens.
struct Keyring {
  let journalID: EntryID
  let master: SecretBytes

  /// What opens the keys that were written without a passphrase.
  let journal: KeyPair

  /// The person whose passphrase it was, by number, and what opens their notes.
  let person: Int
  let personal: KeyPair
  let roster: Roster

  /// Tries the slots, those of recovery codes where the text is one.
  ///
  /// - Throws: `JournalError.wrongPassphrase`, `.mistypedCode`, and `.damaged` where the right slot
  ///   may be one of those that cannot be read.
  static func unlock(_ headers: Headers, _ passphrase: Passphrase) throws(JournalError) -> Keyring {
    let id = headers.journal.id
    let reading = RecoveryCode.read(passphrase.text)
    if case .code(let code) = reading {
      for slot in headers.slots where slot.kind == .recoveryCode {
        guard let key = try slot.open(with: code.secret, in: id) else { continue }
        return try Keyring(headers, slot.person, key)
      }
    }
    for slot in headers.slots where slot.kind == .passphrase {
      guard let key = try slot.open(with: passphrase.secret, in: id) else { continue }
      return try Keyring(headers, slot.person, key)
    }
    if headers.damaged.contains(.slot) { throw .damaged(.slot) }
    if case .mistyped = reading { throw .mistypedCode }
    throw .wrongPassphrase
  }

  private init(
    _ headers: Headers,
    _ number: Int,
    _ secretKey: SecretBytes
  ) throws(JournalError) {
    guard let header = headers.people.first(where: { $0.number == number }) else {
      throw .damaged(.person)
    }
    master = SecretBytes(count: Cipher.keySize)
    guard header.publicKey.open(header.master, with: secretKey, into: master) else {
      throw .damaged(.person)
    }
    guard let opened = headers.journal.open(with: master) else { throw .damaged(.keyring) }
    guard opened.roster.people[number] == header.publicKey else { throw .damaged(.person) }
    journalID = headers.journal.id
    journal = opened.pair
    person = number
    personal = KeyPair(publicKey: header.publicKey, secretKey: secretKey)
    roster = opened.roster
  }

  init(
    journalID: EntryID,
    master: SecretBytes,
    journal: KeyPair,
    person: Int,
    personal: KeyPair,
    roster: Roster
  ) {
    self.journalID = journalID
    self.master = master
    self.journal = journal
    self.person = person
    self.personal = personal
    self.roster = roster
  }

  /// A new master key and key pair for everyone but one person.
  init(replacing old: Keyring, without person: Int) {
    var people = old.roster.people
    people[person] = nil
    journalID = old.journalID
    master = .random()
    journal = KeyPair()
    self.person = old.person
    personal = old.personal
    roster = Roster(journal: journal.publicKey, people: people)
  }

  /// The same with one person more.
  init(adding number: Int, _ publicKey: PublicKey, to old: Keyring) {
    journalID = old.journalID
    master = old.master
    journal = old.journal
    person = old.person
    personal = old.personal
    var people = old.roster.people
    people[number] = publicKey
    roster = Roster(journal: old.journal.publicKey, people: people)
  }

  /// Writes the journal's header and everyone's.
  func write(_ db: Database) throws {
    try JournalHeader(journalID, journal, roster, master: master).write(db)
    for (number, key) in roster.people {
      try PersonHeader(number, key, master: master).write(db)
    }
  }

  /// Opens the key of a draft or a conversation into memory of its length.
  func open(_ key: EntryKey, of id: EntryID, into secret: SecretBytes) -> Bool {
    switch key {
    case .boxed(let sealed): EntryKey.unbox(sealed, of: id, with: journal, into: secret)
    case .wrapped(let sealed): Cipher.open(sealed, with: master, binding(id), into: secret)
    case .unknown: false
    }
  }

  /// Puts the key of a draft or a conversation under the master key.
  func wrap(_ secret: SecretBytes, of id: EntryID) -> EntryKey {
    .wrapped(Cipher.seal(secret, with: master, binding(id)))
  }

  private func binding(_ id: EntryID) -> Binding {
    Binding(kind: .entryKey, owners: [journalID, id])
  }
}
