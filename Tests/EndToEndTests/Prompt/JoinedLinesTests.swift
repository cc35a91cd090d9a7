import TestSupport
import Testing

/// Answers of several lines without the marks of a paste: pasted, or typed with Alt-Enter.
@Suite(.serialized)
struct JoinedLinesTests {
  private static let question = "Tell me something."

  @Test(arguments: ["\r", "\n", "\r\n"])
  func `lines that arrive together are one answer`(lineEnd: String) throws {
    let conversation = try EditingConversation()
    try conversation.press(["one", "two", "three"].joined(separator: lineEnd) + lineEnd)
    try conversation.expectHeard("one", "two", "three")
    try conversation.press("behind\r")
    try conversation.expectHeard("behind")
  }

  @Test func `lines that arrive together wait for Enter where the last has no end`() throws {
    let conversation = try EditingConversation()
    try conversation.press("one\rtwo")
    try conversation.expect(Self.question, "> one", "two")
    try conversation.press("!\r")
    try conversation.expectHeard("one", "two!")
  }

  @Test func `many lines that arrive together are sent whole`() throws {
    let conversation = try EditingConversation()
    let text = (1...60).map { "Line \($0) of a letter." }.joined(separator: "\r")
    try conversation.press(text)
    try conversation.typed.awaitScreen("the length of it") { screen in
      screen.lines.last?.hasSuffix("lines pasted]") == true
    }
    try conversation.press("!\r")
    try conversation.expectHeardWhole(text + "!")
  }

  @Test(arguments: ["\u{1B}\r", "\u{1B}\n", "\u{1B}[13;2u", "\u{1B}[13;3u", "\u{1B}[27;2;13~"])
  func `Alt-Enter and Shift-Enter make a new line`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("one" + keys + "two" + keys + "three")
    try conversation.expect(Self.question, "> one", "two", "three")
    try conversation.press("\r")
    try conversation.expectHeard("one", "two", "three")
  }
}
