import TestSupport
import Testing

/// Answers that do not fit into the window, and characters that terminals disagree about.
@Suite(.serialized)
struct TallTextTests {
  @Test func `the window follows the cursor, and what was sent can be scrolled back to`() throws {
    let conversation = try EditingConversation(columns: 40, rows: 6)
    let lines = (1...12).map { "line \($0)" }
    try conversation.press(lines.joined(separator: "\u{1B}\r"))
    try conversation.expect("line 7", "line 8", "line 9", "line 10", "line 11", "line 12")
    try conversation.press(String(repeating: "\u{1B}[A", count: 11) + "!")
    try conversation.expect("> line 1!", "line 2", "line 3", "line 4", "line 5", "line 6")
    try conversation.press("\r")
    try conversation.typed.awaitScreen("what was heard") { screen in
      screen.lines.suffix(3) == ["line 12).", "Tell me something.", ">"]
    }
    let everything = conversation.typed.screen.everything.split(separator: "\n").map(String.init)
    let sent = everything.firstIndex(of: "> line 1!").map { everything[$0...].prefix(12) }
    #expect(sent.map(Array.init) == ["> line 1!"] + lines.dropFirst())
  }

  @Test func `a line of many rows can be edited in its middle in a narrow window`() throws {
    let conversation = try EditingConversation(columns: 20, rows: 10)
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    try conversation.press(words + "\u{1B}[H" + String(repeating: "\u{1B}[1;5C", count: 20) + "!")
    try conversation.typed.awaitScreen("the mark") { screen in
      screen.lines.contains { $0.contains("!") }
    }
    let marked = words.replacing("word20 ", with: "word20! ")
    try conversation.press("\r")
    try conversation.expectHeardWhole(marked)
  }

  @Test func `new emoji, selectors and marks stand where they were typed`() throws {
    let conversation = try EditingConversation()
    try conversation.press("🩷 ❤️ e\u{301} 🇩🇪 日x\u{1B}[Hy")
    try conversation.typed.awaitScreen("every mark") { screen in
      screen.lines.last?.filter { $0 != " " } == ">y🩷❤️e\u{301}🇩🇪日x"
    }
    #expect(conversation.typed.screen.cursor.column == 3)
    try conversation.press("\r")
    try conversation.typed.awaitScreen("what was heard") { screen in
      screen.lines.contains { $0.filter { $0 != " " } == "Heard(y🩷❤️e\u{301}🇩🇪日x)." }
    }
  }

  @Test(arguments: [(1, 1), (3, 2), (8, 3)])
  func `a window of almost nothing loses no word`(columns: Int, rows: Int) throws {
    let conversation = try EditingConversation()
    conversation.typed.terminal.resize(columns: columns, rows: rows)
    try conversation.press("two 日本 words\u{1B}[D\u{1B}[Hand ")
    conversation.typed.terminal.listen(seconds: 0.1)
    conversation.typed.terminal.resize(columns: 80, rows: 40)
    try conversation.press("\r")
    try conversation.typed.terminal.expect("Heard (and two 日本 words).")
  }
}
