import TestSupport
import Testing

/// Commands that stand before words, and words that are typed in a pause: the words come back.
@Suite(.serialized)
struct LeadingCommandTests {
  private static let question = "Tell me something."
  private static let pause = "I will be quiet. Press Enter when you want me."

  @Test(arguments: ["/why", "/help", "/WHY", "/thing"])
  func `a command before words is done, and the words are back on the line`(
    command: String
  ) throws {
    let conversation = try EditingConversation()
    try conversation.press("\(command) my half words\r")
    try conversation.expect(Self.question, "> my half words")
    let shown = conversation.typed.screen.everything
    #expect(shown.contains("I do not know that command.") == (command == "/thing"))
    #expect(shown.contains("It helps me choose what comes next.") == (command.count == 4))
    try conversation.press(" whole\r")
    try conversation.expectHeard("my half words whole")
  }

  @Test func `Ctrl-C takes the words that are back, and they do not come again`() throws {
    let conversation = try EditingConversation()
    try conversation.press("/why my half words\r")
    try conversation.expect(Self.question, "> my half words")
    try conversation.press("\u{3}")
    try conversation.expect("Ctrl-C once more leaves. Nothing is kept.", ">")
    try conversation.press("other\r")
    try conversation.expectHeard("other")
  }

  @Test func `words typed in a pause are on the line after it`() throws {
    let conversation = try EditingConversation()
    try conversation.press("pause\r")
    try conversation.expect(Self.pause, ">")
    try conversation.press("some words\r")
    try conversation.expect(Self.question, "> some words")
    try conversation.press("\r")
    try conversation.expectHeard("some words")
  }

  @Test func `words behind the command and words in the pause are both back`() throws {
    let conversation = try EditingConversation()
    try conversation.press("/pause first\r")
    try conversation.expect(Self.pause, ">")
    try conversation.press("second\r")
    try conversation.expect(Self.question, "> first second")
  }

  @Test func `words before the command and words in the pause are both back`() throws {
    let conversation = try EditingConversation()
    try conversation.press("first /pause\r")
    try conversation.expect(Self.pause, ">")
    try conversation.press("second\r")
    try conversation.expect(Self.question, "> first second")
  }

  @Test func `words that were not taken do not come to light where typing is hidden`() throws {
    let conversation = try EditingConversation()
    try conversation.press("/private quokka\r")
    try conversation.typed.awaitScreen("the hidden prompt") { screen in
      screen.lines.last?.hasSuffix("(hidden)>") == true
    }
    try conversation.press("\r")
    try conversation.typed.awaitScreen("patience") { $0.everything.contains("Take your time.") }
    #expect(!conversation.typed.screen.everything.contains("quokka"))
  }

  @Test(arguments: ["/out\rx\r", "\u{1B}[200~/out\rx\u{1B}[201~\r", "/out x\r"])
  func `whatever stands behind it, out leaves at once`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press(keys)
    #expect(try conversation.typed.terminal.waitForExit() == .code(0))
    #expect(conversation.typed.terminal.isRestored)
    #expect(conversation.typed.screen.lines.isEmpty)
  }
}
