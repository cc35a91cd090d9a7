import TestSupport
import Testing

struct LineDiagnosticsTests {
  static let cases = [
    DiagnosticCase(
      "duplicateSubtitle",
      file: """
        title: A
        subtitle: wet
        when: always
        ---
        x
        ===
        title: A
        subtitle: wet
        when: always
        ---
        y
        ===
        """,
      "8:11 YS0032 two nodes of this group have the subtitle ‘wet’"
    ),
    DiagnosticCase(
      "lineAndShadow",
      body: "x #line:a #shadow:b",
      "3:12 YS0017 a line has either a name of its own (‘#line:’) or another's text (‘#shadow:’)"
    ),
    DiagnosticCase(
      "memberWithoutWhen",
      file: "title: A\nwhen: always\n---\nx\n===\ntitle: A\n---\ny\n===",
      "6:8 YS0031 other nodes called ‘A’ have a ‘when:’ header, so this one needs one, too"
    ),
    DiagnosticCase(
      "namelessTag",
      body: "x #line #b",
      "3:3 AC0005 ‘#line’ names no line; write a name behind it, such as ‘#line:tea’, "
        + "or leave it to ‘strings add-ids’"
    ),
    DiagnosticCase(
      "namelessTag",
      body: "x #line: // y",
      "3:3 AC0005 ‘#line:’ names no line; write a name behind it, such as ‘#line:tea’, "
        + "or leave it to ‘strings add-ids’"
    ),
    DiagnosticCase(
      "namelessTag",
      body: "x # Line:a",
      "3:3 AC0005 ‘#Line:a’ names no line; it is written ‘#line:a’"
    ),
    DiagnosticCase(
      "namelessTag",
      body: "x #shadow",
      "3:3 AC0005 ‘#shadow’ shares no line's text; "
        + "write the name of that line behind it, such as ‘#shadow:tea’"
    ),
    DiagnosticCase(
      "namelessTag",
      body: "x #shadow:",
      "3:3 AC0005 ‘#shadow:’ shares no line's text; "
        + "write the name of that line behind it, such as ‘#shadow:tea’"
    ),
    DiagnosticCase(
      "shadowTextDiffers",
      body: "Hello #line:a\nGoodbye #shadow:a",
      "4:1 YS0044 this text must be the same as that of the line it shares"
    ),
    DiagnosticCase(
      "shadowWithValues",
      body: "Hello {1} #line:a\nHello {1} #shadow:a",
      "4:1 YS0043 a line with values in braces cannot be shared"
    ),
    DiagnosticCase(
      "unknownShadowSource",
      body: "Hello #shadow:nowhere",
      "3:8 YS0042 no line has the tag ‘#line:nowhere’"
    ),
    DiagnosticCase(
      "unknownShadowSource",
      body: "Hello #line:hello\nHello #shadow:helo",
      "4:8 YS0042 no line has the tag ‘#line:helo’; did you mean ‘hello’?"
    ),
  ]

  @Test(arguments: cases)
  func `a bad line is reported at its place`(badLine: DiagnosticCase) {
    badLine.check()
  }

  @Test(arguments: ["x #lines", "x #line:a #line", "x #line:a #Line:b", "x #shadowy:a", "x #b"])
  func `a tag that is no name of a line, or stands beside one, is not reported`(body: String) {
    #expect(diagnostics(of: nodeText(body)) == [])
  }

  @Test(arguments: ["x #line: a", "-> #line", "x #line: #line"])
  func `a name behind a blank or without a line is told once`(body: String) {
    #expect(diagnostics(of: nodeText(body)).count == 1)
  }
}
