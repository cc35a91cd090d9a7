import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// No program, whoever made it, can make the machine trap.
@Suite(.timeLimit(.minutes(10)))
struct DamagedProgramTests {
  @Test(arguments: 0..<64 as Range<UInt64>)
  func `what is decoded goes on as the original would`(seed: UInt64) throws {
    let shipped = try #require(ShippedProgram.program)
    let decoded = CompiledProgram(try Program(decoding: shipped.program.encoded()))
    _ = try MachineLaws.checkWalk(through: shipped, and: decoded, seed: seed)
  }

  @Test(arguments: 0..<128 as Range<UInt64>)
  func `a damaged program is refused or runs`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let bytes = RandomScript.make(&generator)
    let source = SourceText(name: "test.yarn", bytes: bytes)
    let program = try #require(FrontEndSubject.compiler.compile([source]).program)
    for _ in 0..<20 {
      let damaged = ProgramDamage.damaged(program, &generator)
      try MachineLaws.checkDamaged(damaged, seed: generator.next())
    }
  }

  @Test(arguments: 0..<32 as Range<UInt64>)
  func `a walk through a random script keeps all laws`(seed: UInt64) throws {
    let machine = MachineSubject(corpus: ScriptCorpus())
    var generator = SplitMix64(seed: seed)
    _ = try machine.check(machine.makeInput(&generator))
  }

  @Test func `a function that gives another type than it says fails`() throws {
    struct Liar: Library {
      func call(_ name: String, _ arguments: ArraySlice<Value>) -> Value { .string("") }
    }
    var dialogue = try startedDialogue(nodeText("{host() + 1}"))
    #expect(
      throws: RuntimeError.functionFailed(name: "host", reason: "it gave a String, not a Number")
    ) {
      while true { _ = try dialogue.resume(Liar()) }
    }
  }
}
