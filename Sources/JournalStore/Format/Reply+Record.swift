import CheckIn
import Understanding

extension RecordWriter {
  mutating func write(_ reply: Reply) {
    write(reply.signals.count)
    for signal in reply.signals {
      write(signal.kind.rawValue)
      write(signal.level)
    }
    write(reply.meaning)
  }

  private mutating func write(_ meaning: Reply.Meaning) {
    switch meaning {
    case .word(let word):
      write(byte: 0)
      write(word.rawValue)
    case .blank: write(byte: 1)
    case .chosen(let line, let words):
      write(byte: 2)
      write(line)
      write(words)
    case .unavailable: write(byte: 3)
    case .unclear(let words, let word):
      write(byte: 4)
      write(words)
      write(word?.rawValue)
    case .words(let words):
      write(byte: 5)
      write(words)
    case .name(let name):
      write(byte: 6)
      write(name)
    case .number(let number):
      write(byte: 7)
      write(number != nil)
      if let number { write(number) }
    case .enter: write(byte: 8)
    }
  }
}

extension RecordReader {
  mutating func readReply() throws(Malformed) -> Reply {
    let signals = try readList { (reader) throws(Malformed) in
      SafetySignal(kind: try reader.readName(), level: try reader.readNumber())
    }
    return Reply(signals: signals, try readMeaning())
  }

  private mutating func readMeaning() throws(Malformed) -> Reply.Meaning {
    switch try readByte() {
    case 0: return .word(try readName())
    case 1: return .blank
    case 2: return .chosen(line: try readText(), words: try readOptionalText())
    case 3: return .unavailable
    case 4: return .unclear(words: try readText(), word: try readFlag() ? try readName() : nil)
    case 5: return .words(try readText())
    case 6: return .name(try readText())
    case 7: return .number(try readFlag() ? try readNumber() : nil)
    case 8: return .enter
    default: throw Malformed()
    }
  }
}
