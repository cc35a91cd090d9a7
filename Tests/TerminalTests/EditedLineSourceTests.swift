import TestSupport
import Testing

@Suite(.serialized)
struct EditedLineSourceTests {
  /// What is typed at the first prompt, and what comes of it.
  struct Typing: Sendable, CustomTestStringConvertible {
    let keys: String
    let result: String
    var testDescription: String { keys.debugDescription }

    init(_ keys: String, _ result: String) {
      self.keys = keys
      self.result = result
    }
  }

  @Test(arguments: [
    Typing("hello\r", "line hello"),
    Typing("\r", "line "),
    Typing("é日😀x\r", "line é日😀x"),
    Typing("e\u{301}🩷👩‍❤️‍👨\r", "line e\u{301}🩷👩‍❤️‍👨"),
    Typing("ac\u{1B}[Db\r", "line abc"),
    Typing("bc\u{1B}[Ha\u{1B}[Fd\r", "line abcd"),
    Typing("abc\u{1B}OD\u{1B}[3~\r", "line ab"),
    Typing("one two\u{1B}[1;5DX\r", "line one Xtwo"),
    Typing("one two\u{1B}bX\r", "line one Xtwo"),
    Typing("one\u{1B}\rtwo\r", "line one\\ntwo"),
    Typing("one\u{1B}[13;2utwo\r", "line one\\ntwo"),
    Typing("a\u{1B}[5~\u{1B}[15;5~\u{1B}[<0;1;1Mb\u{1B}OPc\r", "line abc"),
    Typing("keep\u{1B}x\r", "line keep"),
    Typing("abc\u{3}", "interrupted"),
    Typing("\u{3}", "interrupted"),
    Typing("\u{4}", "end of input"),
    Typing("ab\u{1}\u{4}\r", "line b"),
    Typing("\u{1B}\u{1B}", "out"),
    Typing("draft\u{1B}\u{1B}", "out"),
    Typing("a\u{1B}\u{1B}[Ab\r", "line ab"),
    Typing("a\u{1B}\u{1B}x", "out"),
    Typing("a\u{1B}\u{1B}\r", "out"),
    Typing("a\u{1B}\u{1B}\u{3}", "out"),
    Typing("a\u{1B}[\u{3}", "interrupted"),
    Typing("a\u{1B}[\u{1B}\u{1B}", "out"),
    Typing("a\u{1B}]\u{3}", "interrupted"),
    Typing("a\u{1B}[120;1:3u\u{1B}[13;1:3u\u{1B}[1;1:3Ab\u{1B}[99;1:1u\r", "line abc"),
    Typing("\u{1B}[200~one\r\ntwo\r\u{1B}[31mthree\n\u{1B}[201~\r", "line one\\ntwo\\n[31mthree"),
  ])
  func `keys become one answer`(typing: Typing) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(typing.keys)
    #expect(try probe.results() == ["1 " + typing.result])
    #expect(probe.terminal.isRestored)
  }

  @Test func `bytes that are no UTF-8 are left out and reported`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(bytes: Array("a".utf8) + [0xFF, 0xC3] + Array("b\r".utf8))
    #expect(try probe.results() == ["1 line ab (unreadable bytes)"])
  }

  @Test func `a lone escape does not eat the next letter for ever`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("\u{1B}")
    try probe.terminal.awaitTaken()
    // Longer than it is waited for a letter of Alt.
    probe.terminal.listen(seconds: 2)
    try probe.terminal.send("yes\r")
    #expect(try probe.results() == ["1 line yes"])
  }

  @Test func `a paste without an end ends by itself`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("\u{1B}[200~half")
    try probe.terminal.expect("half")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line half"])
  }

  @Test(arguments: [("", ""), ("\u{1B}[200~", "\u{1B}[201~")])
  func `ten thousand characters are one answer, typed or pasted`(before: String, after: String)
    throws
  {
    let long = (1...1250).map { String(10_000 + $0) + " é " }.joined()
    let probe = try DrivenProbe("read=2", rows: 200)
    try probe.terminal.expect("1> ")
    try probe.terminal.send(before + long + after + "\r")
    try probe.terminal.expect("[done 1]")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("next\r")
    #expect(try probe.results() == ["1 line \(long)", "2 line next"])
  }

  @Test func `a resize while typing keeps the line`() throws {
    let probe = try DrivenProbe("read", columns: 40)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("twenty characters and a few more than a row has")
    try probe.terminal.expect("row has")
    probe.terminal.resize(columns: 20)
    try probe.terminal.expect("1> twenty")
    try probe.terminal.send("!\r")
    #expect(
      try probe.results() == ["1 line twenty characters and a few more than a row has!"]
    )
  }

  @Test func `an idle read ends`() throws {
    let probe = try DrivenProbe("idle=1", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("x")
    #expect(try probe.results() == ["1 idle"])
  }

  @Test func `tab completes what is certain and lists what is not`() throws {
    let probe = try DrivenProbe("complete=/help,/hello,/out", "read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("/h\t\t")
    try probe.terminal.expect("/help   /hello")
    try probe.terminal.send("p\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("/o\t\r")
    #expect(try probe.results() == ["1 line /help", "2 line /out"])
  }

  @Test func `more tabs go through the candidates, and Shift-Tab goes back`() throws {
    let probe = try DrivenProbe("complete=/help,/hello,Mina,Milo", "read", columns: 20)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("I saw Mi\t")
    try probe.expectScreen("Mina   Milo", "1> I saw Mi")
    try probe.terminal.send("\t")
    try probe.expectScreen("1> I saw Mina")
    try probe.terminal.send("\t\t")
    try probe.expectScreen("1> I saw Mi")
    try probe.terminal.send("\u{1B}[Z")
    try probe.expectScreen("1> I saw Milo")
    try probe.terminal.send("\u{1B}[Z!\r")
    #expect(try probe.results() == ["1 line I saw Mina!"])
  }

  @Test func `many candidates are listed in rows that fit`() throws {
    let probe = try DrivenProbe("complete=one more,one less,one other", "read", columns: 20)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one \t")
    try probe.expectScreen("one more   one less", "one other", "1> one")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 line one x"])
  }

  @Test func `vi keys work, and escape is no way out there`() throws {
    let probe = try DrivenProbe("read", editorSettings: "bind -v\nedit off\n")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("abc\u{1B}")
    try probe.terminal.awaitScreen("the cursor on the last letter") { $0.cursor.column == 5 }
    try probe.terminal.send("\u{1B}\u{1B}[Dv0x\r")
    #expect(try probe.results() == ["1 line bc"])
  }

  @Test func `no key rings a bell`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("\u{7F}\t\u{1B}[A\u{12}\u{18}\u{18}\u{1B}y\u{1B}[Cx\r")
    #expect(try probe.results() == ["1 line x"])
    #expect(!probe.terminal.transcript.contains(7))
  }

  @Test func `a styled prompt is shown and does not colour the answer`() throws {
    let probe = try DrivenProbe("style=Jo", "read")
    try probe.terminal.expect("\u{1B}[1;35mJo\u{1B}[0m> ")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 line x"])
  }
}
