import TestSupport
import Testing

struct GoldenTokenTests {
  @Test(arguments: Fixture.all(of: "Tokens"))
  func `a script is cut into its tokens`(fixture: Fixture) throws {
    try fixture.expectGolden(TokenDump.text(of: fixture.source), "tokens")
  }
}
