import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct PrivacyTests {
  @Test func `hidden typing shows nothing`() throws {
    let probe = try DrivenProbe("hidden", "complete=secretive", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secrt\u{1B}[De\u{1B}[F\u{1B}[A\t\r")
    #expect(try probe.results() == ["1 line secret"])
    #expect(!probe.terminal.text.contains("s"))
    #expect(probe.terminal.isRestored)
  }

  @Test func `what one person deletes is not yanked by the next`() throws {
    let probe = try DrivenProbe("private", "read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("secret\u{15}\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("\u{19}x\r")
    #expect(try probe.results() == ["1 line ", "2 line x"])
  }

  @Test func `a private or hidden line is not recalled, a shared one is`() throws {
    let probe = try DrivenProbe(
      "read",
      "private",
      "read",
      "hidden",
      "read",
      "shared",
      "read",
      "shown",
      "read"
    )
    try probe.answer("open", "secret\u{1B}[A", "hush\u{1B}[A", "hush\u{1B}[A", "\u{1B}[A\u{1B}[A")
    #expect(
      try probe.results() == [
        "1 line open", "2 line secret", "3 line hush", "4 line hush", "5 line open",
      ]
    )
  }

  @Test func `nothing is recalled that was to be forgotten, and what comes later is`() throws {
    let probe = try DrivenProbe("read=2", "forget", "read", "read")
    let up = "\u{1B}[A"
    try probe.answer("one", "two", up + up + up, "four" + up + up)
    #expect(
      try probe.results() == ["1 line one", "2 line two", "3 line ", "4 line four"]
    )
  }

  @Test func `nothing is yanked or undone that was to be forgotten`() throws {
    let probe = try DrivenProbe("read=2", "forget", "read")
    try probe.answer("one\u{15}", "\u{19}", "\u{19}\u{1F}x")
    #expect(try probe.results() == ["1 line ", "2 line one", "3 line x"])
  }

  @Test func `after forgetting, lines are recalled anew`() throws {
    let probe = try DrivenProbe("read", "forget", "read=2")
    try probe.answer("one", "two", "\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(try probe.results() == ["1 line one", "2 line two", "3 line two"])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `what was typed before it was asked for can be thrown away`(kind: String) throws {
    let probe = try DrivenProbe(
      "read",
      "typeahead",
      "flush",
      "hidden",
      "read",
      environment: ["TERM": kind]
    )
    try probe.terminal.expect("1> ")
    // One part is read together with the answer, the others wait in the terminal. A key that is
    // no text tells them from lines that belong together.
    try probe.terminal.send("one\r\u{1B}[Atwo\rthr")
    try probe.terminal.expect("[type ahead]")
    try probe.terminal.send("ee\nfour")
    try probe.terminal.expect("four")
    probe.terminal.process.signal(SIGUSR1)
    try probe.terminal.expect("2> ")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 line one", "2 line x"])
  }

  @Test func `a long draft survives a look at older lines`() throws {
    let draft = String(repeating: "draft ", count: 500)
    let probe = try DrivenProbe("read=2", rows: 100)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("older\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send(draft + "\u{1B}[A\u{1B}[B!\r")
    #expect(try probe.results() == ["1 line older", "2 line \(draft)!"])
  }

  @Test func `up moves within a text of several lines before it recalls`() throws {
    let probe = try DrivenProbe("read=2")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("older\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("ab\u{1B}\rcd\u{1B}[AX\u{1B}[B\r")
    #expect(try probe.results() == ["1 line older", "2 line abX\\ncd"])
  }
}
