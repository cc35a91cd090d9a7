import TestSupport
import Testing

/// Older lines, by Up and by Ctrl-R.
@Suite(.serialized)
struct HistoryTests {
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"

  private func start() throws -> DrivenProbe {
    let probe = try DrivenProbe("read=4")
    try probe.answer("hello there", "other", "hello again")
    try probe.terminal.expect("4> ")
    return probe
  }

  /// Ends the probe and gives the last answer.
  private func last(_ probe: DrivenProbe) throws -> String? {
    try probe.terminal.send("\r")
    return try probe.results().last
  }

  @Test func `up goes through the lines that begin with the draft, and down comes back`() throws {
    let probe = try start()
    try probe.terminal.send("hel" + Self.up)
    try probe.expectScreen("4> hello again")
    try probe.terminal.send(Self.up)
    try probe.expectScreen("4> hello there")
    try probe.terminal.send(Self.up + Self.down + Self.down)
    try probe.expectScreen("4> hel")
    #expect(try last(probe) == "4 line hel")
  }

  @Test func `where no line begins with the draft, up goes through all`() throws {
    let probe = try start()
    try probe.terminal.send("zzz" + Self.up + Self.up)
    try probe.expectScreen("4> other")
    try probe.terminal.send(Self.down + Self.down)
    #expect(try last(probe) == "4 line zzz")
  }

  @Test func `Ctrl-R finds the newest line that holds what is typed, then older ones`() throws {
    let probe = try start()
    try probe.terminal.send("\u{12}HELLO")
    try probe.expectScreen("search “HELLO”> hello again")
    try probe.terminal.send("\u{12}")
    try probe.expectScreen("search “HELLO”> hello there")
    try probe.terminal.send("\u{13}")
    try probe.expectScreen("search “HELLO”> hello again")
    try probe.terminal.send("\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}oth")
    try probe.expectScreen("search “oth”> other")
    // Enter takes the line without sending it.
    try probe.terminal.send("\r")
    try probe.expectScreen("4> other")
    #expect(try last(probe) == "4 line other")
  }

  @Test func `a search that is given up leaves the draft and the cursor`() throws {
    let probe = try start()
    try probe.terminal.send("draft\u{1B}[D\u{12}other")
    try probe.expectScreen("search “other”> other")
    try probe.terminal.send("x")
    try probe.expectScreen("not found “otherx”> other")
    try probe.terminal.send("\u{7}!")
    try probe.expectScreen("4> draf!t")
    #expect(try last(probe) == "4 line draf!t")
  }

  @Test func `a key that moves takes the line and moves`() throws {
    let probe = try start()
    try probe.terminal.send("\u{12}oth\u{1}X")
    try probe.expectScreen("4> Xother")
    #expect(try last(probe) == "4 line Xother")
  }

  @Test func `Ctrl-C in a search cancels the line`() throws {
    let probe = try start()
    try probe.terminal.send("\u{12}oth\u{3}")
    #expect(try probe.results().last == "4 interrupted")
    #expect(probe.terminal.isRestored)
  }

  @Test func `in private there is nothing to search`() throws {
    let probe = try DrivenProbe("read", "private", "read")
    try probe.answer("shared", "\u{12}sh")
    #expect(try probe.results() == ["1 line shared", "2 line sh"])
  }
}
