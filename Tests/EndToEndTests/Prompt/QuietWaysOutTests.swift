import TestSupport
import Testing

/// The ways out of a silence, before all and alone.
@Suite(.serialized)
struct QuietWaysOutTests {
  private func quiet(isAlone: Bool) throws -> PrivateEvening {
    let evening = try PrivateEvening()
    try (isAlone ? Whereabouts.quietAlone : .quiet).reach(in: evening)
    return evening
  }

  @Test(arguments: [false, true])
  func `Ctrl-C says how to leave, and the second one leaves with 130`(isAlone: Bool) throws {
    let evening = try quiet(isAlone: isAlone)
    try evening.conversation.press("\u{3}")
    try evening.conversation.awaitScreen("how to leave") { screen in
      screen.lines.contains("Ctrl-C once more leaves. Nothing is kept.")
    }
    try evening.terminal.expectRawMode()
    try evening.conversation.press("\u{3}")
    #expect(try evening.terminal.waitForExit() == .code(130))
    evening.conversation.expectRestored()
    if isAlone { #expect(!evening.screen.everything.contains("quokka")) }
  }

  @Test(arguments: [false, true])
  func `Esc Esc leaves at once, and nothing is left`(isAlone: Bool) throws {
    let evening = try quiet(isAlone: isAlone)
    try evening.conversation.press("\u{1B}\u{1B}")
    #expect(try evening.terminal.waitForExit() == .code(0))
    evening.conversation.expectRestored()
    #expect(evening.screen.lines.isEmpty)
    #expect(evening.screen.scrollback.isEmpty)
  }

  @Test(arguments: ["\r", "\u{4}"])
  func `Enter and Ctrl-D only end the silence`(key: String) throws {
    let evening = try quiet(isAlone: true)
    try evening.conversation.press(key)
    try evening.expect("Say something alone.", "Bo>")
    try evening.say("wombat")
  }
}
