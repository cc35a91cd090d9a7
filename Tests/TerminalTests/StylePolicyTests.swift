import Terminal
import Testing

struct StylePolicyTests {
  @Test(arguments: [
    (["TERM": "xterm"], true, true),
    (["TERM": "xterm", "NO_COLOR": "1"], false, true),
    (["TERM": "xterm", "NO_COLOR": ""], true, true),
    (["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, true),
    (["TERM": "dumb"], false, false),
    (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, false),
    ([:], false, false),
    (["TERM": "xterm", "ACCESSIBLE": "1"], false, false),
    (["TERM": "xterm", "ACCESSIBLE": "1", "CLICOLOR_FORCE": "1"], false, false),
    (["TERM": "xterm", "ACCESSIBLE": "0"], true, true),
  ])
  func `the environment decides`(
    environment: [String: String],
    usesColor: Bool,
    canRedraw: Bool
  ) {
    let policy = StylePolicy(
      environment: environment,
      isInputTerminal: true,
      isOutputTerminal: true
    )
    #expect(policy.usesColor == usesColor)
    #expect(policy.canRedraw == canRedraw)
    #expect(policy.canEdit == canRedraw)
  }

  @Test func `a pipe has no colour unless it is forced`() {
    func policy(_ environment: [String: String]) -> StylePolicy {
      StylePolicy(environment: environment, isInputTerminal: false, isOutputTerminal: false)
    }
    #expect(!policy(["TERM": "xterm"]).usesColor)
    #expect(policy(["TERM": "xterm", "CLICOLOR_FORCE": "1"]).usesColor)
    #expect(!policy(["TERM": "xterm", "CLICOLOR_FORCE": "0"]).usesColor)
  }

  @Test func `the flag wins over everything`() {
    let policy = StylePolicy(
      environment: ["TERM": "xterm", "CLICOLOR_FORCE": "1"],
      isInputTerminal: true,
      isOutputTerminal: true,
      plainRequested: true
    )
    #expect(!policy.usesColor && !policy.canRedraw && !policy.canEdit && policy.isPlain)
    #expect(policy.styled("x", Style(color: .red, isBold: true)) == "x")
  }
}
