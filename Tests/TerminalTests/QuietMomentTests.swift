import Glibc
import TestSupport
import Testing

/// Breaths, timers and lines that arrive gently.
@Suite(.serialized)
struct QuietMomentTests {
  /// How many dots the last row shows.
  private func dots(_ screen: ScreenEmulator) -> Int? {
    guard let row = screen.lines.last, row.hasPrefix("["), row.hasSuffix("]") else { return nil }
    let inside = row.dropFirst().dropLast()
    return inside.allSatisfy { $0 == "." || $0 == " " } ? inside.count { $0 == "." } : nil
  }

  @Test func `a row of dots fills on one line and goes when the time is over`() throws {
    let probe = try DrivenProbe("quiet=1200", "read")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.awaitScreen("an empty row") { dots($0) == 0 }
    try probe.terminal.awaitScreen("some dots") { (dots($0) ?? 0) > 3 }
    #expect(probe.screen.lines.count == 2)
    try probe.expectScreen("[quiet 1]", "2>")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 quiet elapsed", "2 line x"])
    #expect(!probe.terminal.text.contains("Quiet begins."))
  }

  @Test func `Enter ends it, and what else was typed stands at the next prompt`() throws {
    let probe = try DrivenProbe("quiet", "read")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.awaitScreen("a row") { dots($0) != nil }
    try probe.terminal.send("words\r")
    try probe.expectScreen("[quiet 1]", "2> words")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 quiet entered", "2 line words!"])
  }

  @Test func `what was typed meanwhile does not come to light where typing was hidden`() throws {
    let probe = try DrivenProbe("quiet", "hidden", "read", "shown", "read")
    try probe.terminal.awaitScreen("a row") { dots($0) != nil }
    try probe.terminal.send("words\r")
    try probe.expectScreen("[quiet 1]", "2>")
    try probe.terminal.send("x\r")
    try probe.expectScreen("[quiet 1]", "2>", "[done 2]", "3>")
    try probe.terminal.send("y\r")
    #expect(try probe.results() == ["1 quiet entered", "2 line x", "3 line y"])
    #expect(!probe.terminal.text.contains("words"))
  }

  @Test func `what was typed in two quiet moments stands on one line, in its order`() throws {
    let probe = try DrivenProbe("quiet", "quiet", "read")
    for number in 1...2 {
      try probe.terminal.expect("[quiet \(number)]")
      try probe.terminal.awaitScreen("a row") { dots($0) != nil }
      try probe.terminal.send("words\(number)\r")
    }
    try probe.expectScreen("3> words1 words2")
    try probe.terminal.send("\r")
    #expect(
      try probe.results() == ["1 quiet entered", "2 quiet entered", "3 line words1 words2"]
    )
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm", "ACCESSIBLE": "1"]])
  func `where lines are read out, there are two lines and no row`(environment: [String: String])
    throws
  {
    let probe = try DrivenProbe("quiet=300", "quiet", environment: environment)
    try probe.terminal.expect("[quiet 2]")
    try probe.terminal.expect("Quiet begins.")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 quiet elapsed", "2 quiet entered"])
    let moment = "Quiet begins.\r\nQuiet ends.\r\n"
    #expect(probe.terminal.text == "[quiet 1]\r\n\(moment)[quiet 2]\r\n\(moment)")
  }

  @Test func `after a look at the shell the row goes on`() throws {
    let probe = try DrivenProbe(inShellWith: "show=Breathe. quiet")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\u{1A}")
    try probe.terminal.expect("Stopped")
    try probe.terminal.send("fg\n")
    try probe.terminal.expect("Breathe.\r\n")
    try probe.terminal.awaitScreen("a row") { dots($0) != nil }
    try probe.terminal.send("\r")
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("exit\n")
    #expect(try probe.results() == ["1 quiet entered"])
  }

  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hungUp"), (SIGINT, "interrupted")])
  func `a signal ends it, and the row is gone`(signal: Int32, result: String) throws {
    let probe = try DrivenProbe("quiet")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.awaitScreen("a row") { dots($0) != nil }
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == ["1 quiet \(result)"])
    #expect(probe.terminal.isRestored)
    #expect(probe.screen.lines == ["[quiet 1]"])
  }

  // MARK: - Pace

  private static let lines = ["First line.", "Second line.", "Third line."]
  private static let slow = "gently=" + lines.joined(separator: ",")

  @Test func `lines arrive one after the other`() throws {
    let probe = try DrivenProbe(Self.slow)
    try probe.expectScreen("First line.")
    try probe.expectScreen("First line.", "Second line.")
    #expect(try probe.results() == Self.lines.map { "\($0) elapsed" })
  }

  @Test(arguments: [
    (" ", "1>"), ("\r", "1>"), ("\u{1B}[B", "1>"), ("y", "1> y"),
    ("\u{1B}[200~pasted\u{1B}[201~", "1> pasted"),
  ])
  func `any key shows the rest at once, and words are kept for the answer`(
    key: String,
    prompt: String
  ) throws {
    let probe = try DrivenProbe(Self.slow, "read")
    try probe.expectScreen("First line.")
    try probe.terminal.expectRawMode()
    try probe.terminal.send(key)
    try probe.terminal.awaitScreen("the prompt", within: 1.5) { screen in
      screen.lines == Self.lines + [prompt]
    }
    try probe.terminal.send("\r")
    #expect(try probe.results().first == "First line. entered")
  }

  @Test func `Ctrl-C is told`() throws {
    let probe = try DrivenProbe(Self.slow)
    try probe.expectScreen("First line.")
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\u{3}")
    #expect(try probe.results() == ["First line. interrupted"])
    #expect(probe.terminal.isRestored)
  }

  @Test func `lines for a screen reader or a pipe come at once`() throws {
    let start = ContinuousClock.now
    let probe = try DrivenProbe(Self.slow, environment: ["TERM": "dumb"])
    #expect(try probe.results() == Self.lines.map { "\($0) elapsed" })
    let child = try ChildProcess(BuiltProduct.path("TerminalProbe"), arguments: [Self.slow])
    #expect(child.outputText == Self.lines.map { $0 + "\n" }.joined())
    #expect(ContinuousClock.now - start < .seconds(1.5))
  }
}
