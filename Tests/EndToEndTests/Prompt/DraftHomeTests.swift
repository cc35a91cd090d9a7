import TestSupport
import Testing

/// Where words that were not sent come back, and where they do not.
@Suite(.serialized)
struct DraftHomeTests {
  private static let question = "Tell me something."

  @Test(arguments: [" /stop\r", "\u{11}stop\r"])
  func `a draft waits for its own question`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("half an answer\(keys)")
    let asked = ["Stop here? Nothing is kept.", " 1  Yes, stop", " 2  No, go on", ">"]
    try conversation.expect(asked)
    try conversation.press("2\r")
    try conversation.expect("We go on from here.", Self.question, "> half an answer")
    try conversation.press(" whole\r")
    try conversation.expectHeard("half an answer whole")
  }

  @Test func `a draft that was left with its question is not the answer to the next`() throws {
    let script = try OwnScript(
      """
      title: Evening
      ---
      <<declare $first = "">>
      <<declare $second = "">>
      Bot: The first one.
      <<listen $first>>
      Bot: The second one.
      <<listen $second>>
      Bot: Heard ({$first}) and ({$second}).
      ===
      """
    )
    let conversation = try TypedConversation.playing(script)
    try conversation.open("Ann")
    try conversation.awaitQuestion("The first one.")
    try conversation.type("half /skip")
    try conversation.expectScreen("The second one.", ">")
    try conversation.type("whole")
    try conversation.awaitQuestion("Heard () and (whole).")
  }

  @Test func `Ctrl-C leaves only those who typed nothing since the last one`() throws {
    let conversation = try EditingConversation()
    let notice = "Ctrl-C once more leaves. Nothing is kept."
    try conversation.press("one\u{3}")
    try conversation.expect("> one", notice, ">")
    try conversation.press("two\u{3}")
    try conversation.expect("> two", notice, ">")
    try conversation.press("three" + String(repeating: "\u{7F}", count: 5) + "\u{3}")
    try conversation.expect(notice, ">", notice, ">")
    try conversation.press("\u{3}")
    #expect(try conversation.typed.terminal.waitForExit() == .code(130))
  }

  @Test func `stop, at the question whether to stop, is a yes`() throws {
    let conversation = try EditingConversation()
    try conversation.press("stop\r")
    try conversation.expect(" 1  Yes, stop", " 2  No, go on", ">")
    try conversation.press("stop\r")
    try conversation.typed.awaitScreen("the end") { screen in
      screen.lines.contains("That is a good place to stop for today.")
    }
  }

  @Test(arguments: ["get me out", "let me out", "leave", "end"])
  func `wanting out, at the question whether to stop, is a yes`(words: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("I want out\r")
    try conversation.expect(" 1  Yes, stop", " 2  No, go on", ">")
    try conversation.press("\(words)\r")
    try conversation.typed.awaitScreen("the end") { screen in
      screen.lines.contains("That is a good place to stop for today.")
    }
  }

  @Test(arguments: ["\t", "\t\t"])
  func `words typed behind candidates are no candidate`(tabs: String) throws {
    let conversation = try EditingConversation()
    try conversation.press(tabs)
    try conversation.typed.awaitScreen("the list") { $0.lines.contains { $0.contains("/pause") } }
    try conversation.press("\u{15}my love \t!")
    try conversation.typed.awaitScreen("the line") { $0.lines.last == "> my love !" }
    try conversation.press("\r")
    try conversation.expectHeard("my love !")
  }
}
