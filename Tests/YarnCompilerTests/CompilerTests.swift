import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

struct CompilerTests {
  @Test func `the shipped scripts compile without a word`() {
    let output = ShippedProgram.compiler.compile(Repository.shippedScripts)
    #expect(output.diagnostics.map(\.message) == [])
    #expect(output.program != nil)
  }

  @Test func `the same sources give the same program`() {
    let first = ShippedProgram.compiler.compile(Repository.shippedScripts).program
    let second = ShippedProgram.compiler.compile(Repository.shippedScripts).program
    #expect(first != nil)
    #expect(first == second)
  }

  @Test func `a changed byte changes the fingerprint`() throws {
    let first = try compiledProgram(nodeText("x"))
    #expect(first.fingerprint == (try compiledProgram(nodeText("x"))).fingerprint)
    #expect(first.fingerprint != (try compiledProgram(nodeText("x "))).fingerprint)
  }

  @Test(arguments: 0..<256)
  func `damaged scripts compile or are refused, the same each time and in order`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let sources = [
      SourceText(name: "random", bytes: SeededBytes.random(&generator)),
      SourceText(
        name: "node",
        bytes: Array(nodeText("").utf8.dropLast(5)) + SeededBytes.random(&generator)
      ),
    ]
    for source in sources { expectSoundOutput([source]) }
    expectSoundOutput(sources)
  }

  @Test(arguments: 0..<64)
  func `damaged shipped scripts compile or are refused`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let script = try #require(Repository.shippedScripts.randomElement(using: &generator))
    let bytes = SeededBytes.mutated(Array(script.bytes.dropLast()), &generator)
    expectSoundOutput([SourceText(name: "mutated", bytes: bytes)])
  }

  @Test func `a line keeps its name while its text stays and others come and go`() throws {
    let before = try compiledProgram(nodeText("one\ntwo\n-> three\ntwo"))
    let after = try compiledProgram(nodeText("new\ntwo\n-> new\n-> three\n{1}\ntwo\none"))
    #expect(Set(before.lines.map(\.id)).isSubset(of: after.lines.map(\.id)))
    #expect(Set(after.lines.map(\.id)).count == 7)
  }

  private func expectSoundOutput(
    _ sources: [SourceText],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let output = Compiler().compile(sources)
    let again = Compiler().compile(sources)
    #expect(output.diagnostics == again.diagnostics, sourceLocation: sourceLocation)
    #expect(output.program == again.program, sourceLocation: sourceLocation)
    #expect(output.diagnostics == output.diagnostics.sorted(), sourceLocation: sourceLocation)
    let hasErrors = output.diagnostics.contains { $0.severity == .error }
    #expect((output.program == nil) == hasErrors, sourceLocation: sourceLocation)
  }
}
