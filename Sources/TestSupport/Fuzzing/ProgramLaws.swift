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
