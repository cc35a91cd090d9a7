import TestSupport
import Testing
import YarnCompiler
import YarnProgram

struct FlowDiagnosticsTests {
  static let cases = [
    DiagnosticCase(
      "unreachable",
      body: "<<jump Start>>\n<<declare $x = 1>>\n{$x}\nmore",
      "5:1 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachable",
      body: "-> a\n    <<return>>\n    b",
      "5:5 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachable",
      body: "<<if visited(\"A\")>>\n<<stop>>\n<<else>>\n<<return>>\n<<endif>>\nx",
      "8:1 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachable",
      body: "<<once>>\n<<stop>>\n<<else>>\n<<return>>\n<<endonce>>\n-> x",
      "8:4 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachableClause",
      body: "<<if 1 > 2>>\nx\n<<endif>>",
      "4:1 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachableClause",
      body: "<<if not (false or 1 == 2)>>\nx\n<<elseif visited(\"A\")>>\ny\n<<else>>\nz\n<<endif>>",
      "6:1 YS0008 this can never be reached",
      "8:1 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unreachableClause",
      body: "x <<if false>>\n-> a <<if false>>\n    b\n-> c",
      "3:1 YS0008 this can never be reached",
      "5:5 YS0008 this can never be reached"
    ),
    DiagnosticCase(
      "unusedVariable",
      body: "<<declare $x = 1>>",
      "3:11 YS0010 ‘$x’ is declared and never used"
    ),
  ]

  @Test(arguments: cases)
  func `what never comes to anything is reported at its place`(badLine: DiagnosticCase) {
    badLine.check()
  }

  @Test(arguments: [
    "<<if visited(\"A\")>>\n<<stop>>\n<<endif>>\nx",
    "<<if visited(\"A\")>>\n<<stop>>\n<<elseif visited(\"B\")>>\n<<stop>>\n<<endif>>\nx",
    "<<once>>\n<<stop>>\n<<endonce>>\nx",
    "-> a\n    <<stop>>\n-> b\n    <<stop>>\nx",
    "=> a\n    <<stop>>\nx",
    "<<detour Start>>\nx",
    "<<jump Start>>\n<<declare $x = visited(\"A\")>>\n<<enum E>>\n<<case A>>\n<<endenum>>",
    "-> a <<if false>>\n-> b",
    "<<if true>>\nx\n<<endif>>\ny",
    "<<if true or visited(\"A\")>>\nx\n<<else>>\ny\n<<endif>>",
  ])
  func `what may be reached is not reported`(body: String) {
    #expect(!diagnostics(of: nodeText(body)).contains { $0.contains("YS0008") })
  }

  @Test(arguments: ["{$x + 1}", "<<set $x to 2>>", "<<show $x>>", "<<declare $y = $x + 1>>\n{$y}"])
  func `a variable that anything mentions is used`(use: String) {
    #expect(diagnostics(of: nodeText("<<declare $x = 1>>\n\(use)")) == [])
  }

  @Test func `nothing is said about use and flow where a file cannot be read`() {
    let found = diagnostics(of: nodeText("<<declare $x = 1>>\n<<stop>>\n{\nx"))
    #expect(found.allSatisfy { $0.contains("YS0005") })
  }
}
