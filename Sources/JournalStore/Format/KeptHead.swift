import CheckIn

/// What is sealed for the list of conversations, apart from their long bodies.
struct KeptHead {
  private static let version: UInt8 = 1

  var head: Conversation.Head
  var memory: [String: String]

  /// The number of events.
  var events: Int

  /// The day on which it fades, counted from 1970-01-01.
  var fadesOn: Int

  /// The tag of the body that belongs to it.
  var bodyTag: [UInt8]

  init(_ conversation: Conversation, fadesOn day: Int, body: Sealed) {
    head = conversation.head
    memory = conversation.memory
    events = conversation.events.count
    fadesOn = day
    bodyTag = body.tag
  }

  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(fixed: bodyTag)
    writer.write(fadesOn)
    writer.write(events)
    writer.write(head)
    writer.write(memory)
    return writer.bytes
  }

  init(decoding bytes: ArraySlice<UInt8>) throws(RecordReader.Malformed) {
    var reader = RecordReader(bytes)
    guard try reader.readByte() == Self.version else { throw RecordReader.Malformed() }
    bodyTag = Array(try reader.readFixed(Cipher.tagSize))
    fadesOn = try reader.readNumber()
    events = try reader.readNumber()
    head = try reader.readHead()
    memory = try reader.readMemory()
    try reader.expectEnd()
  }
}
