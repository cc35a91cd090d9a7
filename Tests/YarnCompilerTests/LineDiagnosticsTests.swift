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
}
