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

  @Test(arguments: ["linux", "vt220", "xterm", "screen-256color", "rxvt"])
  func `lines that arrive together are one answer where pastes have no marks`(
    terminal: String
  ) throws {
    let conversation = try EditingConversation(environment: ["TERM": terminal])
    try conversation.press("one\rtwo\r")
    try conversation.expectHeard("one", "two")
  }

  @Test(arguments: [
    ["TERM": "xterm-256color"], ["TERM": "xterm-kitty"], ["TERM": "tmux-256color"],
    ["TERM": "foot"], ["TERM": "alacritty"], ["TERM": "screen-256color", "TMUX": "/tmp/x,1,0"],
  ])
  func `lines that arrive together are answers of their own where pastes have marks`(
    environment: [String: String]
  ) throws {
    let conversation = try EditingConversation(environment: environment)
    try conversation.press("one\rtwo\r\nthree\nfour")
    try conversation.expect("Heard (three).", Self.question, "> four")
    let everything = conversation.typed.screen.everything
    for line in ["Heard (one).", "Heard (two)."] { #expect(everything.contains(line)) }
    // What is marked is one answer there, as ever.
    try conversation.press("\u{1B}[200~\nfive\u{1B}[201~\r")
    try conversation.expectHeard("four", "five")
  }

  @Test func `answers that are typed before the first question are not joined, either`() throws {
    let script = try OwnScript.listening()
    let typed = try TypedConversation(
      arguments: ["chat", "--seed", "5", script.path],
      environment: ["TERM": "xterm-256color"]
    )
    try typed.press("yes\r1\rAnn\rtea\r")
    try typed.awaitScreen("all of them as answers") { screen in
      screen.lines.suffix(3) == ["Heard (tea).", Self.question, ">"]
    }
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
