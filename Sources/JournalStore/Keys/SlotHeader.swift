import GRDB

/// A person's secret key under a passphrase or a recovery code.
struct SlotHeader {
  private static let version: UInt8 = 1

  enum Kind: UInt8 {
    case passphrase = 1
    case recoveryCode
  }

  let number: Int
  let kind: Kind
  let person: Int
  private let cost: KeyCost
  private let salt: [UInt8]
  private let secretKey: Sealed

  /// Locks a person's key with a passphrase.
  init(
    _ number: Int,
    _ kind: Kind,
    person: Int,
    _ secretKey: SecretBytes,
    with passphrase: SecretBytes,
    _ cost: KeyCost,
    in journal: EntryID
  ) throws(JournalError) {
    self.number = number
    self.kind = kind
    self.person = person
    self.cost = cost
    salt = Sodium.random(count: KeyCost.saltSize)
    let key = try cost.key(for: passphrase, salt: salt)
    let binding = Self.binding(kind, person, in: journal)
    self.secretKey = Cipher.seal(secretKey, with: key, binding)
  }

  /// Tries a passphrase, or `nil` where it is another one.
  func open(with passphrase: SecretBytes, in journal: EntryID) throws(JournalError) -> SecretBytes?
  {
    let key = try cost.key(for: passphrase, salt: salt)
    let secret = SecretBytes(count: Cipher.keySize)
    let binding = Self.binding(kind, person, in: journal)
    return Cipher.open(secretKey, with: key, binding, into: secret) ? secret : nil
  }

  private static func binding(_ kind: Kind, _ person: Int, in journal: EntryID) -> Binding {
    Binding(kind: .personKey, owners: [journal], sequence: person << 8 | Int(kind.rawValue))
  }

  init(_ number: Int, decoding content: ArraySlice<UInt8>) throws(RecordReader.Malformed) {
    var reader = RecordReader(content)
    guard try reader.readByte() == Self.version, let kind = Kind(rawValue: try reader.readByte())
    else { throw RecordReader.Malformed() }
    self.number = number
    self.kind = kind
    person = try reader.readNumber()
    cost = KeyCost(operations: try reader.readNumber(), memory: try reader.readNumber())
    salt = Array(try reader.readFixed(KeyCost.saltSize))
    secretKey = try reader.readSealed()
    try reader.expectEnd()
  }

  func write(_ db: Database) throws {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(byte: kind.rawValue)
    writer.write(person)
    writer.write(cost.operations)
    writer.write(cost.memory)
    writer.write(fixed: salt)
    writer.write(block: secretKey.bytes)
    try HeaderTable.write(db, .slot, number, writer.bytes)
  }
}
