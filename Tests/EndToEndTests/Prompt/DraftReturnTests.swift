import TestSupport
import Testing

/// What was half typed is back when the program is, after Ctrl-Z and `fg` in a real shell.
@Suite(.serialized)
struct DraftReturnTests {
  private static let question = "Tell me something."
  private static let long =
    "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn."

  @Test(arguments: ["xterm", "dumb"])
  func `a draft is back after Ctrl-Z and fg`(kind: String) throws {
    let conversation = try EditingConversation(environment: ["TERM": kind], isInShell: true)
    try conversation.press("half an")
    try conversation.expect(Self.question, "> half an")
    try conversation.press("\u{1A}")
    try conversation.expect("shell$")
    #expect(conversation.typed.terminal.isRestored)
    try conversation.press("echo in between\n")
    try conversation.expect("in between", "shell$")
    try conversation.press("fg\n")
    try conversation.expect(Self.question, "> half an")
    try conversation.press(" answer\r")
    try conversation.expectHeard("half an answer")
  }

  @Test func `a draft of several lines and its cursor are back after Ctrl-Z and fg`() throws {
    let conversation = try EditingConversation(isInShell: true)
    try conversation.press("one\u{1B}\rtwo\u{1B}[D\u{1A}")
    try conversation.expect("shell$")
    try conversation.press("fg\n")
    try conversation.expect(Self.question, "> one", "two")
    try conversation.press("X\r")
    try conversation.expectHeard("one", "twXo")
  }

  @Test func `a draft is back in a window that became another while the program was away`() throws {
    let conversation = try EditingConversation(columns: 60, isInShell: true)
    try conversation.press(Self.long)
    try conversation.expectLine(Self.long)
    try conversation.press("\u{1A}")
    try conversation.expect("shell$")
    conversation.typed.terminal.resize(columns: 45)
    try conversation.press("fg\n")
    try conversation.expectLine(Self.long)
    try conversation.press("\u{1}So: \r")
    try conversation.expectHeardWhole("So: " + Self.long)
  }

  @Test func `a search goes on after Ctrl-Z and fg, and its draft is kept`() throws {
    let conversation = try EditingConversation(isInShell: true)
    try conversation.press("draft\u{12}An")
    try conversation.expect(Self.question, "search “An”> Ann")
    try conversation.press("\u{1A}")
    try conversation.expect("shell$")
    try conversation.press("fg\n")
    try conversation.expect(Self.question, "search “An”> Ann")
    try conversation.press("\u{7}!\r")
    try conversation.expectHeard("draft!")
  }
}
