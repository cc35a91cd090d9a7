package import CheckIn

extension Moment {
  /// The moment as a record of a draft.
  package func encoded() -> [UInt8] {
    var writer = RecordWriter()
    writer.write(at)
    writer.write(input)
    return writer.bytes
  }

  /// - Throws: `DraftFormatError` where the bytes are no moment that this version reads.
  package init(decoding bytes: [UInt8]) throws(DraftFormatError) {
    var reader = RecordReader(bytes[...])
    do {
      self.init(at: try reader.readNumber(), try reader.readInput())
      try reader.expectEnd()
    } catch {
      throw DraftFormatError()
    }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ input: Input) {
    switch input {
    case .began(let circumstances):
      write(byte: 0)
      write(circumstances)
    // 1 and 2 were inputs that no draft ever held.
    case .replied(let reply):
      write(byte: 3)
      write(reply)
    case .quietEnded(let isEarly):
      write(byte: 4)
      write(isEarly)
    case .idle: write(byte: 5)
    case .resumed: write(byte: 6)
    case .concluded(let isKept):
      write(byte: 7)
      write(isKept)
    case .out: write(byte: 8)
    case .interrupted: write(byte: 9)
    case .inputEnded: write(byte: 10)
    case .hungUp: write(byte: 11)
    case .terminated: write(byte: 12)
    }
  }
}

extension RecordReader {
  fileprivate mutating func readInput() throws(Malformed) -> Input {
    switch try readByte() {
    case 0: return .began(try readCircumstances())
    case 3: return .replied(try readReply())
    case 4: return .quietEnded(isEarly: try readFlag())
    case 5: return .idle
    case 6: return .resumed
    case 7: return .concluded(isKept: try readFlag())
    case 8: return .out
    case 9: return .interrupted
    case 10: return .inputEnded
    case 11: return .hungUp
    case 12: return .terminated
    default: throw Malformed()
    }
  }
}
