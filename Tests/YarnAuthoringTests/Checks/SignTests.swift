import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct SignTests {
  private func labels(_ line: String) -> [String] {
    let source = SourceText(name: "own.yarn", text: nodeText(line))
    return Checker().check([source]).map(\.label).filter { $0 != "missing-line-id" }
  }

  @Test(arguments: [
    "And/or//maybe #line:a", "See ftps\\://x #line:a", "Call file:///home/me", "Is it \\#//5",
    "{1}//2", "Tea // once it was #line:tea",
  ])
  func `a text that a comment cuts off is told`(line: String) {
    #expect(labels(line) == ["cut-text"])
  }

  @Test(arguments: ["See http://x.example #line:a", "See http\\://x.example", "[[Go #5|Start]]"])
  func `what cuts off an address or a link is told by the compiler alone`(line: String) {
    let found = labels(line)
    #expect(found == ["AC0002"] || found == ["YS0063"], "\(found)")
  }

  @Test(arguments: ["Tea // later", "Tea #a", "{1} // x", "-> Tea <<if true>>//maybe"])
  func `a comment behind a blank is one`(line: String) {
    #expect(labels(line) == [])
  }
}
