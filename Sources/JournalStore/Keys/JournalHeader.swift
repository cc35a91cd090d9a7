import GRDB

/// The journal's name and key pair.
struct JournalHeader {
  private static let version: UInt8 = 1

  let id: EntryID

  /// What everything is sealed to that is written without a passphrase.
  let publicKey: PublicKey

  /// The secret part of the pair, under the master key.
  let secretKey: Sealed

  /// Everyone's public keys, under the master key.
  let roster: Sealed

  init(_ id: EntryID, _ pair: KeyPair, _ roster: Roster, master: SecretBytes) {
    self.id = id
    publicKey = pair.publicKey
    secretKey = Cipher.seal(pair.secretKey, with: master, Self.keyBinding(id))
    self.roster = Cipher.seal(roster.bytes, with: master, Self.rosterBinding(id))
  }

  init(decoding content: ArraySlice<UInt8>) throws(RecordReader.Malformed) {
    var reader = RecordReader(content)
    guard try reader.readByte() == Self.version,
      let id = EntryID(try reader.readFixed(EntryID.size))
    else { throw RecordReader.Malformed() }
    self.id = id
    publicKey = PublicKey(bytes: Array(try reader.readFixed(PublicKey.size)))
    secretKey = try reader.readSealed()
    roster = try reader.readSealed()
    try reader.expectEnd()
  }

  func write(_ db: Database) throws {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(fixed: id.bytes)
    writer.write(fixed: publicKey.bytes)
    writer.write(block: secretKey.bytes)
    writer.write(block: roster.bytes)
    try HeaderTable.write(db, .journal, 0, writer.bytes)
  }

  /// Opens the pair and the roster, or `nil` where one of them is damaged.
  func open(with master: SecretBytes) -> (pair: KeyPair, roster: Roster)? {
    let secret = SecretBytes(count: Cipher.keySize)
    guard Cipher.open(secretKey, with: master, Self.keyBinding(id), into: secret),
      let bytes = Cipher.open(roster, with: master, Self.rosterBinding(id)),
      let roster = try? Roster(decoding: bytes), roster.journal == publicKey
    else { return nil }
    return (KeyPair(publicKey: publicKey, secretKey: secret), roster)
  }

  private static func keyBinding(_ id: EntryID) -> Binding {
    Binding(kind: .journalKey, owners: [id])
  }

  private static func rosterBinding(_ id: EntryID) -> Binding {
    Binding(kind: .roster, owners: [id])
  }
}
