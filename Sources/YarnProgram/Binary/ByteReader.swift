/// Reads what `ByteWriter` wrote, and trusts none of it.
struct ByteReader {
  private let bytes: [UInt8]

  /// Where the tables end.
  private let end: Int
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int, to end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  var isAtEnd: Bool { position == end }

  func failure(_ reason: ProgramFormatError.Reason) -> ProgramFormatError {
    ProgramFormatError(.byte(position), reason)
  }

  mutating func readByte() throws(ProgramFormatError) -> UInt8 {
    guard position < end else { throw failure(.endsEarly) }
    position += 1
    return bytes[position - 1]
  }

  mutating func readFlag() throws(ProgramFormatError) -> Bool {
    let start = position
    switch try readByte() {
    case 0: return false
    case 1: return true
    case let byte: throw ProgramFormatError(.byte(start), .unknownCode(byte))
    }
  }

  mutating func readFixed<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type = Number.self
  ) throws(ProgramFormatError) -> Number {
    let size = Number.bitWidth / 8
    guard size <= end - position else { throw failure(.endsEarly) }
    var number: Number = 0
    for index in 0..<size { number |= Number(bytes[position + index]) << (8 * index) }
    position += size
    return number
  }

  mutating func readNumber() throws(ProgramFormatError) -> UInt64 {
    let start = position
    var number: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 70, by: 7) {
      let byte = try readByte()
      // The tenth byte has room for the highest bit alone.
      guard shift < 63 || byte <= 1 else {
        throw ProgramFormatError(.byte(start), .numberTooLarge)
      }
      number |= UInt64(byte & 0x7F) << shift
      guard byte < 0x80 else { continue }
      guard byte > 0 || shift == 0 else {
        throw ProgramFormatError(.byte(start), .numberTooLong)
      }
      return number
    }
    throw ProgramFormatError(.byte(start), .numberTooLarge)
  }

  mutating func readIndex() throws(ProgramFormatError) -> UInt32 {
    let start = position
    guard let index = UInt32(exactly: try readNumber()) else {
      throw ProgramFormatError(.byte(start), .numberTooLarge)
    }
    return index
  }

  mutating func readInteger() throws(ProgramFormatError) -> Int {
    Int(Int64(bitPattern: try readNumber()))
  }

  /// Reads how many things follow, each of which takes at least one byte.
  mutating func readCount() throws(ProgramFormatError) -> Int {
    let start = position
    let number = try readNumber()
    guard let count = Int(exactly: number), count <= end - position else {
      throw ProgramFormatError(.byte(start), .impossibleCount(number))
    }
    return count
  }

  /// Reads things that stand one after the other, preceded by their count.
  ///
  /// No more room is made beforehand than a few times the bytes that are left.
  mutating func readList<Element>(
    _ readElement: (inout ByteReader) throws(ProgramFormatError) -> Element
  ) throws(ProgramFormatError) -> [Element] {
    let count = try readCount()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try readElement(&self)) }
    return elements
  }

  mutating func readText() throws(ProgramFormatError) -> String {
    let count = try readCount()
    let range = position..<position + count
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw failure(.badText)
    }
    position += count
    return text
  }
}
