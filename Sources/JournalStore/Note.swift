import YarnProgram

/// What one person answered on screens of their own, and keeps for themself.
package struct Note: Hashable, Sendable, Redacted {
  /// A question and what was answered.
  package struct Entry: Hashable, Sendable, Redacted {
    package let question: String
    package let answer: String

    package init(question: String, answer: String) {
      self.question = question
      self.answer = answer
    }
  }

  package let id: EntryID

  /// When the conversation began, in seconds since 1970-01-01 in universal time.
  package let began: Int

  /// The name of the conversation.
  package let title: String
  package let entries: [Entry]

  package init(began: Int, title: String, entries: [Entry]) {
    id = EntryID()
    self.began = began
    self.title = title
    self.entries = entries
  }
}

extension Note {
  private static let version: UInt8 = 1

  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(began)
    writer.write(title)
    writer.write(entries.count)
    for entry in entries {
      writer.write(entry.question)
      writer.write(entry.answer)
    }
    return writer.bytes
  }

  init(_ id: EntryID, decoding bytes: ArraySlice<UInt8>) throws(RecordReader.Malformed) {
    var reader = RecordReader(bytes)
    guard try reader.readByte() == Self.version else { throw RecordReader.Malformed() }
    self.id = id
    began = try reader.readNumber()
    title = try reader.readText()
    entries = try reader.readList { (reader) throws(RecordReader.Malformed) in
      Entry(question: try reader.readText(), answer: try reader.readText())
    }
    try reader.expectEnd()
  }
}
