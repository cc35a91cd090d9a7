import Testing
import YarnMarkup
import YarnProgram

/// Between `[nomarkup]` and `[/nomarkup]` everything is text.
struct NoMarkupTests {
  @Test(arguments: [
    ("Type [nomarkup][/][/nomarkup] to close all.", "Type [/] to close all."),
    ("[nomarkup][a][/b][c/][/ ][ / ][/nomarkup]", "[a][/b][c/][/ ][ / ]"),
    ("[nomarkup]1[/no] 2[/nomarkup ] 3", "1[/no] 2 3"), ("[nomarkup][[ / nomarkup ]", "["),
    ("[nomarkup][nomarkup][/nomarkup]", "[nomarkup]"),
  ])
  func `only its own end ends it`(text: String, said: String) {
    let line = MarkupLine(LineTemplate([.text(text)]), values: [])
    #expect(line.fault == nil)
    #expect(line.text == said)
    #expect(line.attributes.map(\.name) == ["nomarkup"])
  }

  @Test func `the end of all markers does not end it`() {
    let line = MarkupLine(LineTemplate([.text("[b][nomarkup]x[/]")]), values: [])
    #expect(line.fault == .neverClosed("nomarkup"))
    #expect(line.text == "[b][nomarkup]x[/]")
  }
}
