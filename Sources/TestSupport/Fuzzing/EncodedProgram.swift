import YarnProgram

/// The outside of a program's binary form.
package enum EncodedProgram {
  /// The bytes with the length and checksum that fit what is between them.
  package static func resealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 24 else { return bytes }
    var sealed = bytes
    put(UInt64(bytes.count), into: &sealed, at: 8)
    var hash = Fingerprint()
    hash.combine(sealed[..<(bytes.count - 8)])
    put(hash.value, into: &sealed, at: bytes.count - 8)
    return sealed
  }

  private static func put(_ number: UInt64, into bytes: inout [UInt8], at offset: Int) {
    for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }
}
