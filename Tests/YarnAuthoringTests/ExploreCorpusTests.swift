import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Exploring scripts that were not written for it.
struct ExploreCorpusTests {
  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `a script of the conformance suite is walked to its end`(testCase: ConformanceCase) throws {
    let source = try testCase.source()
    let program = try #require(ConformanceCase.compiler.compile([source]).program)
    let start = program.nodes.contains { $0.title == "Start" } ? "Start" : program.nodes[0].title
    let machine = DialogueMachine(program, from: start)
    var explorer = Explorer(machine, limits: .init(states: 20_000))
    let report = explorer.explore()
    #expect(report.isComplete, "\(report.summary)")
    #expect(!report.findings.contains { $0.fault.kind == .runtimeError }, "\(report.findings)")
  }

  @Test func `every line of the shipped scripts has a place in them`() throws {
    let sources = Repository.shippedScripts
    let program = try #require(ShippedProgram.program).program
    let places = SourcePlaces(program)
    for index in program.lines.indices {
      let place = try #require(places.place(ofLine: index), "\(program.lines[index].id)")
      let source = try #require(sources.first { $0.name == place.file })
      let text = String(decoding: source.bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )[try #require(place.line) - 1]
      #expect(text.contains("#\(program.lines[index].id)"))
    }
  }
}
