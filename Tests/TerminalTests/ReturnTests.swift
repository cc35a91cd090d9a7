import Glibc
import TestSupport
import Testing

/// Leaving by Ctrl-Z and coming back by `fg`, in both kinds of terminal.
@Suite(.serialized)
struct ReturnTests {
  private static let terminals = ["xterm", "dumb"]

  private func start(_ steps: String, in kind: String) throws -> DrivenProbe {
    try DrivenProbe(inShellWith: steps, environment: ["TERM": kind])
  }

  /// Presses Ctrl-Z, and types `fg` at the shell.
  private func leaveAndReturn(_ probe: DrivenProbe) throws {
    try probe.terminal.send("\u{1A}")
    try probe.terminal.expect("Stopped")
    try probe.terminal.expect("shell$ ")
    #expect(probe.terminal.isRestored)
    try probe.terminal.send("fg\n")
  }

  /// Leaves the shell and gives what came of the probe's steps.
  private func results(_ probe: DrivenProbe) throws -> [String] {
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("exit\n")
    return try probe.results()
  }

  @Test(arguments: terminals)
  func `the question, the prompt and the line come back`(kind: String) throws {
    let probe = try start("show=Question? above read", in: kind)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("half ")
    try probe.terminal.expect("half ")
    try leaveAndReturn(probe)
    try probe.terminal.expect("Question?\r\n")
    try probe.terminal.expect("1> ")
    try probe.terminal.expect("half ")
    try probe.terminal.send("done\r")
    #expect(try results(probe) == ["1 line half done"])
  }

  @Test(arguments: terminals)
  func `hidden typing stays hidden`(kind: String) throws {
    let probe = try start("show=Question? above hidden read", in: kind)
    try probe.terminal.expect("1> ")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("qqq")
    try leaveAndReturn(probe)
    try probe.terminal.expect("Question?\r\n")
    try probe.terminal.expect("1> ")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("xzxz\r")
    #expect(try results(probe) == ["1 line qqqxzxz"])
    #expect(!probe.terminal.text.contains("q\u{8}") && !probe.terminal.text.contains("qq"))
    #expect(!probe.terminal.text.contains("xz"))
  }

  @Test(arguments: terminals)
  func `a quiet moment shows again what it began with`(kind: String) throws {
    let probe = try start("show=Breathe. above wait read", in: kind)
    try probe.terminal.expect("[wait 1]")
    try probe.terminal.expectRawMode()
    try leaveAndReturn(probe)
    try probe.terminal.expect("Breathe.\r\n")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\r")
    try probe.terminal.expect("2> ")
    try probe.terminal.send("x\r")
    #expect(try results(probe) == ["1 wait entered", "2 line x"])
  }

  @Test func `a private screen is left, and comes back with nothing but the question`() throws {
    let probe = try start("alternate say=words show=Question? above private read", in: "xterm")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("\u{1A}")
    try probe.terminal.expect("\u{1B}[?1049l")
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("fg\n")
    try probe.terminal.expect("\u{1B}[?1049h\u{1B}[H\u{1B}[2J\u{1B}[?2004hQuestion?\r\n")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("x\r")
    #expect(try results(probe) == ["1 line x"])
  }

  @Test(arguments: terminals)
  func `after a stop nobody could see the line is drawn again`(kind: String) throws {
    let probe = try DrivenProbe("read", environment: ["TERM": kind])
    try probe.terminal.expect("1> ")
    try probe.terminal.send("half ")
    try probe.terminal.expect("half ")
    probe.terminal.process.signal(SIGSTOP)
    probe.terminal.process.signal(SIGCONT)
    try probe.terminal.expect("1> half ")
    try probe.terminal.send("done\r")
    #expect(try probe.results() == ["1 line half done"])
  }
}
