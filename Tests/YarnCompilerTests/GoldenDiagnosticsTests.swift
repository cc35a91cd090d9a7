import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler

struct GoldenDiagnosticsTests {
  @Test(arguments: Fixture.all(of: "Diagnostics"))
  func `a faulty script is explained`(fixture: Fixture) throws {
    var renderer = DiagnosticRenderer(sources: [fixture.source])
    let diagnostics = Compiler().compile([fixture.source]).diagnostics
    let text = diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    try fixture.expectGolden(text, "diagnostics")
  }
}
