import TestSupport
import Testing
import YarnCompiler
import YarnSyntax
import YarnProgram

struct TextDiagnosticsTests {
  private static let compiler = Compiler(
    commands: [CommandSignature("wave", 0...0)],
    rules: ProjectRules(characters: [
      "Bot", "Mae", "http", "mailto", "10", "See http", "tags", "title",
    ])
  )

  static let cases = [
    DiagnosticCase(
      "addressAsSpeaker",
      body: "mailto:someone",
      "3:1 AC0002 ‘mailto’ is read as the name of a speaker; write ‘mailto\\:’"
    ),
    DiagnosticCase(
      "addressCutOff",
      body: "See http://a.example/b#c {1}",
      "3:5 AC0002 ‘//’ begins a comment, so the address ends before it; "
        + "write ‘http\\:\\/\\/a.example\\/b\\#c’"
    ),
    DiagnosticCase(
      "addressCutOff",
      body: "-> Bot: https://",
      "3:9 AC0002 ‘//’ begins a comment, so the address ends before it; write ‘https\\:\\/\\/’"
    ),
    DiagnosticCase("badMarkup", body: "Bot: [a]Hi", "3:1 YS0063 ‘[a]’ is never closed"),
    DiagnosticCase("badMarkup", body: "-> [/a] {1} #t", "3:4 YS0063 ‘[/a]’ closes nothing"),
    DiagnosticCase(
      "badMarkup",
      body: "{1} [select value=b a=1/]",
      "3:1 YS0063 ‘[select/]’ has no text for ‘b’"
    ),
    DiagnosticCase(
      "numberTooLarge",
      body: "{1" + String(repeating: "0", count: 39) + "}",
      "3:2 YS0037 a number has at most 38 digits before its point"
    ),
    DiagnosticCase(
      "singleAngleBrackets",
      body: "<wave>",
      "3:1 YS0048 this is spoken as it stands; a command stands between ‘<<’ and ‘>>’"
    ),
    DiagnosticCase(
      "splitBlock",
      body: "-> a\n    b\n\n    c",
      "6:5 AC0003 an empty line ends the options above, "
        + "so this does not belong to the option over it"
    ),
    DiagnosticCase(
      "splitOptions",
      body: "-> a\n    b\n\n-> c",
      "6:1 AC0003 an empty line ends the options above, so this is asked after them; "
        + "a comment between them says that this is meant"
    ),
    DiagnosticCase(
      "swallowedNode",
      body: "Bot: a\ntitle: B\ntags: c\n---\nBot: d",
      "4:1 AC0004 a node seems to begin here, but the one above has no ‘===’ and goes on"
    ),
    DiagnosticCase(
      "timeAsSpeaker",
      body: "10:30 is late",
      "3:1 AC0002 ‘10’ is read as the name of a speaker; write ‘10\\:’"
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
      "unknownCharacter",
      body: "Mea: Hello",
      "3:1 YS0016 no character is called ‘Mea’; did you mean ‘Mae’?"
    ),
  ]

  @Test(arguments: cases)
  func `a line that is spoken otherwise than meant is reported`(badLine: DiagnosticCase) {
    badLine.check(with: Self.compiler)
  }

  @Test(arguments: [
    "Bot: at 10:30", "10\\:30", "10: 30", "http\\:\\/\\/x", "http: // x", "Bot: x // y", "Mae:x",
    "Bot: \\[a]", "[a]x[/a]", "[a/] [b]x[/]", "[select value={1} a=1/]", "[plural value={1}/]",
    "[nomarkup][a][/nomarkup]", "[character name=\"Nobody\"]x[/character]", "Bot: {\"[a\"}",
    "<b>", "</b>", "<color=red>", "<3", "<3>", "a <wave>", "<wave> b", "<wave> <wave>",
    "jump to it", "jump", "jump Start now", "set x to 1", "set the table", "settings", "call me",
    "if you like", "Bot: jump Start", "-> jump Start", "return now", "once more", "else where",
    "-> a\n    b\n-> c", "-> a\n\nb", "-> a\n\n// Another question.\n-> b", "-> a\nx\n\n-> b",
    "-> a\n// c\n-> b", "-> a\n    \n    b", "<<wave>>\n\n-> a", "=> a\n\n=> b",
  ])
  func `a line that is spoken as meant is not reported`(body: String) {
    #expect(diagnostics(of: nodeText(body), with: Self.compiler) == [])
  }

  @Test func `anybody may speak where no characters are given`() {
    #expect(diagnostics(of: nodeText("Somebody: Hello")) == [])
  }
}
