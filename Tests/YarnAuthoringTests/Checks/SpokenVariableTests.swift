import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct SpokenVariableTests {
  private static let declaration = "<<declare $mood = \"low\">>\n"

  @Test(arguments: [
    ("$mood it is.", "{$mood} it is."),
    ("Bot: So, $mood}.", "Bot: So, {$mood}."),
    ("Bot: So, [$mood].", "Bot: So, {$mood}."),
    ("-> Still $mood, and $mood", "-> Still {$mood}, and {$mood}"),
    ("{$mood} is not $mood", "{$mood} is not {$mood}"),
  ])
  func `a variable without its braces is told and gets them`(line: String, mended: String) {
    let source = SourceText(name: "own.yarn", text: nodeText(Self.declaration + line))
    let findings = Checker().check([source]).filter { $0.label != "missing-line-id" }
    #expect(Set(findings.map(\.label)).isSubset(of: ["spoken-variable", "unset-variable"]))
    let fixIts = findings.compactMap(\.fixIts.first)
    let text = FixItApplier.apply(fixIts, to: [source])[0]
    #expect(text[SourceRange(0, text.count)] == nodeText(Self.declaration + mended))
  }

  @Test(arguments: ["It is \\$mood? No: $moody, $5, $ mood.", "Bot: {$mood}", "[b]{$mood}[/b]"])
  func `what is no variable, or has its braces, is let be`(line: String) {
    let source = SourceText(name: "own.yarn", text: nodeText(Self.declaration + line))
    #expect(!Checker().check([source]).contains { $0.label == "spoken-variable" })
  }

  @Test func `a variable without its braces is told beside errors of other kinds`() {
    let text = nodeText(Self.declaration + "$mood it is.\n<<jump Nowhere>>")
    let labels = Checker().check([SourceText(name: "own.yarn", text: text)]).map(\.label)
    #expect(labels == ["spoken-variable", "YS0012"])
  }

  @Test(arguments: [
    "<set $mood to \"x\">", "< <set $mood to \"x\">>", "set $mood to \"x\"", "[[Go|$mood]]",
  ])
  func `a variable in what was meant as a command or link is no variable in a text`(line: String) {
    let text = nodeText(Self.declaration + line + "\n<<jump Nowhere>>")
    let labels = Checker().check([SourceText(name: "own.yarn", text: text)]).map(\.label)
    #expect(!labels.contains("spoken-variable"))
  }

  @Test func `a brace after a variable is closed right behind it`() throws {
    let text = nodeText(Self.declaration + "Bot: You said {$mood. #line:a")
    let source = SourceText(name: "own.yarn", text: text)
    let findings = Checker().check([source])
    #expect(findings.map(\.severity) == [.error])
    let mended = FixItApplier.apply(findings.compactMap(\.fixIts.first), to: [source])[0]
    #expect(mended[SourceRange(0, mended.count)].contains("said {$mood}. #line:a"))
  }
}
