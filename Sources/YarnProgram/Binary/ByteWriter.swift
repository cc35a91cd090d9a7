/// Collects the bytes of a program's tables.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func write(_ text: String.UTF8View) {
    bytes.append(contentsOf: text)
  }

  mutating func write(contentsOf other: ByteWriter) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Writes a number in as many bytes as its type has, the lowest byte first.
  mutating func writeFixed(_ number: some FixedWidthInteger & UnsignedInteger) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes a number in as few bytes as it needs, seven bits in each (LEB128).
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ number: UInt32) {
    write(UInt64(number))
  }

  /// Writes a number that is hardly ever negative; what is takes ten bytes.
  mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number)))
  }
}
