import Foundation
import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// The binary form gives every program back, and refuses whatever is not one.
struct ProgramBytesTests {
  private static let small = """
    title: Start
    note: x
    ---
    <<declare $n = 1>>
    <<declare $twice = $n * 2>>
    Bot: hello {$twice} #line:a
    -> one <<if visited("Start")>>
        <<set $n to -1>>
    -> two
    => a <<once>>
    <<jump Start>>
    ===

    """

  @Test func `the shipped scripts come back whole`() throws {
    try ProgramLaws.check(try #require(ShippedProgram.program).program)
  }

  @Test(arguments: ["Program", "Run"])
  func `fixtures come back whole`(stage: String) throws {
    for fixture in Fixture.all(of: stage) {
      try ProgramLaws.check(try #require(Compiler().compile([fixture.source]).program))
    }
  }

  @Test func `the language's own test cases come back whole`() throws {
    var count = 0
    for source in Repository.scripts(below: Repository.yarnSpinnerCases) {
      guard let program = Compiler().compile([source]).program else { continue }
      count += 1
      try ProgramLaws.check(program)
    }
    #expect(count > 30)
  }

  @Test(arguments: 0..<256 as Range<UInt64>)
  func `random scripts compile and come back whole`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let source = SourceText(name: "test.yarn", bytes: RandomScript.make(&generator))
    let output = FrontEndSubject.compiler.compile([source])
    let faults = output.diagnostics.filter { $0.severity == .error }.map(\.message)
    try ProgramLaws.check(try #require(output.program, "\(faults)"))
  }

  @Test func `a translated program is sound, too`() throws {
    let program = try compiledProgram(Self.small)
    let translation = Translation(language: "de", texts: ["line:a": "{0} {0}"])
    let german = program.translated(by: translation).0
    try ProgramLaws.check(german)
    #expect(try Program(decoding: german.encoded()).language == "de")
    let shorter = Translation(language: "de", texts: ["line:a": "hallo"])
    try ProgramLaws.check(program.translated(by: shorter).0)
  }

  @Test func `texts that only look the same are kept apart`() throws {
    let program = try compiledProgram(nodeText("{\"e\u{301}\"} {\"\u{E9}\"}"))
    let decoded = try Program(decoding: program.encoded())
    #expect(decoded.strings.map { Array($0.utf8).count } == [3, 2])
  }

  @Test func `every byte that is changed is noticed`() throws {
    let bytes = try compiledProgram(Self.small).encoded()
    for place in bytes.indices {
      for change in [1, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[place] ^= change
        #expect(throws: ProgramFormatError.self) { try Program(decoding: damaged) }
      }
    }
  }

  @Test func `what is damaged under a seal that fits is refused or runs`() throws {
    let bytes = try compiledProgram(Self.small).encoded()
    for place in bytes.indices {
      for change in [1, 2, 4, 8, 16, 32, 64, 128, 0x7F, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[place] ^= change
        guard let program = try? Program(decoding: EncodedProgram.resealed(damaged)) else {
          continue
        }
        try MachineLaws.checkSound(program, seed: UInt64(change))
      }
    }
  }

  @Test func `what is cut short is refused at every length`() throws {
    let bytes = try compiledProgram(Self.small).encoded()
    for length in bytes.indices {
      let cut = Array(bytes[..<length])
      #expect(throws: ProgramFormatError.self) { try Program(decoding: cut) }
      #expect(throws: ProgramFormatError.self) {
        try Program(decoding: EncodedProgram.resealed(cut))
      }
    }
  }

  @Test(arguments: 0..<64 as Range<UInt64>)
  func `random bytes are refused`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let header = Array(try compiledProgram(Self.small).encoded().prefix(16))
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      #expect(throws: ProgramFormatError.self) { try Program(decoding: bytes) }
      let sealed = EncodedProgram.resealed(header + bytes)
      guard let program = try? Program(decoding: sealed) else { continue }
      try MachineLaws.checkSound(program, seed: seed)
    }
  }

  @Test func `a refusal says what is wrong and where`() throws {
    let bytes = try compiledProgram(Self.small).encoded()
    func refusal(_ bytes: [UInt8]) -> String {
      do throws(ProgramFormatError) {
        _ = try Program(decoding: bytes)
        return "nothing"
      } catch {
        return "\(error)"
      }
    }
    var other = bytes
    other[0] = 0
    #expect(refusal(other) == "byte 0: this is no compiled program")
    other = bytes
    other[4] = 9
    #expect(
      refusal(other) == "byte 4: the program has format version 9, and only 2 is known"
    )
    #expect(
      refusal(bytes + [0]) == "byte \(bytes.count): something follows after the program's end"
    )
    #expect(
      refusal(Array(bytes.dropLast()))
        == "byte \(bytes.count - 1): the program ends here, but should have \(bytes.count) bytes"
    )
    other = bytes
    other[20] ^= 1
    #expect(
      refusal(other)
        == "byte \(bytes.count - 8): the checksum does not fit the program, which is damaged"
    )
    other = EncodedProgram.resealed(Array(bytes[..<16]) + [0x80, 0x80, 0x10] + bytes.suffix(8))
    #expect(refusal(other) == "byte 16: the rest is too short for 262144 entries")
    other = EncodedProgram.resealed(Array(bytes[..<16]) + [1, 1, 0xFF] + bytes.suffix(8))
    #expect(refusal(other) == "byte 18: a text is not UTF-8")
    other = EncodedProgram.resealed(Array(bytes[..<16]) + [0x80, 0x00] + bytes.suffix(8))
    #expect(refusal(other) == "byte 16: a number takes more bytes than it needs")
  }
}
