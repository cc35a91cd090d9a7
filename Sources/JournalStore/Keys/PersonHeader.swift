import GRDB

/// A person's public key, and the master key sealed to it.
struct PersonHeader {
  private static let version: UInt8 = 1

  /// Never used again after the person is gone; places are counted anew.
  let number: Int
  let publicKey: PublicKey
  let master: Sealed

  init(_ number: Int, _ publicKey: PublicKey, master: SecretBytes) {
    self.number = number
    self.publicKey = publicKey
    self.master = publicKey.seal(master)
  }

  init(_ number: Int, decoding content: ArraySlice<UInt8>) throws(RecordReader.Malformed) {
    var reader = RecordReader(content)
    guard try reader.readByte() == Self.version else { throw RecordReader.Malformed() }
    self.number = number
    publicKey = PublicKey(bytes: Array(try reader.readFixed(PublicKey.size)))
    master = try reader.readSealed()
    try reader.expectEnd()
  }

  func write(_ db: Database) throws {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(fixed: publicKey.bytes)
    writer.write(block: master.bytes)
    try HeaderTable.write(db, .person, number, writer.bytes)
  }
}

extension RecordReader {
  mutating func readSealed() throws(Malformed) -> Sealed {
    Sealed(try readBlock())
  }
}
