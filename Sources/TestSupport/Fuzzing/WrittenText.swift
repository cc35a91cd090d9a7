/// What a program wrote on a terminal, without blanks and without what moves and styles.
///
/// So a text is found whatever its rows are broken at. As bytes, of which only new ones are looked
/// at: a screen may be written a hundred times while a line is typed.
struct WrittenText {
  private(set) var bytes: [UInt8] = []
  private var taken = 0
  private var isInSequence = false

  /// Takes what is new in a transcript.
  mutating func take(_ transcript: [UInt8]) {
    for byte in transcript[taken...] {
      if byte == 0x1B {
        isInSequence = true
      } else if isInSequence {
        isInSequence = !(0x40...0x7E).contains(byte) || byte == UInt8(ascii: "[")
      } else if !Self.isBlank(byte) {
        bytes.append(byte)
      }
    }
    taken = transcript.count
  }

  /// Text as it would stand here.
  static func joined(_ text: String) -> [UInt8] { text.utf8.filter { !isBlank($0) } }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The end of what was written, as text.
  func suffix(from start: Int, atMost length: Int) -> String {
    String(decoding: bytes[start...].suffix(length), as: UTF8.self)
  }
}

/// Looks for something in what is written, and never twice at the same place.
struct TextSearch {
  private let wanted: [UInt8]
  private var next: Int

  init(_ wanted: String, from start: Int) {
    self.wanted = WrittenText.joined(wanted)
    next = start
  }

  /// The place behind the next occurrence, or `nil` where none has been written yet.
  mutating func end(in text: WrittenText) -> Int? {
    while next + wanted.count <= text.bytes.count {
      let found = text.bytes[next..<(next + wanted.count)].elementsEqual(wanted)
      next += found ? wanted.count : 1
      if found { return next }
    }
    return nil
  }
}
