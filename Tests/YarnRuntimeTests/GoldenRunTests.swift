import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

struct GoldenRunTests {
  /// The first line of a fixture tells which options to select: `// select: 2 0 1`.
  @Test(arguments: Fixture.all(of: "Run"))
  func `a script runs as it always did`(fixture: Fixture) throws {
    let output = Compiler().compile([fixture.source])
    var dialogue = Dialogue(CompiledProgram(try #require(output.program)), seed: 1)
    dialogue.strategy = .bestLeastRecentlyViewed
    try dialogue.start(at: "Start")
    var transcript = RunTranscript()
    transcript.run(&dialogue, choices: try choices(of: fixture))
    try fixture.expectGolden(transcript.lines.joined(separator: "\n") + "\n", "run")
  }

  private func choices(of fixture: Fixture) throws -> [Int] {
    let source = fixture.source
    let line = source[LineTable(source).range(ofLine: 1)]
    try #require(line.hasPrefix("// select:"))
    return line.split(separator: " ").compactMap { Int($0) }
  }
}
