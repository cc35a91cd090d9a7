import TestSupport
import Testing

/// Every way to leave, and what the terminal is like afterwards.
@Suite(.serialized)
struct WaysOutTests {
  private let age = "Is everyone here 18 or over"

  @Test
  func `one Ctrl-C cancels the line and says how to leave, the second leaves with 130`() throws {
    let conversation = try TypedConversation()
    try conversation.expect(age)
    try conversation.terminal.send("not this\u{3}")
    try conversation.expect("Ctrl-C once more leaves.")
    try conversation.terminal.send("\u{3}")
    #expect(try conversation.terminal.waitForExit() == .code(130))
    #expect(conversation.terminal.isRestored)
  }

  @Test
  func `a line typed after Ctrl-C is an ordinary answer`() throws {
    let conversation = try TypedConversation()
    try conversation.expect(age)
    try conversation.terminal.send("n\u{3}")
    try conversation.expect("Ctrl-C once more leaves.")
    try conversation.type("yes, everyone")
    try conversation.expect("Who is here?")
  }

  @Test(arguments: ["\u{1B}\u{1B}", "/out\r"])
  func `leaving at once clears the screen and says nothing`(keys: String) throws {
    let conversation = try TypedConversation()
    try conversation.answer(age, "yes, everyone")
    try conversation.expect("Who is here?")
    try conversation.terminal.send(keys)
    #expect(try conversation.terminal.waitForExit() == .code(0))
    #expect(conversation.terminal.isRestored)
    let clear = Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)
    #expect(Array(conversation.terminal.transcript.suffix(clear.count)) == clear)
  }

  @Test func `Ctrl-D on a line with words is no way out`() throws {
    let conversation = try TypedConversation()
    try conversation.expect(age)
    try conversation.type("1\u{4}\u{4}\u{4}")
    try conversation.expect("Who is here?")
    #expect(!conversation.plainText.contains("once more leaves."))
  }

  @Test
  func `a line that Ctrl-C cancelled is gone from the answer`() throws {
    let script = try OwnScript.listening()
    let conversation = try TypedConversation(arguments: ["chat", script.path])
    for answer in ["1", "1", "Ann"] { try conversation.answer("", answer) }
    try conversation.expect("Tell me something.")
    try conversation.press("wombat\u{3}")
    try conversation.expectScreen("> wombat", "Ctrl-C once more leaves. Nothing is kept.", ">")
    try conversation.type("quokka")
    try conversation.expectScreen("Heard (quokka).", "Tell me something.", ">")
  }

  @Test
  func `leaving at once leaves nothing on the screen, whatever is on the line`() throws {
    let conversation = try TypedConversation()
    try conversation.answer(age, "1")
    try conversation.expect("Who is here?")
    try conversation.press("half an answer\u{1B}\u{1B}")
    #expect(try conversation.terminal.waitForExit() == .code(0))
    conversation.expectRestored()
    #expect(conversation.screen.lines.isEmpty)
    #expect(conversation.screen.scrollback.isEmpty)
  }

  @Test(arguments: [([], "dumb"), (["--plain"], "xterm")])
  func `where no screen can be cleared, what was said at least leaves the window`(
    look: (arguments: [String], terminal: String)
  ) throws {
    let conversation = try TypedConversation(
      arguments: look.arguments,
      environment: ["TERM": look.terminal]
    )
    try conversation.answer(age, "1")
    try conversation.expect("Who is here?")
    try conversation.press("half an answer\u{1B}\u{1B}")
    #expect(try conversation.terminal.waitForExit() == .code(0))
    #expect(conversation.terminal.isRestored)
    #expect(!conversation.screen.lines.contains { $0.contains("adult") || $0.contains("half") })
  }

  @Test
  func `a closed terminal ends the program`() throws {
    let conversation = try TypedConversation()
    try conversation.expect(age)
    conversation.terminal.close()
    let status = conversation.terminal.process.collect()
    #expect(status == .code(2) || status == .signal(1))
  }

  @Test
  func `an unknown option is a usage error`() throws {
    let run = try AftercareProgram.pipe("", arguments: ["--sideways"])
    #expect(run.status == .code(64))
  }
}
