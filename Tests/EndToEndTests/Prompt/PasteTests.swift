import TestSupport
import Testing

/// Text between the marks of a paste is one answer, and is sent whole by whoever presses Enter.
@Suite(.serialized)
struct PasteTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"
  private static let question = "Tell me something."

  private static func paste(_ text: String) -> String { begin + text + end }

  /// A letter, none of whose lines is like another.
  private static func letter(_ count: Int) -> [String] {
    (1...count).map { "Line \($0) of a letter." }
  }

  /// Waits for a sign of five lines on the line, whatever number tells it from earlier ones.
  private func expectSign(
    _ conversation: EditingConversation,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try conversation.typed.awaitScreen("the sign", sourceLocation: sourceLocation) { screen in
      screen.lines.last?.hasPrefix("> [5 lines") == true
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `several lines are one answer and wait for Enter`(lineEnd: String) throws {
    let conversation = try EditingConversation()
    try conversation.press(
      Self.paste(["one", "two", "three"].joined(separator: lineEnd) + lineEnd)
    )
    try conversation.expect(Self.question, "> one", "two", "three")
    // What is typed behind it would come too late, had the paste been sent.
    try conversation.press("!")
    try conversation.expect(Self.question, "> one", "two", "three!")
    try conversation.press("\r")
    try conversation.expectHeard("one", "two", "three!")
    #expect(conversation.typed.screen.everything.ranges(of: "Heard").count == 1)
  }

  @Test func `a paste goes where the cursor is`() throws {
    let conversation = try EditingConversation()
    try conversation.press("before after\u{1B}b" + Self.paste("words in ") + "between ")
    try conversation.expect("> before words in between after")
    try conversation.press("\r")
    try conversation.expectHeard("before words in between after")
  }

  @Test func `a long paste is shown as its length and sent whole`() throws {
    let conversation = try EditingConversation()
    let lines = Self.letter(42)
    try conversation.press("See: " + Self.paste(lines.joined(separator: "\n")) + " Well?")
    try conversation.expect(Self.question, "> See: [42 lines pasted] Well?")
    try conversation.press("\r")
    try conversation.expect(
      "Line 41 of a letter.",
      "Line 42 of a letter. Well?).",
      Self.question,
      ">"
    )
    let heard = "Heard (See: \(lines.joined(separator: "\n")) Well?)."
    #expect(conversation.typed.screen.everything.contains(heard))
  }

  @Test func `a long paste without line ends is shown as its length and sent whole`() throws {
    let conversation = try EditingConversation()
    let text = (1...150).map { "word\($0)" }.joined(separator: " ")
    try conversation.press(Self.paste(text))
    try conversation.expect(Self.question, "> [\(text.count) characters pasted]")
    try conversation.press("\r")
    try conversation.expectHeardWhole(text)
  }

  @Test func `fifty thousand characters arrive whole`() throws {
    let conversation = try EditingConversation()
    let lines = (1...1000).map { "\($0) " + String(repeating: "x", count: 46) }
    try conversation.press(Self.paste(lines.joined(separator: "\n")))
    try conversation.expect(Self.question, "> [1000 lines pasted]")
    try conversation.press("\r")
    try conversation.expectHeardWhole(lines.joined(separator: "\n"))
  }

  @Test func `a collapsed paste survives older lines, Ctrl-Q and undo`() throws {
    let conversation = try EditingConversation()
    let lines = Self.letter(5)
    try conversation.press(Self.paste(lines.joined(separator: "\n")))
    try conversation.expect("> [5 lines pasted]")
    try conversation.press("\u{1B}[A")
    try conversation.expect("> Ann")
    try conversation.press("\u{1B}[B")
    try expectSign(conversation)
    try conversation.press("\u{7F}")
    try conversation.expect(Self.question, ">")
    try conversation.press("\u{1F}")
    try expectSign(conversation)
    try conversation.press("\u{11}")
    try conversation.expect(Self.question, ">")
    try conversation.press("/help\r")
    try expectSign(conversation)
    try conversation.press("\r")
    try conversation.expectHeardWhole(lines.joined(separator: "\n"))
  }

  @Test func `a paste that has no end is kept, and typing goes on`() throws {
    let conversation = try EditingConversation()
    try conversation.press(Self.begin + "never\nended")
    try conversation.expect(Self.question, "> never", "ended")
    try conversation.press("!\r")
    try conversation.expectHeard("never", "ended!")
  }

  @Test(arguments: [
    ("a\u{1B}[31mred\u{1B}[0m", "a[31mred[0m"), ("b\u{1B}]0;title\u{7}c", "b]0;titlec"),
    ("d\u{9B}2Je\u{8}\u{0}f", "d2Jef"), ("\u{1B}[A\u{3}g\u{4}\u{1A}h", "[Agh"),
    ("i\u{202E}j", "ij"),
  ])
  func `escape sequences in a paste are neither obeyed nor shown raw`(
    text: String,
    shown: String
  ) throws {
    let conversation = try EditingConversation()
    try conversation.press(Self.paste(text))
    try conversation.expect(Self.question, "> \(shown)")
    try conversation.press("!\r")
    try conversation.expectHeard(shown + "!")
    #expect(conversation.typed.screen.unexpected == [])
  }
}
