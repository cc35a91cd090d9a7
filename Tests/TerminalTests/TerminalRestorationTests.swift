import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct TerminalRestorationTests {
  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hung up"), (SIGINT, "interrupted")])
  func `a signal ends the read and the terminal is restored`(
    signal: Int32,
    result: String
  ) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("draft")
    try probe.terminal.expect("draft")
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == ["1 " + result])
    #expect(probe.terminal.isRestored)
    #expect(probe.terminal.text.contains("\u{1B}[?2004l"))
  }

  @Test func `a closed window ends the read`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    probe.terminal.close()
    // The end of the read and the signal come in no order.
    #expect(
      try [["1 hung up"], ["signal(\(SIGHUP))"], ["signal(\(SIGHUP))", "1 hung up"]].contains(
        probe.results()
      )
    )
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
  func `a crash leaves the alternate screen and restores the terminal`(signal: Int32) throws {
    let probe = try DrivenProbe("alternate", "read")
    try probe.terminal.expect("1> ")
    probe.terminal.process.signal(signal)
    #expect(try probe.terminal.waitForExit() == .signal(signal))
    #expect(probe.terminal.isRestored)
    #expect(probe.terminal.text.contains("\u{1B}[?2004l\u{1B}[H\u{1B}[2K"))
    #expect(probe.terminal.text.hasSuffix("\u{1B}[H\u{1B}[?1049l"))
  }

  @Test func `a mistake of ours leaves the terminal as it was`() throws {
    let probe = try DrivenProbe("alternate", "private", "read", "crash")
    try probe.answer("secret")
    guard case .signal = try probe.terminal.waitForExit() else {
      Issue.record("the probe did not crash")
      return
    }
    #expect(probe.terminal.isRestored)
    #expect(!probe.screen.isOnAlternate)
    #expect(!probe.screen.everything.contains("secret"))
  }

  @Test func `a private turn leaves nothing to scroll back to`() throws {
    let probe = try DrivenProbe(
      "show=Shared.",
      "alternate",
      "private",
      "show=For you alone.",
      "read=8",
      "main",
      "shared",
      "show=Together.",
      rows: 6
    )
    for number in 1...8 { try probe.answer("secret \(number)", from: number) }
    #expect(try probe.results().count == 8)
    #expect(!probe.screen.everything.contains("secret"))
    #expect(!probe.screen.everything.contains("alone"))
    #expect(probe.screen.lines == ["Shared.", "Together."])
  }

  @Test func `a quiet moment shows nothing and ends by Enter`() throws {
    let probe = try DrivenProbe("wait", "wait=1", "read")
    try probe.terminal.expect("[wait 1]")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("quiet\u{1B}[A\r")
    try probe.terminal.expect("3> ")
    #expect(!probe.terminal.text.prefix { $0 != ">" }.contains("quiet"))
    try probe.expectScreen("[waited 1]", "[wait 2]", "[waited 2]", "3> quiet")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 wait entered", "2 wait elapsed", "3 line quietx"])
  }

  @Test(arguments: [
    ("\u{3}", "interrupted"), ("\u{4}", "endOfInput"), ("\u{1B}\u{1B}", "out"),
  ])
  func `a quiet moment has the same ways out`(keys: String, result: String) throws {
    let probe = try DrivenProbe("wait")
    try probe.terminal.expect("[wait 1]")
    // What comes while the terminal still is cooked would be a signal.
    try probe.terminal.expectRawMode()
    try probe.terminal.send(keys)
    #expect(try probe.results() == ["1 wait " + result])
    #expect(probe.terminal.isRestored)
  }
}
