import TestSupport
import Testing
import YarnSyntax

struct GoldenTreeTests {
  @Test(arguments: Fixture.all(of: "Tree"))
  func `a script becomes its tree`(fixture: Fixture) throws {
    let (tree, diagnostics) = Parser.parse(fixture.source)
    #expect(diagnostics.map(\.message) == [])
    try fixture.expectGolden(TreeDump.text(of: tree), "tree")
  }
}
