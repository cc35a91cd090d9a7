/// Reads what `RecordWriter` wrote.
///
/// A seal has vouched for the bytes, and yet no byte is trusted to be there.
struct RecordReader {
  /// The bytes are no record of the kind.
  struct Malformed: Error {}

  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func readByte() throws(Malformed) -> UInt8 {
    guard position < bytes.endIndex else { throw Malformed() }
    position += 1
    return bytes[position - 1]
  }

  mutating func readFixed(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Malformed() }
    position += count
    return bytes[position - count..<position]
  }

  mutating func readBlock() throws(Malformed) -> ArraySlice<UInt8> {
    try readFixed(try readCount())
  }

  mutating func readNumber() throws(Malformed) -> Int {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let byte = try readByte()
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return Int(Int64(bitPattern: number)) }
    }
    throw Malformed()
  }

  /// Reads how many things follow, each of which takes at least one byte.
  mutating func readCount() throws(Malformed) -> Int {
    let count = try readNumber()
    guard count >= 0, count <= bytes.endIndex - position else { throw Malformed() }
    return count
  }

  mutating func readFlag() throws(Malformed) -> Bool {
    switch try readByte() {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }

  mutating func readText() throws(Malformed) -> String {
    guard let text = String(validating: try readBlock(), as: UTF8.self) else { throw Malformed() }
    return text
  }

  mutating func readOptionalText() throws(Malformed) -> String? {
    try readFlag() ? try readText() : nil
  }

  mutating func readTexts() throws(Malformed) -> [String] {
    try readList { (reader) throws(Malformed) in try reader.readText() }
  }

  mutating func readList<Element>(
    _ readElement: (inout RecordReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try readCount()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try readElement(&self)) }
    return elements
  }

  /// Reads a name that is one of a few.
  mutating func readName<Name: RawRepresentable<String>>() throws(Malformed) -> Name {
    guard let name = Name(rawValue: try readText()) else { throw Malformed() }
    return name
  }

  func expectEnd() throws(Malformed) {
    guard isAtEnd else { throw Malformed() }
  }
}
