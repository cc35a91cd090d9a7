import TestSupport
import Testing

/// Pasted text is one answer, whatever the terminal tells of it.
@Suite(.serialized)
struct PastingTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  private static func paste(_ text: String) -> String { begin + text + end }

  private static let letter = (1...42).map { "line \($0)" }

  @Test func `a long paste is shown as its length and sent whole`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("See: " + Self.paste(Self.letter.joined(separator: "\n")) + " ok?")
    try probe.expectScreen("1> See: [42 lines pasted] ok?")
    try probe.terminal.send("\r")
    let whole = Self.letter.joined(separator: "\\n")
    #expect(try probe.results() == ["1 line See: \(whole) ok?"])
  }

  @Test(arguments: [
    ("one\ntwo\nthree", ["1> one", "two", "three"]),
    ("one\ntwo\nthree\nfour", ["1> [4 lines pasted]"]),
    (String(repeating: "日", count: 201), ["1> [201 characters pasted]"]),
  ])
  func `what is short is shown as it is`(text: String, lines: [String]) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(Self.paste(text))
    try probe.terminal.awaitScreen("\(lines)") { $0.lines == lines }
    try probe.terminal.send("\r")
    let sent = text.split(separator: "\n").joined(separator: "\\n")
    #expect(try probe.results() == ["1 line \(sent)"])
  }

  @Test func `the cursor goes over a collapsed text and never into it`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a" + Self.paste("1\n2\n3\n4") + "b")
    try probe.terminal.send("\u{1B}[D\u{1B}[DX\u{1B}[CY\u{1B}bZ")
    // Behind it a word begins, to which Alt-b goes.
    try probe.expectScreen("1> aX[4 lines pasted]ZYb")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line aX1\\n2\\n3\\n4ZYb"])
  }

  @Test func `a collapsed text is deleted at once, and undone`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a" + Self.paste("1\n2\n3\n4") + "\u{7F}b")
    try probe.expectScreen("1> ab")
    try probe.terminal.send("\u{7F}\u{1F}\u{1F}\u{1F}")
    try probe.expectScreen("1> a[4 lines pasted]")
    try probe.terminal.send("\u{1}\u{1B}[C\u{1B}[3~")
    try probe.expectScreen("1> a")
    try probe.terminal.send("\u{1F}\r")
    #expect(try probe.results() == ["1 line a1\\n2\\n3\\n4"])
  }

  @Test(arguments: ["\u{17}", "\u{1B}\u{7F}", "\u{1B}[D\u{1B}[3;5~"])
  func `deleting a word deletes the whole sign`(keys: String) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a " + Self.paste("1\n2\n3\n4"))
    try probe.expectScreen("1> a [4 lines pasted]")
    try probe.terminal.send(keys)
    try probe.terminal.awaitScreen("no sign") { $0.lines == ["1> a"] }
    try probe.terminal.send("b\r")
    #expect(try probe.results() == ["1 line a b"])
  }

  @Test func `two texts of the same length are told apart`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(Self.paste("1\n2\n3\n4") + Self.paste("5\n6\n7\n8"))
    try probe.expectScreen("1> [4 lines pasted][4 lines pasted, 2]")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line 1\\n2\\n3\\n45\\n6\\n7\\n8"])
  }

  @Test func `a collapsed text survives a look at older lines, and comes back collapsed`() throws {
    let probe = try DrivenProbe("read=3")
    try probe.answer("older")
    try probe.terminal.expect("2> ")
    try probe.terminal.send(Self.paste("1\n2\n3\n4") + "!\u{1B}[A")
    try probe.expectScreen("2> older")
    try probe.terminal.send("\u{1B}[B")
    try probe.terminal.awaitScreen("the draft") { $0.lines.last?.hasPrefix("2> [") == true }
    try probe.terminal.send("\r")
    try probe.terminal.expect("3> ")
    try probe.terminal.send("\u{1B}[A")
    try probe.expectScreen("3> [4 lines]")
    try probe.terminal.send("\r")
    #expect(
      try probe.results() == ["1 line older", "2 line 1\\n2\\n3\\n4!", "3 line 1\\n2\\n3\\n4!"]
    )
  }

  @Test func `lines that come together without marks are one answer`() throws {
    let probe = try DrivenProbe("read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one\rtwo\r\nthree\r")
    try probe.answer("next", from: 2)
    #expect(try probe.results() == ["1 line one\\ntwo\\nthree", "2 line next"])
  }

  @Test func `lines that come together are not sent before Enter`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one\rtwo")
    try probe.expectScreen("1> one", "two")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 line one\\ntwo!"])
  }

  @Test func `a terminal that marks its pastes may have lines typed ahead`() throws {
    let probe = try DrivenProbe("read=3")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(Self.paste("marked"))
    try probe.terminal.expect("marked")
    try probe.terminal.send("\rtwo\rthree\r")
    #expect(try probe.results() == ["1 line marked", "2 line two", "3 line three"])
  }

  @Test func `ways out that come together with a line are not swallowed`() throws {
    let probe = try DrivenProbe("read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one\r\u{3}")
    #expect(try probe.results() == ["1 line one", "2 interrupted"])
  }
}
