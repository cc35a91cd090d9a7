/// The binary form of a program.
///
/// Four bytes `YRNP`, the format's version and the whole length, then the texts, the tables that
/// refer to them by index, the language, the places in the sources, and at last a checksum of all
/// before it. Lengths, counts and indices are LEB128; the version (32 bits), the length and the
/// checksum (64 bits) are fixed and begin with their lowest byte. One program has exactly one
/// binary form.
extension Program {
  /// The version that is written and the only one that is read.
  package static let formatVersion: UInt32 = 2

  private static let magic = Array("YRNP".utf8)
  private static let headerSize = 16
  private static let checksumSize = 8

  /// The binary form.
  ///
  /// - Complexity: O(*n*) in the size of the program.
  package func encoded() -> [UInt8] {
    var tables = ByteWriter()
    ProgramWriter(self).write(to: &tables)
    var writer = ByteWriter()
    for byte in Self.magic { writer.write(byte) }
    writer.writeFixed(Self.formatVersion)
    writer.writeFixed(UInt64(Self.headerSize + tables.bytes.count + Self.checksumSize))
    writer.write(contentsOf: tables)
    writer.writeFixed(Self.checksum(of: writer.bytes[...]))
    return writer.bytes
  }

  /// Reads the binary form of a program that the machine can run.
  ///
  /// - Throws: What is wrong with the bytes and where, or what `verified()` throws.
  /// - Complexity: O(*n*) in the number of bytes, in time and memory, whatever they are.
  package init(decoding bytes: [UInt8]) throws(ProgramFormatError) {
    var header = ByteReader(bytes, from: 0, to: bytes.count)
    for (offset, byte) in Self.magic.enumerated() {
      guard offset < bytes.count, bytes[offset] == byte else {
        throw ProgramFormatError(.byte(offset), .notAProgram)
      }
      _ = try header.readByte()
    }
    let version: UInt32 = try header.readFixed()
    guard version == Self.formatVersion else {
      throw ProgramFormatError(.byte(Self.magic.count), .unknownVersion(version))
    }
    let length: UInt64 = try header.readFixed()
    guard length <= UInt64(bytes.count) else {
      throw ProgramFormatError(.byte(bytes.count), .truncated(stated: length))
    }
    guard length == UInt64(bytes.count) else {
      throw ProgramFormatError(.byte(Int(length)), .trailingBytes)
    }
    let end = bytes.count - Self.checksumSize
    guard end >= Self.headerSize else { throw header.failure(.endsEarly) }
    var checksum = ByteReader(bytes, from: end, to: bytes.count)
    guard try checksum.readFixed() == Self.checksum(of: bytes[..<end]) else {
      throw ProgramFormatError(.byte(end), .wrongChecksum)
    }
    var reader = try ProgramReader(ByteReader(bytes, from: header.position, to: end))
    self = try reader.readProgram().verified()
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = Fingerprint()
    hash.combine(bytes)
    return hash.value
  }
}
