import TestSupport
import Testing

/// Leaving a turn alone, for good or for a moment.
@Suite(.serialized)
struct PrivateScreenTests {
  private func alone(isInShell: Bool = false) throws -> PrivateEvening {
    let evening = try PrivateEvening(isInShell: isInShell)
    try evening.goAlone()
    try evening.say("quokka")
    return evening
  }

  @Test(arguments: ["\u{1B}\u{1B}", "half a quokka\u{1B}\u{1B}", "/out\r"])
  func `leaving at once leaves an empty screen and nothing to scroll back to`(keys: String) throws {
    let evening = try alone()
    try evening.conversation.press(keys)
    #expect(try evening.terminal.waitForExit() == .code(0))
    evening.conversation.expectRestored()
    #expect(evening.screen.lines.isEmpty)
    #expect(evening.screen.scrollback.isEmpty)
  }

  @Test(arguments: ["\u{1B}\u{1B}", "\u{3}", "\u{4}"])
  func `the shell sees nothing of a turn alone, however it was left`(key: String) throws {
    let evening = try alone(isInShell: true)
    try evening.conversation.press(key)
    if key.count == 1 {
      try evening.conversation.awaitScreen("how to leave") { screen in
        screen.lines.suffix(2).first?.contains("once more leaves") == true
      }
      try evening.terminal.expectRawMode()
      try evening.conversation.press(key)
    }
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    evening.conversation.expectRestored()
    #expect(!evening.screen.everything.contains("quokka"))
    let (main, _) = TerminalText.screens(evening.terminal.transcript)
    #expect(!main.contains("quokka"))
  }

  @Test func `Ctrl-Z hides it from the shell, and fg brings back the question and the line`() throws
  {
    let evening = try alone(isInShell: true)
    try evening.conversation.press("half a wombat")
    try evening.expect("Say something alone.", "Bo> half a wombat")
    try evening.conversation.press("\u{1A}")
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    evening.conversation.expectRestored()
    #expect(!evening.screen.everything.contains("quokka"))
    #expect(!evening.screen.everything.contains("wombat"))
    try evening.terminal.send("fg\n")
    try evening.expect("Say something alone.", "Bo> half a wombat")
    #expect(evening.screen.isOnAlternate)
    #expect(!evening.screen.lines.contains { $0.contains("shell$") })
    try evening.conversation.type(" more")
    try evening.hear("half a wombat more")
    try evening.passOn()
    #expect(!evening.screen.everything.contains("wombat"))
  }

  @Test func `a silence alone is hidden by Ctrl-Z as well, and fg goes on with it`() throws {
    let evening = try alone(isInShell: true)
    try evening.conversation.type("hush")
    try evening.conversation.awaitScreen("silence") { $0.lines.contains("Quiet for a while.") }
    try evening.terminal.expectRawMode()
    try evening.conversation.press("\u{1A}")
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    #expect(!evening.screen.isOnAlternate)
    #expect(!evening.screen.everything.contains("quokka"))
    try evening.terminal.send("fg\n")
    try evening.conversation.awaitScreen("silence") { screen in
      screen.isOnAlternate && screen.lines.contains("Quiet for a while.")
    }
    try evening.terminal.expectRawMode()
    try evening.conversation.press("\r")
    try evening.expect("Say something alone.", "Bo>")
  }

  @Test func `where no screen can be cleared, the words leave the window and that is said`() throws
  {
    let evening = try PrivateEvening(environment: ["TERM": "dumb"])
    try evening.goAlone()
    try evening.say("quokka")
    try evening.conversation.type("onwards")
    try evening.turnPage(by: "Bo>")
    try evening.awaitHandOver(to: "Ann")
    #expect(!evening.screen.lines.contains { $0.contains("quokka") })
    #expect(evening.screen.lines.contains { $0.contains("This screen cannot be cleared.") })
  }

  @Test func `where whole lines are wanted, they are hidden, too`() throws {
    let evening = try PrivateEvening(arguments: ["--plain"])
    try evening.goAlone()
    #expect(evening.screen.isOnAlternate)
    try evening.say("quokka")
    try evening.passOn()
    #expect(!evening.screen.everything.contains("quokka"))
    try evening.comeTogether()
    #expect(!evening.screen.isOnAlternate)
    #expect(!evening.screen.everything.contains("quokka"))
  }
}
