package import YarnProgram

/// What holds for every program that the compiler makes.
package enum ProgramLaws {
  /// Checks that the program keeps the machine's rules and comes back whole from its binary form.
  package static func check(_ program: Program) throws(BrokenLaw) {
    let decoded = try decoded(program.encoded(), "what was compiled can be decoded")
    try BrokenLaw.unless(decoded == program, "decoding gives the program back")
    try BrokenLaw.unless(
      decoded.encoded() == program.encoded(),
      "decoding gives the program back byte for byte"
    )
  }

  private static func decoded(
    _ bytes: [UInt8],
    _ law: String
  ) throws(BrokenLaw) -> Program {
    do throws(ProgramFormatError) {
      return try Program(decoding: bytes)
    } catch {
      throw BrokenLaw(law, "\(error)")
    }
  }
}

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
