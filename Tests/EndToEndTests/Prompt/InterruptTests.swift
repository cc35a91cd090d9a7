import Glibc
import TestSupport
import Testing

/// Ctrl-C while the program is at work between two questions, where the terminal makes a signal of
/// it.
@Suite(.serialized)
struct InterruptTests {
  /// Counts between its two questions, for about a second to 60,000.
  private static func script(countingTo end: Int) -> String {
    """
    title: Evening
    ---
    <<declare $words = "">>
    <<declare $count = 0>>
    Bot: Say something to all.
    <<listen $words>>
    <<jump Evening_Count>>
    ===
    title: Evening_Count
    ---
    <<set $count += 1>>
    <<if $count < \(end)>>
        <<jump Evening_Count>>
    <<endif>>
    Bot: Counted. Anything else?
    <<listen $words>>
    Bot: Heard ({$words}).
    ===
    """
  }

  /// Compares long texts behind its question.
  ///
  /// A million steps are what the machine takes for going in circles, and so many of these take far
  /// longer than any test waits.
  private static let endless = """
    title: Evening
    ---
    <<declare $words = "">>
    <<declare $count = 0>>
    <<declare $long = "0123456789">>
    Bot: Say something to all.
    <<listen $words>>
    <<jump Evening_Lengthen>>
    ===
    title: Evening_Lengthen
    ---
    <<set $count += 1>>
    <<set $long = $long + $long>>
    <<if $count < 16>>
        <<jump Evening_Lengthen>>
    <<endif>>
    <<jump Evening_Compare>>
    ===
    title: Evening_Compare
    ---
    <<if $long + "a" != $long + "b">>
        <<jump Evening_Compare>>
    <<endif>>
    Bot: They are the same.
    ===
    """

  private static let warning = "Ctrl-C once more leaves. Nothing is kept."

  /// Goes to where the program is at work, and interrupts it so many times.
  private func interrupt(
    _ times: Int,
    kind: String = "xterm",
    in script: String = script(countingTo: 60_000)
  ) throws -> PrivateEvening {
    let evening = try PrivateEvening(script, environment: ["TERM": kind])
    try evening.conversation.type("go")
    try evening.terminal.expectRestored()
    for _ in 0..<times {
      #expect(evening.terminal.isRestored)
      try evening.terminal.interrupt()
    }
    return evening
  }

  @Test(arguments: ["xterm", "dumb"])
  func `one counts at the next question, which is answered as ever`(kind: String) throws {
    let evening = try interrupt(1, kind: kind)
    try evening.conversation.awaitScreen("how to leave", within: 30) { screen in
      screen.lines.suffix(3).contains { $0.hasSuffix(Self.warning) } && screen.isAsking
    }
    #expect(evening.screen.everything.contains("Counted. Anything else?"))
    try evening.conversation.type("tea")
    try evening.conversation.awaitScreen("the answer") { screen in
      screen.lines.contains { $0.hasSuffix("Heard (tea).") }
    }
  }

  @Test func `another one at that question leaves with 130`() throws {
    let evening = try interrupt(1)
    try evening.expect(Self.warning, ">")
    try evening.terminal.expectRawMode()
    try evening.terminal.send("\u{3}")
    #expect(try evening.terminal.waitForExit() == .code(130))
    evening.conversation.expectRestored()
  }

  @Test func `two of them leave with 130`() throws {
    let evening = try interrupt(2, in: Self.script(countingTo: 200_000))
    #expect(try evening.terminal.waitForExit(within: 60) == .code(130))
    evening.conversation.expectRestored()
  }

  @Test func `nobody is held by a program that does not come to a question`() throws {
    let evening = try interrupt(3, in: Self.endless)
    #expect(try evening.terminal.waitForExit() == .signal(SIGINT))
    evening.conversation.expectRestored()
  }
}
