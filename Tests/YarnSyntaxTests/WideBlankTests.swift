import TestSupport
import Testing
import YarnRuntime
import YarnSyntax

/// Blanks beyond ASCII are blanks at a line's ends, in expressions, and where nothing else stands.
struct WideBlankTests {
  static let blanks = [
    "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{2028}", "\u{202F}", "\u{205F}",
    "\u{3000}", "\u{B}", "\u{C}", " \u{A0}\t",
  ]

  @Test(arguments: blanks)
  func `a line has none at its ends`(blank: String) throws {
    let body = "\(blank)Hello,\(blank)you.\(blank)\n\(blank)Hi. \(blank)#t\n{1}\(blank)"
    let dialogue = try startedDialogue(nodeText(body))
    let lines = RunTranscript.lines(of: dialogue)
    #expect(lines.map { $0.hasPrefix("line Hello,\(blank)you.") }.first == true)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.last?.isWhitespace == false })
    #expect(lines[1].hasPrefix("line Hi."))
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{2060}"])
  func `what is no blank to .NET stays`(sign: String) throws {
    let dialogue = try startedDialogue(nodeText("Hi.\(sign)"))
    #expect(RunTranscript.lines(of: dialogue).first == "line Hi.\(sign)")
  }

  @Test(arguments: blanks)
  func `a line of nothing else is empty`(blank: String) throws {
    let dialogue = try startedDialogue(nodeText("One.\n\(blank)\nTwo."))
    #expect(RunTranscript.lines(of: dialogue) == ["line One.", "line Two.", "complete"])
  }

  @Test func `names end at blanks and punctuation, and hold letters and pictures`() throws {
    let body = "<<set $ä😀\u{A0}=\u{A0}1>>\n{$ä😀}\n<<jump Über_é>>\n===\ntitle: Über_é\n---\n{2}"
    let dialogue = try startedDialogue(nodeText(body))
    #expect(RunTranscript.lines(of: dialogue) == ["line 1", "line 2", "complete"])
    for title in ["“A”", "A\u{A0}B", "A–B", "A→", "«A»"] { #expect(!title.isNodeName) }
    for title in ["Ä", "日本", "A😀", "é1", "A\u{301}", "ªb"] { #expect(title.isNodeName) }
  }

  @Test func `a node ends behind a command on its last line, and tags may follow the last node`()
    throws
  {
    let text = "title: Start\n---\nHi.\n<<bow low>>===\n#todo\n  # more of it, later\n"
    let (tree, diagnostics) = Parser.parse(SourceText(name: "", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(tree.nodes.map(\.body.count) == [2])
    #expect(tree.printed() == Array(text.utf8))
  }

  @Test func `a file's tag may stand behind a blank`() {
    let text = "# chapter1\n#  a/b.yarn // x\n#c #d\ntitle: Start\n---\nHi.\n==="
    let (tree, diagnostics) = Parser.parse(SourceText(name: "", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(tree.fileTags.map { tree.source[$0] } == ["# chapter1", "#  a/b.yarn", "#c", "#d"])
  }
}
