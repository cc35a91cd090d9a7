/// What a sealed record is, and where it belongs; elsewhere it does not open.
struct Binding {
  enum Kind: UInt8 {
    case journalKey = 1
    case roster, personKey, entryKey, draftState, draftRecord, body, head, note
  }

  /// The tag before the first of a chain.
  static let noTag = [UInt8](repeating: 0, count: Cipher.tagSize)

  /// The format's name and version, which are bound as well.
  private static let format = Array("aftercare journal 1".utf8)

  let kind: Kind

  /// The journal, the conversation or whatever else the record is part of, one after the other.
  let owners: [EntryID]

  /// The place among its like, from zero.
  var sequence = 0

  /// The tag of the record before it.
  var previous = Binding.noTag

  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.write(fixed: Self.format)
    writer.write(byte: kind.rawValue)
    writer.write(sequence)
    writer.write(fixed: previous)
    for owner in owners { writer.write(fixed: owner.bytes) }
    return writer.bytes
  }
}
