/// What a draft's records are checked against, sealed anew with every one of them.
struct DraftState {
  private static let version: UInt8 = 1

  /// The number of records, the opening one counted.
  var count: Int

  /// The tag of the last one.
  var lastTag: [UInt8]

  /// In seconds since 1970-01-01.
  var started: Int
  var touched: Int

  init(started: Int) {
    count = 0
    lastTag = Binding.noTag
    self.started = started
    touched = started
  }

  /// Seals the next record to the ones before it.
  mutating func seal(_ record: [UInt8], _ secrets: DraftSecrets) -> Sealed {
    let sealed = Cipher.seal(
      Padding.pad(record),
      with: secrets.key,
      secrets.binding(.draftRecord, count, after: lastTag)
    )
    count += 1
    lastTag = sealed.tag
    return sealed
  }

  /// Opens the next record, or `nil` where it is not the one that came here.
  mutating func open(_ sealed: Sealed, _ secrets: DraftSecrets) -> ArraySlice<UInt8>? {
    let binding = secrets.binding(.draftRecord, count, after: lastTag)
    guard let padded = Cipher.open(sealed, with: secrets.key, binding) else { return nil }
    count += 1
    lastTag = sealed.tag
    return Padding.unpad(padded)
  }

  func sealed(_ secrets: DraftSecrets) -> Sealed {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(count)
    writer.write(fixed: lastTag)
    writer.write(started)
    writer.write(touched)
    return Cipher.seal(
      Padding.pad(writer.bytes),
      with: secrets.key,
      secrets.binding(.draftState, 0, after: Binding.noTag)
    )
  }

  init(opening sealed: Sealed, _ secrets: DraftSecrets) throws(RecordReader.Malformed) {
    let binding = secrets.binding(.draftState, 0, after: Binding.noTag)
    guard let padded = Cipher.open(sealed, with: secrets.key, binding),
      let bytes = Padding.unpad(padded)
    else { throw RecordReader.Malformed() }
    var reader = RecordReader(bytes)
    guard try reader.readByte() == Self.version else { throw RecordReader.Malformed() }
    count = try reader.readNumber()
    guard count >= 0 else { throw RecordReader.Malformed() }
    lastTag = Array(try reader.readFixed(Cipher.tagSize))
    started = try reader.readNumber()
    touched = try reader.readNumber()
    try reader.expectEnd()
  }
}

/// What seals the records of a draft.
struct DraftSecrets {
  let journal: EntryID
  let id: EntryID
  let key: SecretBytes

  func binding(_ kind: Binding.Kind, _ sequence: Int, after tag: [UInt8]) -> Binding {
    Binding(kind: kind, owners: [journal, id], sequence: sequence, previous: tag)
  }
}
