import TestSupport
import Testing

/// Keys that bring back what was typed, undo it, or type the rest.
@Suite(.serialized)
struct RecallKeysTests {
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"
  private static let shiftTab = "\u{1B}[Z"
  private static let question = "Tell me something."

  /// A conversation with three answers behind it.
  private func start() throws -> EditingConversation {
    let conversation = try EditingConversation()
    for answer in ["hello there", "other", "hello again"] {
      try conversation.press("\(answer)\r")
      try conversation.expectHeard(answer)
    }
    return conversation
  }

  // MARK: - Older lines

  @Test func `up goes through the lines that begin with the draft`() throws {
    let conversation = try start()
    for (keys, line) in [
      ("hel" + Self.up, "hello again"), (Self.up, "hello there"), (Self.up, "hello there"),
      (Self.down, "hello again"), (Self.down, "hel"),
    ] {
      try conversation.press(keys)
      try conversation.expect(Self.question, "> \(line)")
    }
    try conversation.press("lo\r")
    try conversation.expectHeard("hello")
  }

  @Test func `where no line begins with the draft, up goes through all`() throws {
    let conversation = try start()
    try conversation.press("zzz" + Self.up + Self.up)
    try conversation.expect(Self.question, "> other")
    try conversation.press(Self.down + Self.down + "\r")
    try conversation.expectHeard("zzz")
  }

  @Test func `a line brought back can be changed and sent`() throws {
    let conversation = try start()
    try conversation.press(Self.up + "!\r")
    try conversation.expectHeard("hello again!")
    try conversation.press(Self.up + Self.up)
    try conversation.expect(Self.question, "> hello again")
  }

  // MARK: - Search

  @Test(arguments: ["\r", "\u{1B}"])
  func `Ctrl-R finds older lines, and Enter or Esc takes one into the line`(key: String) throws {
    let conversation = try start()
    for (keys, row) in [
      ("\u{12}HELLO", "search “HELLO”> hello again"), ("\u{12}", "search “HELLO”> hello there"),
      ("\u{13}", "search “HELLO”> hello again"),
      ("\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}oth", "search “oth”> other"),
    ] {
      try conversation.press(keys)
      try conversation.expect(Self.question, row)
    }
    try conversation.press(key)
    try conversation.expect(Self.question, "> other")
    try conversation.press("!\r")
    try conversation.expectHeard("other!")
  }

  @Test func `a draft waits below a line that a search took`() throws {
    let conversation = try start()
    try conversation.press("quokka half\u{12}there")
    try conversation.expect(Self.question, "search “there”> hello there")
    for (keys, line) in [
      ("\r", "hello there"), (Self.down, "other"), (Self.down, "hello again"),
      (Self.down, "quokka half"), (Self.up, "hello again"), (Self.down, "quokka half"),
    ] {
      try conversation.press(keys)
      try conversation.expect(Self.question, "> \(line)")
    }
    try conversation.press("\r")
    try conversation.expectHeard("quokka half")
  }

  @Test func `a pasted draft waits below a line that a search took, whole`() throws {
    let conversation = try start()
    let text = (1...12).map { "row \($0)" }.joined(separator: "\n")
    try conversation.press("a \u{1B}[200~\(text)\u{1B}[201~")
    try conversation.expect(Self.question, "> a [12 lines pasted]")
    try conversation.press("\u{12}again")
    try conversation.expect(Self.question, "search “again”> hello again")
    try conversation.press("\r\(Self.down)")
    try conversation.expect(Self.question, "> a [12 lines pasted]")
    try conversation.press("\r")
    try conversation.typed.awaitScreen("the paste heard") { screen in
      screen.lines.contains("Heard (a row 1") && screen.isAsking
    }
  }

  @Test func `Ctrl-G gives a search up and leaves the draft and the cursor`() throws {
    let conversation = try start()
    try conversation.press("draft\u{1B}[D\u{12}other")
    try conversation.expect(Self.question, "search “other”> other")
    try conversation.press("x")
    try conversation.expect(Self.question, "not found “otherx”> other")
    try conversation.press("\u{7}")
    try conversation.expect(Self.question, "> draft")
    try conversation.press("!\r")
    try conversation.expectHeard("draf!t")
  }

  // MARK: - Undo

  @Test func `undo goes back in several steps`() throws {
    let conversation = try EditingConversation()
    for (keys, row) in [
      ("one two", "> one two"), ("\u{15}", ">"), ("three", "> three"), ("\u{1F}", ">"),
      ("\u{1F}", "> one two"), ("\u{1F}", "> one"), ("\u{1F}\u{1F}\u{1F}", ">"),
    ] {
      try conversation.press(keys)
      try conversation.expect(Self.question, row)
    }
    try conversation.press("x\r")
    try conversation.expectHeard("x")
  }

  @Test func `undo takes back a completion and a word that was deleted`() throws {
    let conversation = try EditingConversation()
    try conversation.press("dear A\t")
    try conversation.expect(Self.question, "> dear Ann")
    try conversation.press("\u{1F}")
    try conversation.expect(Self.question, "> dear A")
    try conversation.press("\u{17}")
    try conversation.expect(Self.question, "> dear")
    try conversation.press("\u{1F}\r")
    try conversation.expectHeard("dear A")
  }

  // MARK: - Tab

  @Test func `Tab completes commands and names`() throws {
    let cases = [
      ("/he\t", "/help"), ("/HE\t", "/HElp"), ("ann\t", "ann"), ("A\t", "Ann"),
      ("to A\t", "to Ann"), ("/zz\t", "/zz"),
    ]
    try EditingConversation.each(cases) { conversation, one in
      // The sign behind it tells that Tab is done.
      try conversation.press(one.0 + "!")
      try conversation.expect(Self.question, "> \(one.1)!")
      try conversation.press("\u{15}")
      try conversation.expect(Self.question, ">")
    }
  }

  @Test func `Tab completes options`() throws {
    let conversation = try TypedConversation()
    try conversation.expectScreen(" 1  Yes, everyone", " 2  No", " 3  Not sure", ">")
    try conversation.press("y\t")
    try conversation.expectScreen("> yes, everyone")
    try conversation.press("\r")
    try conversation.awaitScreen("the next question") { $0.lines.contains("Who is here?") }
    try conversation.press("tw\t")
    try conversation.expectScreen("> two of us")
  }

  @Test func `Tab lists candidates above the prompt, then puts them in one after the other`() throws
  {
    let conversation = try EditingConversation()
    let list = "/pause   /private"
    try conversation.press("/p\t")
    try conversation.expect(Self.question, list, "> /p")
    for (key, line) in [
      ("\t", "/pause"), ("\t", "/private"), ("\t", "/p"), ("\t", "/pause"),
      (Self.shiftTab, "/p"), (Self.shiftTab, "/private"), (Self.shiftTab, "/pause"),
    ] {
      try conversation.press(key)
      try conversation.expect(Self.question, list, "> \(line)")
    }
  }

  @Test func `Tab in an empty line lists everything that can be said by name`() throws {
    let conversation = try EditingConversation()
    try conversation.press("\t")
    try conversation.typed.awaitScreen("the commands and the name") { screen in
      let shown = screen.lines.suffix(3).joined(separator: " ")
      return screen.lines.last == ">" && shown.contains("/help") && shown.contains("/out")
        && shown.contains("Ann")
    }
  }
}
