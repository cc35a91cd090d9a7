import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

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
    DiagnosticCase(
      "addressCutOff",
      body: "See http\\://a.example",
      "3:5 AC0002 ‘//’ begins a comment, so the address ends before it; "
        + "write ‘http\\:\\/\\/a.example’"
    ),
    DiagnosticCase("badMarkup", body: "Bot: [a]Hi", "3:1 YS0063 ‘[a]’ is never closed"),
    DiagnosticCase("badMarkup", body: "-> [/a] {1} #t", "3:4 YS0063 ‘[/a]’ closes nothing"),
    DiagnosticCase(
      "badMarkup",
      body: "[[]]",
      "3:1 YS0063 a marker needs a name after ‘[’; write ‘\\[’ for the sign itself"
    ),
    DiagnosticCase(
      "badMarkup",
      body: "\\[[x|y]]",
      "3:1 YS0063 ‘[’ opens a marker that has no ‘]’; write ‘\\[’ for the sign itself"
    ),
    DiagnosticCase(
      "badMarkup",
      body: "[[x|y\\]]",
      "3:1 YS0063 a marker needs a name after ‘[’; write ‘\\[’ for the sign itself"
    ),
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
      "oldLink",
      body: "[[Go home|Home]]",
      "3:1 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; "
        + "write ‘-> Go home’ and, deeper beneath it, ‘<<jump Home>>’"
    ),
    DiagnosticCase(
      "oldLink",
      body: "Shall we? [[ Home ]] #t",
      "3:11 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; write ‘<<jump Home>>’"
    ),
    DiagnosticCase(
      "oldLink",
      body: "[[|Home]] or [[Start]]",
      "3:1 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; write ‘<<jump Home>>’"
    ),
    DiagnosticCase(
      "oldLink",
      body: "[[Go #5 // now|My Home]]",
      "3:1 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; "
        + "write ‘-> Go #5 // now’ and, deeper beneath it, ‘<<jump My_Home>>’"
    ),
    DiagnosticCase(
      "oldLink",
      body: "[[Go|$next]]",
      "3:1 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; "
        + "write ‘-> Go’ and, deeper beneath it, ‘<<jump {$next}>>’"
    ),
    DiagnosticCase(
      "oldLink",
      body: "[[Go|]]",
      "3:1 YS0063 ‘[[…]]’ is a link of Yarn 1 and is spoken now; "
        + "write ‘-> Go’ and, deeper beneath it, ‘<<jump …>>’"
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
      "timeAsSpeaker",
      body: "10:30 is late",
      "3:1 AC0002 ‘10’ is read as the name of a speaker; write ‘10\\:’"
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
    "[nomarkup][a][/nomarkup]", "[nomarkup][[a]][/nomarkup]", "\\[\\[a\\]\\]",
    "\\<<not a command>>", "\\<\\<no>>", "[character name=\"Nobody\"]x[/character]",
    "Bot: {\"[a\"}",
    "<b>", "</b>", "< b >", "<color=red>", "<3", "<3>", "a <wave>", "<wave> b", "<wave> <wave>",
    "jump to it", "jump", "jump Start now", "set x to 1", "set the table", "settings", "call me",
    "if you like", "Tea <if you like>", "Tea \\<if true>", "Tea <if true> or", "-> <leave>",
    "Bot: jump Start", "-> jump Start", "return now", "once more", "else where",
    "-> a\n    b\n-> c", "-> a\n\nb", "-> a\n\n// Another question.\n-> b", "-> a\nx\n\n-> b",
    "-> a\n// c\n-> b", "-> a\n    \n    b", "<<wave>>\n\n-> a", "=> a\n\n=> b",
  ])
  func `a line that is spoken as meant is not reported`(body: String) {
    #expect(diagnostics(of: nodeText(body), with: Self.compiler) == [])
  }

  @Test(arguments: ["<wave>", "< <wave>>", "<set $n = 1>", "set $n = 1", "< <if $n > 1>>"])
  func `a line that was meant as a command is reported beside errors, too`(line: String) {
    let found = diagnostics(of: nodeText("\(line)\n{1 +}"), with: Self.compiler)
    #expect(found.count == 2, "\(found)")
    #expect(found[0].hasPrefix("3:1 YS0"), "\(found)")
  }

  @Test(arguments: [
    "-> < <wave>>", "-> <wave>>", "-> <wave>", "-> < <leave>> #a", "=> <leave> >", "Tea <once>",
    "-> Tea <<if true>", "-> Tea <if true>",
  ])
  func `an option that was meant as a command, or has a torn condition, is told once`(line: String)
  {
    let found = diagnostics(of: nodeText(line), with: Self.compiler)
    #expect(found.count == 1, "\(found)")
    #expect(found.allSatisfy { $0.contains("YS0048") || $0.contains("YS0006") }, "\(found)")
  }

  @Test func `anybody may speak where no characters are given`() {
    #expect(diagnostics(of: nodeText("Somebody: Hello")) == [])
  }
}
