import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct ReachabilityTests {
  private func unreachable(_ lines: String) -> Bool {
    let text = nodeText(lines) + "title: Home\n---\nHere. #line:h\n<<jump Start>>\n===\n"
    let findings = Checker().check([SourceText(name: "own.yarn", text: text)])
    return findings.contains { $0.label == "unreachable-node" }
  }

  @Test(arguments: [
    "[[Go home|Home]]", "[[Home]] #a", "Go to [[Start]] or [[Home]].", "-> a\n    [[Home]]",
    "jump Home", "<jump Home>", "< <detour Home>>", "<<Jump Home>>", "<<go to Home>>",
  ])
  func `a node that a jump leads to is reached, though the jump is written otherwise`(
    lines: String
  ) {
    #expect(!unreachable(lines))
  }

  @Test(arguments: ["[[Start]]", "Home", "jump Start", "<Home>", "<<Home>>", "<<wave Home>>"])
  func `a node that nothing leads to is told`(lines: String) {
    #expect(unreachable(lines))
  }
}
