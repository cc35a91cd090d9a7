package import CheckIn
package import YarnProgram

/// What a draft begins with: the sources that it goes on with, whatever becomes of the scripts.
package struct DraftOpening: Sendable, Equatable {
  private static let version: UInt8 = 1

  /// What is known of the conversation before anyone has said anything, names not yet.
  package let head: Conversation.Head

  /// The node at which it begins, and the one before it.
  package let entry: String
  package let opening: String?

  /// The scripts, or `nil` where they are in a form that this version does not run any more.
  package let program: Program?

  package init(head: Conversation.Head, entry: String, opening: String?, program: Program?) {
    self.head = head
    self.entry = entry
    self.opening = opening
    self.program = program
  }
}

extension DraftOpening {
  /// The opening as the first record of a draft.
  package func encoded() -> [UInt8] {
    var writer = RecordWriter()
    writer.write(byte: Self.version)
    writer.write(head)
    writer.write(entry)
    writer.write(opening)
    writer.write(block: program?.encoded() ?? [])
    return writer.bytes
  }

  /// - Throws: `DraftFormatError` where the bytes are no opening that this version reads.
  package init(decoding bytes: [UInt8]) throws(DraftFormatError) {
    var reader = RecordReader(bytes[...])
    do {
      guard try reader.readByte() == Self.version else { throw DraftFormatError() }
      head = try reader.readHead()
      entry = try reader.readText()
      opening = try reader.readOptionalText()
      let encoded = try reader.readBlock()
      program = try? Program(decoding: Array(encoded))
      try reader.expectEnd()
    } catch {
      throw DraftFormatError()
    }
  }
}

/// A draft was written by another version of the program, in a form that this one cannot read.
package struct DraftFormatError: Error, Equatable, CustomStringConvertible {
  package init() {}

  package var description: String {
    "the draft was written by another version of aftercare, which alone can go on with it"
  }
}
