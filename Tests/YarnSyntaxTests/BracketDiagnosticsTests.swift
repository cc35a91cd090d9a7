import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct BracketDiagnosticsTests {
  static let cases = [
    DiagnosticCase(
      "brokenBrackets",
      body: "<wave>",
      "3:1 YS0048 this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "brokenBrackets",
      body: "< <wave>> // x",
      "3:1 YS0048 this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "brokenBrackets",
      body: "<wave 3 >> #line:a",
      "3:1 YS0048 this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "brokenCondition",
      body: "-> Tea < <if true>> #a",
      "3:8 YS0048 this is shown as it stands; a condition stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "unenclosedCommand",
      body: "jump Start",
      "3:1 YS0022 this is spoken as it stands; the statement ‘jump’ stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "unenclosedCommand",
      body: "detour {\"Start\"} // x",
      "3:1 YS0022 this is spoken as it stands; the statement ‘detour’ stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "brokenBrackets",
      body: "<if true>\nx\n<<else>>\ny\n<<endif>>",
      "3:1 YS0048 this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "unenclosedCommand",
      body: "<<once>>\nx\nendonce",
      "5:1 YS0022 this is spoken as it stands; the statement ‘endonce’ stands between ‘<<’ and ‘>>’"
    ),
  ]

  @Test(arguments: cases)
  func `a line that was meant as a command is told`(badLine: DiagnosticCase) {
    badLine.check()
  }

  @Test(arguments: [
    ("<if true>\nx\n<<endif>>", "<<if true>>\nx\n<<endif>>"),
    ("<<if true>>\nx\n< <endif>>\ny", "<<if true>>\nx\n<<endif>>\ny"),
    ("if true\nx\n<<elseif false>>\n<<endif>>", "<<if true>>\nx\n<<elseif false>>\n<<endif>>"),
    ("-> a\n    <once>\n    x\n    <<endonce>>", "-> a\n    <<once>>\n    x\n    <<endonce>>"),
  ])
  func `a bracket that leaves a block open is told once and can be mended`(
    body: String,
    mended: String
  ) {
    let source = SourceText(name: "own.yarn", text: nodeText(body))
    let (_, faults) = Parser.parse(source)
    #expect(faults.map(\.severity) == [.error])
    #expect(diagnostics(of: nodeText(body)).filter { !$0.contains("YS0008") }.count == 1)
    let text = FixItApplier.apply(faults.compactMap(\.fixIts.first), to: [source])[0]
    #expect(text[SourceRange(0, text.count)] == nodeText(mended))
  }

  @Test func `every such fault has a bad line`() throws {
    let factories = try DiagnosticCase.factories(in: "Sources/YarnSyntax/BracketDiagnostics.swift")
    #expect(Set(factories) == Set(Self.cases.map(\.factory)))
  }
}
