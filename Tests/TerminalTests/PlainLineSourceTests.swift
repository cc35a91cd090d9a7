import Glibc
import TestSupport
import Testing

/// Reads in a terminal that shows whole lines only.
@Suite(.serialized)
struct PlainLineSourceTests {
  /// Starts the probe in a terminal that cannot redraw.
  private func start(_ steps: String...) throws -> DrivenProbe {
    try DrivenProbe(steps: steps, environment: ["TERM": "dumb"])
  }

  @Test(arguments: [
    ("hé\n", "line hé"),
    ("\r", "line "),
    ("abc\u{7F}d\u{8}\u{7F}e\r", "line ae"),
    ("ae\u{301}\u{7F}b\r", "line ab"),
    ("one two \u{17}x\r", "line one x"),
    ("one two\u{15}x\r", "line x"),
    ("a\tb\u{1}\u{1B}[A\u{1B}[5~c\r", "line a bc"),
    ("\u{1B}[200~one\ntwo\u{1B}[201~\r", "line one\\ntwo"),
    ("\u{7F}\u{17}\u{15}a\u{4}\r", "line a"),
    ("half\u{3}", "interrupted"),
    ("one\u{1B}\rtwo\r", "line one\\ntwo"),
    ("one\u{1B}\r\u{7F}two\r", "line onetwo"),
    ("\u{4}", "end of input"),
    ("draft\u{1B}\u{1B}", "out"),
  ])
  func `keys become one answer and no escape is sent`(keys: String, result: String) throws {
    let probe = try start("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(keys)
    #expect(try probe.results() == ["1 " + result])
    #expect(!probe.terminal.transcript.contains(0x1B))
    #expect(probe.terminal.isRestored)
  }

  @Test func `what is typed is shown once, and taken back cell by cell`() throws {
    let probe = try start("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("é日\u{7F}x\r")
    #expect(try probe.results() == ["1 line éx"])
    #expect(probe.terminal.text == "1> é日\u{8} \u{8}\u{8} \u{8}x\r\n[done 1]\r\n")
  }

  @Test(arguments: [["read=2"], ["hidden", "read=2"]])
  func `ten thousand characters are one answer`(steps: [String]) throws {
    let long = (1...1250).map { String(10_000 + $0) + " é " }.joined()
    let probe = try DrivenProbe(steps: steps, environment: ["TERM": "dumb"])
    try probe.terminal.expect("1> ")
    try probe.terminal.send(long + "\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("next\r")
    #expect(try probe.results() == ["1 line \(long)", "2 line next"])
  }

  @Test func `more than an answer may have is cut and the rest is dropped`() throws {
    let limit = 1 << 17
    let probe = try start("hidden", "read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send(String(repeating: "a", count: limit) + "bb\r")
    try probe.terminal.expect("2> ", within: 60)
    try probe.terminal.send("next\r")
    let kept = String(repeating: "a", count: limit)
    #expect(try probe.results() == ["1 line \(kept) (too long)", "2 line next"])
  }

  @Test func `lines that come together are one answer, and the last line end sends it`() throws {
    let probe = try start("read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("one\rtwo\n\nthree\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("next\r")
    #expect(try probe.results() == ["1 line one\\ntwo\\n\\nthree", "2 line next"])
  }

  @Test func `a read that nobody types in is idle`() throws {
    let probe = try start("idle=1", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("x")
    #expect(try probe.results() == ["1 idle"])
  }

  @Test func `hidden typing is not shown`() throws {
    let probe = try start("hidden", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secrex\u{7F}t\n")
    #expect(try probe.results() == ["1 line secret"])
    #expect(probe.terminal.text == "1> \r\n[done 1]\r\n")
    #expect(probe.terminal.isRestored)
  }

  @Test func `what is typed for a redirected output is shown on the terminal alone`() throws {
    let probe = try DrivenProbe(inShellWith: "read | tr a-z A-Z")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("words\r")
    try probe.terminal.expect("words")
    try probe.terminal.expect("1> [DONE 1]")
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("exit\n")
    #expect(try probe.results() == ["1 line words"])
    #expect(!probe.terminal.text.contains("WORDS"))
  }

  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hung up"), (SIGINT, "interrupted")])
  func `a signal ends the read and the terminal is restored`(signal: Int32, result: String) throws {
    let probe = try start("read")
    try probe.terminal.expect("1> ")
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == ["1 " + result])
    #expect(probe.terminal.isRestored)
  }

  @Test func `a closed window ends the read`() throws {
    let probe = try start("read")
    try probe.terminal.expect("1> ")
    probe.terminal.close()
    // The end of the read and the signal come in no order.
    #expect(
      try [["1 hung up"], ["signal(\(SIGHUP))"], ["signal(\(SIGHUP))", "1 hung up"]].contains(
        probe.results()
      )
    )
  }
}
