import TestSupport
import Testing
import YarnSyntax

/// One fault does not hide what comes after it.
struct ParserRecoveryTests {
  @Test func `all faults of a file are reported at once`() {
    let text = """
      title: A
      broken
      ---
      <<set $x 1>>
      fine
      {1 +}
      <<jump >>
      -> x
          {(}
      ===
      title: B
      ---
      a \\q
      <<endif>>
      === end
      title: C
      ---
      #tag
      """
    #expect(
      diagnostics(of: text) == [
        "2:7 YS0005 expected ‘:’ after ‘broken’",
        "4:9 YS0005 expected ‘to’, ‘=’ or one of ‘+=’, ‘-=’, ‘*=’, ‘/=’, ‘%=’ and a value",
        "6:5 YS0005 expected a value",
        "7:7 YS0005 expected a node's title, or an expression in braces",
        "9:7 YS0005 expected a value",
        "13:3 YS0005 ‘\\’ can only stand before \\ < > { } # / [ ] or :, write ‘\\\\’ for a backslash",
        "14:1 YS0005 ‘<<endif>>’ belongs to no open block here",
        "15:5 YS0005 expected nothing after ‘===’",
        "18:1 YS0005 expected text before a line's tags; write ‘\\#’ for the sign itself",
        "18:5 YS0004 expected ‘===’ at the end of the node",
      ]
    )
  }

  @Test func `what follows a faulty line is read as if nothing had happened`() {
    let source = SourceText(name: "test", text: nodeText("{1 +} a\nb #t\n<<set>>\n-> c\n    d"))
    let tree = Parser.parse(source).0
    #expect(
      TreeDump.text(of: tree).hasSuffix(
        "line ‘b’ #t\n    options\n      -> ‘c’\n        line ‘d’\n"
      )
    )
  }

  @Test(arguments: ["(", "-", "not ", "1+(", "f(", "!("])
  func `expressions deeper than the parser goes are refused once`(piece: String) {
    let text = nodeText("{" + String(repeating: piece, count: 100_000) + "\n\nx")
    #expect(
      diagnostics(of: text).map { $0.drop { $0 != " " } } == [
        " YS0005 this is nested more than 250 levels deep"
      ]
    )
  }

  @Test(arguments: [
    ("<<if true>>\n", "<<endif>>\n"), ("<<once>>\n", "<<endonce>>\n"),
  ])
  func `blocks deeper than the parser goes are refused once`(opening: String, closing: String) {
    let body =
      String(repeating: opening, count: 20_000) + "x\n" + String(repeating: closing, count: 20_000)
    let text = nodeText(body) + nodeText("{").replacing("Start", with: "Next")
    #expect(diagnostics(of: text).count == 2)
  }

  @Test(arguments: ["if true>> ", "if true>><", "<if true>> ", "< <if true>> ", "once>> "])
  func `statements without their brackets are no deeper however many a line has`(piece: String) {
    let line = String(repeating: piece, count: 4000) + "if true"
    #expect(Parser.parse(SourceText(name: "test", text: nodeText(line))).0.nodes.count == 1)
  }

  @Test func `options deeper than the parser goes are refused once`() {
    let body = (0..<600).map { String(repeating: " ", count: $0) + "-> a" }
    #expect(diagnostics(of: nodeText(body.joined(separator: "\n"))).count == 1)
  }
}
