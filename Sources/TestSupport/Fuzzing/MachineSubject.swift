import YarnCompiler
package import YarnProgram
package import YarnRuntime
import YarnSyntax

/// The machine, its snapshots, and the binary form of programs.
package struct MachineSubject: FuzzSubject {
  private let corpus: ScriptCorpus

  package init(corpus: ScriptCorpus) {
    self.corpus = corpus
  }

  package func makeInput(_ generator: inout SplitMix64) -> FuzzInput {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let (script, other) = (corpus.make(&generator), corpus.make(&generator))
      return FuzzInput(ScriptMutation.mutated(script, spliceFrom: other, &generator))
    default: return FuzzInput(corpus.makeSound(&generator), isSound: true)
    }
  }

  package func check(_ input: FuzzInput) throws(BrokenLaw) -> UInt64 {
    let source = SourceText(name: "input.yarn", bytes: input.bytes)
    guard let program = FrontEndSubject.compiler.compile([source]).program else { return 0 }
    var hash = Fingerprint()
    hash.combine(input.bytes)
    var generator = SplitMix64(seed: hash.value)
    try ProgramLaws.check(program)
    return try check(program, &generator)
  }

  /// Checks all that is to be said of a program that keeps its laws.
  package func check(
    _ program: Program,
    _ generator: inout SplitMix64
  ) throws(BrokenLaw) -> UInt64 {
    let encoded = program.encoded()
    let compiled = CompiledProgram(program)
    let seen = try MachineLaws.checkWalk(
      through: compiled,
      and: CompiledProgram((try? Program(decoding: encoded)) ?? program),
      seed: generator.next()
    )
    for _ in 0..<8 {
      let bytes = EncodedProgram.resealed(SeededBytes.mutated(encoded, &generator))
      if let damaged = try? Program(decoding: bytes) {
        try MachineLaws.checkSound(damaged, seed: generator.next())
      }
      try MachineLaws.checkDamaged(
        ProgramDamage.damaged(program, &generator),
        seed: generator.next()
      )
    }
    return seen
  }
}
