import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct MisplacedDiagnosticsTests {
  static let cases = [
    DiagnosticCase(
      "blankInTag",
      body: "Bot: A. #line: a",
      "3:16 YS0005 a blank ends a tag; write ‘#line:a’"
    ),
    DiagnosticCase(
      "blankInTag",
      body: "-> Rest #class: rest #line:d",
      "3:17 YS0005 a blank ends a tag; write ‘#class:rest’"
    ),
    DiagnosticCase(
      "commentInTag",
      body: "Good evening #a//to all",
      "3:16 YS0005 ‘//’ is part of the tag here; a comment begins behind a blank"
    ),
    DiagnosticCase(
      "commentInTag",
      body: "Bot: See http: #line:a//help.example or call. #line:b",
      "3:23 YS0005 ‘//’ is part of the tag here; a comment begins behind a blank"
    ),
    DiagnosticCase(
      "commentInTag",
      body: "<<wave>> #a//to all",
      "3:12 YS0005 ‘//’ is part of the tag here; a comment begins behind a blank"
    ),
    DiagnosticCase(
      "conditionBeforeText",
      body: "-> <<if 2 > 1>> A hug #class:hold",
      "3:4 YS0005 a condition stands behind the text of its option"
    ),
    DiagnosticCase(
      "lineInEnum",
      body: "<<enum Food>>\n<<case Apple>>Red.\nGreen. #a\n<<case Bread>>\n<<endenum>>\nx",
      "4:15 YS0005 only ‘<<case …>>’ stands between ‘<<enum …>>’ and ‘<<endenum>>’; "
        + "lines stand behind that",
      "5:1 YS0005 only ‘<<case …>>’ stands between ‘<<enum …>>’ and ‘<<endenum>>’; "
        + "lines stand behind that"
    ),
    DiagnosticCase(
      "tagsBehindStatement",
      body: "<<once>> #line:a\nx\n<<endonce>> // y",
      "3:10 YS0005 only lines and the game's commands have tags, "
        + "so ‘#line:a’ belongs to nothing here"
    ),
    DiagnosticCase(
      "tagsBehindStatement",
      body: "<<jump Start>> #a #b // c",
      "3:16 YS0005 only lines and the game's commands have tags, "
        + "so ‘#a #b’ belongs to nothing here"
    ),
    DiagnosticCase(
      "otherFormat",
      file: "<html>\n<body>title: M</body>\n</html>\n",
      "1:1 YS0005 this is HTML, not Yarn; save the script as plain text"
    ),
    DiagnosticCase(
      "otherFormat",
      file: "\n <!DOCTYPE html><p>\n---\n===\n",
      "2:2 YS0005 this is HTML, not Yarn; save the script as plain text"
    ),
    DiagnosticCase(
      "otherFormat",
      file: "{\\rtf1\\ansi title: M}\n---\n",
      "1:1 YS0005 this is rich text, not Yarn; save the script as plain text"
    ),
  ]

  @Test(arguments: cases)
  func `a thing in the wrong place is one fault`(badLine: DiagnosticCase) {
    badLine.check()
  }

  @Test(arguments: [
    ("Bot: A. #line: a", "Bot: A. #line:a"),
    ("-> Rest #class:  rest #line:d", "-> Rest #class:rest #line:d"),
    ("-> <<if 2 > 1>> A hug #class:hold", "-> A hug <<if 2 > 1>> #class:hold"),
    ("-> <<once>> A hug", "-> A hug <<once>>"),
    ("<<once>> #line:a\nx\n<<endonce>>", "<<once>>\nx\n<<endonce>>"),
    ("Good evening #a//to all", "Good evening #a //to all"),
    ("-> Tea #class:x,y//c d #5", "-> Tea #class:x,y//c d #5"),
    ("Hi #line:a//to all of you", "Hi #line:a //to all of you"),
    ("Hi #a//b #line:c to {1}", "Hi #a//b #line:c to {1}"),
  ])
  func `the fix-it puts it where it belongs`(line: String, mended: String) {
    let source = SourceText(name: "own.yarn", text: nodeText(line))
    let (_, faults) = Parser.parse(source)
    let text = FixItApplier.apply(faults.compactMap(\.fixIts.first), to: [source])[0]
    #expect(text[SourceRange(0, text.count)] == nodeText(mended))
  }

  @Test(arguments: ["Hi #src:http://x", "Hi #line:a//b", "Hi #a //to all"])
  func `slashes in a tag that no text follows are part of it`(line: String) {
    let (_, faults) = Parser.parse(SourceText(name: "own.yarn", text: nodeText(line)))
    #expect(faults.isEmpty)
  }

  @Test func `every such fault has a bad line`() throws {
    let path = "Sources/YarnSyntax/MisplacedDiagnostics.swift"
    let factories = try DiagnosticCase.factories(in: path)
    #expect(Set(factories) == Set(Self.cases.map(\.factory)))
  }
}
