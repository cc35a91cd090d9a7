import Glibc
import TestSupport
import Testing

/// Breaths, timers and lines that arrive gently.
@Suite(.serialized)
struct QuietMomentTests {
  @Test func `a row of dots fills on one line and goes when the time is over`() throws {
    let probe = try DrivenProbe("quiet=1200", "read")
    try probe.expectScreen("[quiet 1]", "2>")
    let drawn = DotRow.drawn(in: probe.terminal.text)
    #expect(try #require(drawn.first) < 10 && #require(drawn.last) > 20)
    #expect(drawn == drawn.sorted())
    #expect(!probe.screen.everything.contains("."))
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 quiet elapsed", "2 line x"])
    #expect(!probe.terminal.text.contains("Quiet begins."))
  }

  @Test func `Enter ends it, and what else was typed stands at the next prompt`() throws {
    let probe = try DrivenProbe("quiet", "read")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.awaitScreen("a row") { $0.dots != nil }
    try probe.terminal.send("words\r")
    try probe.expectScreen("[quiet 1]", "2> words")
    try probe.terminal.send("!\r")
    #expect(try probe.results() == ["1 quiet entered", "2 line words!"])
  }

  @Test func `what was typed meanwhile does not come to light where typing was hidden`() throws {
    let probe = try DrivenProbe("quiet", "hidden", "read", "shown", "read")
    try probe.terminal.awaitScreen("a row") { $0.dots != nil }
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
      try probe.terminal.awaitScreen("a row") { $0.dots != nil }
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
    try probe.terminal.awaitScreen("a row") { $0.dots != nil }
    try probe.terminal.send("\r")
    try probe.terminal.expect("shell$ ")
    try probe.terminal.send("exit\n")
    #expect(try probe.results() == ["1 quiet entered"])
  }

  @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hungUp"), (SIGINT, "interrupted")])
  func `a signal ends it, and the row is gone`(signal: Int32, result: String) throws {
    let probe = try DrivenProbe("quiet")
    try probe.terminal.expect("[quiet 1]")
    try probe.terminal.awaitScreen("a row") { $0.dots != nil }
    probe.terminal.process.signal(signal)
    #expect(try probe.results() == ["1 quiet \(result)"])
    #expect(probe.terminal.isRestored)
    #expect(probe.screen.lines == ["[quiet 1]"])
  }

  // MARK: - Pace

  /// The two rows of each of three lines, so long that each is followed by the longest rest there
  /// is, three seconds.
  private static let rows = ["First", "Second", "Third"].map { name in
    [
      "\(name) line" + String(repeating: " and more of it", count: 4),
      "and so on to its own end: \(name).",
    ]
  }
  private static let lines = rows.map { $0.joined(separator: " ") }
  private static let slow = "gently=" + lines.joined(separator: ",")

  /// The probe with its first line alone on the screen.
  private func start(_ steps: String...) throws -> DrivenProbe {
    let probe = try DrivenProbe(steps: [Self.slow] + steps)
    try awaitRows(Self.rows[0], in: probe)
    return probe
  }

  /// Waits until these are all rows there are.
  private func awaitRows(_ rows: [String], in probe: DrivenProbe) throws {
    try probe.terminal.awaitScreen("\(rows)") { $0.lines == rows }
  }

  @Test func `lines arrive one after the other`() throws {
    let probe = try start()
    try awaitRows(Self.rows[0] + Self.rows[1], in: probe)
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
    let probe = try start("read")
    try probe.terminal.expectRawMode()
    try probe.terminal.send(key)
    try probe.terminal.awaitScreen("the prompt", within: 5) { screen in
      screen.lines == Self.rows.joined() + [prompt]
    }
    try probe.terminal.send("\r")
    #expect(try probe.results().first == "\(Self.lines[0]) entered")
  }

  @Test func `Ctrl-C is told`() throws {
    let probe = try start()
    try probe.terminal.expectRawMode()
    try probe.terminal.send("\u{3}")
    #expect(try probe.results() == ["\(Self.lines[0]) interrupted"])
    #expect(probe.terminal.isRestored)
  }

  @Test func `lines for a screen reader or a pipe come at once`() throws {
    let start = ContinuousClock.now
    let probe = try DrivenProbe(Self.slow, environment: ["TERM": "dumb"])
    #expect(try probe.results() == Self.lines.map { "\($0) elapsed" })
    let child = try ChildProcess(BuiltProduct.path("TerminalProbe"), arguments: [Self.slow])
    #expect(child.outputText == Self.rows.joined().map { $0 + "\n" }.joined())
    #expect(ContinuousClock.now - start < .seconds(8))
  }
}
