/// Collects the bytes of a record before it is sealed.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// Writes bytes whose number the reader knows.
  mutating func write(fixed block: some Collection<UInt8>) {
    bytes.append(contentsOf: block)
  }

  /// Writes bytes after their number.
  mutating func write(block: some Collection<UInt8>) {
    write(block.count)
    bytes.append(contentsOf: block)
  }

  /// Writes a number seven bits at a time, the lowest first; small ones take one byte.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func write(_ text: String) {
    write(block: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}
