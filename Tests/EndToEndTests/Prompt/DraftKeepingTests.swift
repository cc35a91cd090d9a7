import TestSupport
import Testing

/// Nothing typed is lost, whatever comes between typing it and Enter.
@Suite(.serialized)
struct DraftKeepingTests {
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"
  private static let question = "Tell me something."
  private static let long =
    "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn."

  // MARK: - Older lines

  @Test func `a draft is back after a look at all older lines`() throws {
    let conversation = try EditingConversation()
    try conversation.press("half an answer" + String(repeating: Self.up, count: 5))
    try conversation.expect(Self.question, "> yes")
    try conversation.press(String(repeating: Self.down, count: 5))
    try conversation.expect(Self.question, "> half an answer")
    try conversation.press(", whole\r")
    try conversation.expectHeard("half an answer, whole")
  }

  @Test func `a draft of thousands of characters is back after a look at older lines`() throws {
    let conversation = try EditingConversation(rows: 60)
    // In parts, so that none of them is taken for a paste and shown by its length.
    let parts = (0..<40).map { "part \($0) " + String(repeating: "word ", count: 8) }
    for (number, part) in parts.enumerated() {
      try conversation.press(part)
      try conversation.expectLine(parts[...number].joined())
    }
    try conversation.press(Self.up)
    try conversation.expect("> Ann")
    try conversation.press(Self.down + "!\r")
    try conversation.expectHeardWhole(parts.joined() + "!")
  }

  @Test func `a draft of several lines is back after a look at older lines`() throws {
    let conversation = try EditingConversation()
    try conversation.press("one\u{1B}\rtwo" + Self.up + Self.up)
    try conversation.expect(Self.question, "> Ann")
    try conversation.press(Self.down)
    try conversation.expect(Self.question, "> one", "two")
    try conversation.press("\r")
    try conversation.expectHeard("one", "two")
  }

  // MARK: - The window

  @Test(arguments: [30, 45, 66, 132, 200])
  func `a draft is drawn anew in a window of another width`(columns: Int) throws {
    let conversation = try EditingConversation(columns: 60)
    try conversation.press(Self.long)
    try conversation.expectLine(Self.long)
    conversation.typed.terminal.resize(columns: columns)
    try conversation.expectLine(Self.long)
    try conversation.press("!\r")
    try conversation.expectHeardWhole(Self.long + "!")
    // A terminal that reflows may leave a piece of the old drawing above, but nothing is eaten.
    let shown = EditingConversation.joined(conversation.typed.screen.everything)
    let above = EditingConversation.joined("so is blank. > Ann \(Self.question) >")
    let line = EditingConversation.joined("> \(Self.long)! Heard (\(Self.long)!).")
    #expect(shown.contains(above))
    #expect(shown.contains(line))
  }

  @Test func `a draft outlasts a window that is dragged narrower and wider again`() throws {
    let conversation = try EditingConversation(columns: 60)
    try conversation.press("Above.\r")
    try conversation.expectHeard("Above.")
    try conversation.press(Self.long + "\u{1}")
    try conversation.expectLine(Self.long)
    for columns in [40, 33, 25, 58, 90] { conversation.typed.terminal.resize(columns: columns) }
    try conversation.press("So: ")
    try conversation.typed.awaitScreen("the draft, whole") { screen in
      let shown = EditingConversation.joined(screen.everything)
      return shown.hasSuffix(EditingConversation.joined("> So: " + Self.long))
    }
    try conversation.press("\r")
    try conversation.expectHeardWhole("So: " + Self.long)
  }

  // MARK: - What is shown above, and what is asked between

  @Test func `a draft and its cursor stay when Tab shows candidates above`() throws {
    let conversation = try EditingConversation()
    try conversation.press("and /p more\u{1B}b\u{1B}[D\t")
    try conversation.expect(Self.question, "/pause   /private", "> and /p more")
    try conversation.press("X\r")
    try conversation.expectHeard("and /pX more")
  }

  @Test func `completion keeps what stands before and behind the word`() throws {
    let conversation = try EditingConversation()
    try conversation.press("dear A and all\u{1B}b\u{1B}b\u{1B}[D\t")
    try conversation.expect(Self.question, "> dear Ann and all")
    try conversation.press("!\r")
    try conversation.expectHeard("dear Ann! and all")
  }

  @Test(arguments: ["xterm", "dumb"])
  func `a command typed behind half an answer gives the half answer back`(kind: String) throws {
    let conversation = try EditingConversation(environment: ["TERM": kind])
    try conversation.press("half an answer /help\r")
    try conversation.typed.awaitScreen("the answer under the help") { screen in
      screen.everything.contains("To talk to a person")
        && screen.lines.suffix(2) == [Self.question, "> half an answer"]
    }
    try conversation.press(" and more\r")
    try conversation.expectHeard("half an answer and more")
  }

  @Test func `a line put aside with Ctrl-Q is back behind the next answer`() throws {
    let conversation = try EditingConversation()
    try conversation.press("half an answer")
    try conversation.expect("> half an answer")
    try conversation.press("\u{11}")
    try conversation.expect(Self.question, ">")
    try conversation.press("/help\r")
    try conversation.expect(Self.question, "> half an answer")
    try conversation.press("!\r")
    try conversation.expectHeard("half an answer!")
  }

  @Test func `a line put aside outlasts Ctrl-C, and the line given up stays readable`() throws {
    let conversation = try EditingConversation()
    try conversation.press("dear\u{11}given up")
    try conversation.expect("> given up")
    try conversation.press("\u{3}")
    try conversation.expect(
      "> given up",
      "Ctrl-C once more leaves. Nothing is kept.",
      "> dear"
    )
    try conversation.press(" friend\r")
    try conversation.expectHeard("dear friend")
  }
}
