import TestSupport
import Testing
import YarnCompiler

struct GoldenProgramTests {
  @Test(arguments: Fixture.all(of: "Program"))
  func `a script becomes its program`(fixture: Fixture) throws {
    let output = Compiler().compile([fixture.source])
    let program = try #require(output.program, "\(output.diagnostics)")
    try fixture.expectGolden(ProgramDump.text(of: program), "program")
  }
}
