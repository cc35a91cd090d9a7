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

  @Test func `a private line is not recalled, a shared one is`() throws {
    let probe = try DrivenProbe("read", "private", "read", "shared", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("open\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("secret\u{1B}[A\r")
    try probe.terminal.expect("3> ")
    try probe.terminal.send("\u{1B}[A\u{1B}[A\r")
    #expect(try probe.results() == ["1 line open", "2 line secret", "3 line open"])
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
