import Glibc
import TestSupport
import Testing

/// Nothing typed is lost, whatever comes between.
@Suite(.serialized)
struct DraftTests {
  @Test func `a line put aside is back at the next prompt`() throws {
    let probe = try DrivenProbe("read=3")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("half an answer")
    try probe.expectScreen("1> half an answer")
    try probe.terminal.send("\u{11}")
    try probe.expectScreen("1>")
    try probe.terminal.send("/help\r")
    try probe.expectScreen("2> half an answer")
    try probe.terminal.send(", all of it\r")
    try probe.answer("third", from: 3)
    #expect(
      try probe.results() == ["1 line /help", "2 line half an answer, all of it", "3 line third"]
    )
  }

  @Test(arguments: ["xterm", "dumb"])
  func `a command behind an answer is carried out and the answer is back`(kind: String) throws {
    let probe = try DrivenProbe("complete=/help,/out", "read=2", environment: ["TERM": kind])
    try probe.answer("half an answer /HELP")
    try probe.terminal.expect("2> half an answer")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 line /HELP", "2 line half an answer!"])
  }

  @Test func `a command on a line of its own leaves the lines above it for later`() throws {
    let probe = try DrivenProbe("complete=/help", "read=2")
    try probe.answer("one\u{1B}\rtwo\u{1B}\r/help")
    try probe.expectScreen("2> one", "two")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line /help", "2 line one\\ntwo"])
  }

  @Test func `a word with a slash that is no command stays in the answer`() throws {
    let probe = try DrivenProbe("complete=/help,two", "read")
    try probe.answer("either two /or two")
    #expect(try probe.results() == ["1 line either two /or two"])
  }

  @Test func `what one person put aside does not come up at the next one's prompt`() throws {
    let probe = try DrivenProbe("private", "read", "forget", "read", "shared", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secret\u{11}x\r")
    try probe.answer("y", "z", from: 2)
    #expect(try probe.results() == ["1 line x", "2 line y", "3 line z"])
  }

  @Test func `what was put aside in private does not come up at a shared prompt`() throws {
    let probe = try DrivenProbe("private", "read", "shared", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secret\u{11}x\r")
    try probe.answer("y", from: 2)
    #expect(try probe.results() == ["1 line x", "2 line y"])
  }

  @Test func `what was put aside in private is gone when nobody types for long`() throws {
    let probe = try DrivenProbe("private", "idle=3", "read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secret\u{11}")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 idle", "2 line x"])
  }

  @Test func `a hidden answer is sent as it was typed, as nobody could see it come back`() throws {
    let probe = try DrivenProbe("hidden", "complete=/help", "read=2")
    try probe.answer("secret /help", "x")
    #expect(try probe.results() == ["1 line secret /help", "2 line x"])
  }

  @Test func `a draft that was put aside survives Ctrl-C`() throws {
    let probe = try DrivenProbe("read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("dear\u{11}oops\u{3}")
    try probe.expectScreen("2> dear")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 interrupted", "2 line dear"])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `a prompt can begin with a draft`(kind: String) throws {
    let probe = try DrivenProbe("draft=was here", "read", environment: ["TERM": kind])
    try probe.terminal.expect("was here")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 line was here!"])
  }

  @Test(arguments: [20, 33, 60, 200])
  func `a resize draws the line anew, and nothing above it is eaten`(columns: Int) throws {
    let probe = try DrivenProbe("show=Above.", "read", columns: 40)
    try probe.terminal.expect("1> ")
    let words = "one two three four five six seven eight nine ten eleven"
    try probe.terminal.send(words)
    try probe.terminal.expect("eleven")
    probe.terminal.resize(columns: columns)
    try probe.terminal.awaitScreen("the whole line") { screen in
      screen.lines.joined().hasSuffix("1> " + words)
    }
    #expect(probe.screen.lines.first == "Above.")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 line \(words)!"])
  }

  @Test func `a list shown above keeps the line and the cursor`() throws {
    let probe = try DrivenProbe("complete=/help,/hello", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("/hel and more\u{1}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\t")
    try probe.expectScreen("/help   /hello", "1> /hel and more")
    #expect(probe.screen.cursor.column == 7)
    try probe.terminal.send("X\r")
    #expect(try probe.results() == ["1 line /helX and more"])
  }

  @Test(arguments: [
    "show=Above? above read", "alternate show=Above? above private read",
  ])
  func `after a stop nobody could see the whole turn is shown again`(steps: String) throws {
    let probe = try DrivenProbe(steps: steps.split(separator: " ").map(String.init))
    try probe.terminal.expect("1> ")
    try probe.terminal.send("half ")
    try probe.terminal.expect("half ")
    probe.terminal.process.signal(SIGSTOP)
    probe.terminal.process.signal(SIGCONT)
    try probe.terminal.expect("Above?")
    try probe.expectScreen("Above?", "1> half")
    try probe.terminal.send("done\r")
    #expect(try probe.results() == ["1 line half done"])
  }

  @Test func `undo goes back step by step`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    for keys in ["one two", "\u{15}", "three"] { try probe.terminal.send(keys) }
    try probe.expectScreen("1> three")
    try probe.terminal.send("\u{1F}")
    try probe.expectScreen("1>")
    try probe.terminal.send("\u{1F}")
    try probe.expectScreen("1> one two")
    try probe.terminal.send("\u{1F}")
    try probe.expectScreen("1> one")
    try probe.terminal.send("\u{1F}\u{1F}\u{1F}\u{1F}x\r")
    #expect(try probe.results() == ["1 line x"])
  }
}
