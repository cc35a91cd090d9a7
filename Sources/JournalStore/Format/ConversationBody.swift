package import CheckIn

/// The events of a conversation as bytes.
///
/// All that was said comes first, one text after the other, each with the number of its event, so
/// that a search goes through the bytes of texts alone and decodes nothing. The events follow, and
/// take the texts in their order.
package enum ConversationBody {
  private static let version: UInt8 = 1

  package static func encode(_ events: [Conversation.Event]) -> [UInt8] {
    var texts = RecordWriter()
    var rest = RecordWriter()
    var count = 0
    for (index, event) in events.enumerated() {
      rest.write(event.at)
      rest.write(event.kind)
      guard let text = event.kind.text else { continue }
      texts.write(index)
      texts.write(text)
      count += 1
    }
    var body = RecordWriter()
    body.write(byte: version)
    body.write(count)
    body.write(fixed: texts.bytes)
    body.write(events.count)
    body.write(fixed: rest.bytes)
    return body.bytes
  }

  static func decode(
    _ bytes: ArraySlice<UInt8>
  ) throws(RecordReader.Malformed) -> [Conversation.Event] {
    var reader = RecordReader(bytes)
    var texts: [String] = []
    try readTexts(&reader) { (_, bytes) throws(RecordReader.Malformed) in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw RecordReader.Malformed()
      }
      texts.append(text)
    }
    var next = texts.makeIterator()
    let events = try reader.readList { (reader) throws(RecordReader.Malformed) in
      Conversation.Event(at: try reader.readNumber(), try reader.readKind(&next))
    }
    guard next.next() == nil else { throw RecordReader.Malformed() }
    try reader.expectEnd()
    return events
  }

  /// Goes through what was said without decoding anything.
  static func readTexts(
    _ reader: inout RecordReader,
    _ body: (_ event: Int, _ text: ArraySlice<UInt8>) throws(RecordReader.Malformed) -> Void
  ) throws(RecordReader.Malformed) {
    guard try reader.readByte() == version else { throw RecordReader.Malformed() }
    for _ in 0..<(try reader.readCount()) {
      try body(try reader.readNumber(), try reader.readBlock())
    }
  }
}

extension Conversation.Kind {
  /// What was said, by the script or by someone.
  fileprivate var text: String? {
    switch self {
    case .said(_, let text, _): text
    case .answered(let text, _): text
    case .asked, .quiet, .apart, .wentBack: nil
    }
  }
}

extension RecordWriter {
  /// Writes everything but the text.
  fileprivate mutating func write(_ kind: Conversation.Kind) {
    switch kind {
    case .said(let speaker, _, let line):
      write(byte: 0)
      write(speaker)
      write(line)
    case .asked(let options):
      write(byte: 1)
      write(options)
    case .answered(let text, let reply):
      write(byte: 2)
      write(text != nil)
      write(reply != nil)
      if let reply { write(reply) }
    case .quiet(let seconds):
      write(byte: 3)
      write(seconds)
    case .apart: write(byte: 4)
    case .wentBack: write(byte: 5)
    }
  }
}

extension RecordReader {
  fileprivate mutating func readKind(
    _ texts: inout IndexingIterator<[String]>
  ) throws(Malformed) -> Conversation.Kind {
    switch try readByte() {
    case 0:
      guard let text = texts.next() else { throw Malformed() }
      return .said(speaker: try readOptionalText(), text: text, line: try readText())
    case 1: return .asked(options: try readTexts())
    case 2:
      let text = try readFlag() ? texts.next() : nil
      return .answered(text: text, reply: try readFlag() ? try readReply() : nil)
    case 3: return .quiet(seconds: try readNumber())
    case 4: return .apart
    case 5: return .wentBack
    default: throw Malformed()
    }
  }
}
