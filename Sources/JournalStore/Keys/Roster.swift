/// All public keys, as someone with a passphrase last saw them.
///
/// Nothing else tells whether a key in a header was put there by someone without a passphrase.
struct Roster {
  private static let version: UInt8 = 1

  let journal: PublicKey

  /// By the numbers of people.
  var people: [Int: PublicKey]

  init(journal: PublicKey, people: [Int: PublicKey]) {
    self.journal = journal
    self.people = people
  }

  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(fixed: journal.bytes)
    writer.write(people.count)
    for (number, key) in people.sorted(by: { $0.key < $1.key }) {
      writer.write(number)
      writer.write(fixed: key.bytes)
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(RecordReader.Malformed) {
    var reader = RecordReader(bytes[...])
    guard try reader.readByte() == Self.version else { throw RecordReader.Malformed() }
    journal = PublicKey(bytes: Array(try reader.readFixed(PublicKey.size)))
    people = [:]
    for _ in 0..<(try reader.readCount()) {
      let number = try reader.readNumber()
      people[number] = PublicKey(bytes: Array(try reader.readFixed(PublicKey.size)))
    }
    try reader.expectEnd()
  }
}
