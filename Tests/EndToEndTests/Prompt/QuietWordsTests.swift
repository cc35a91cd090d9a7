import TestSupport
import Testing

/// What is typed in a silence, where it is not shown, and ended by Enter.
@Suite(.serialized)
struct QuietWordsTests {
  private static let script = """
    title: Evening
    ---
    Bot: Before it.
    -> Go on
    -> Skip this one #class:skip
    <<breathe 2>>
    Bot: Hold now.
    <<hold 600>>
    Bot: Hold again.
    <<hold 600>>
    Bot: After it.
    -> One
    -> Skip this one #class:skip
    ===
    """

  /// A terminal in which silences are, or are not, drawn as rows.
  enum Look: String, CaseIterable, CustomTestStringConvertible {
    case drawn, plain, dumb
    var testDescription: String { rawValue }

    /// What stands before what the bot says.
    var bot: String { self == .plain ? "Bot: " : "" }
  }

  /// Begins a talk and comes to its breaths, or to the silence behind them.
  private func quiet(_ look: Look, inBreath: Bool = false) throws -> TypedConversation {
    let conversation = try TypedConversation.playing(
      try OwnScript(Self.script),
      look == .plain ? ["--plain"] : [],
      environment: look == .dumb ? ["TERM": "dumb"] : [:]
    )
    try conversation.open("Sam")
    try conversation.reply(to: "Before it.", "1")
    try conversation.terminal.expect("Let a breath in.")
    try conversation.terminal.expectRawMode()
    if inBreath { return conversation }
    try conversation.press("\r")
    try conversation.terminal.expect("Hold now.")
    try conversation.terminal.expectRawMode()
    return conversation
  }

  @Test(arguments: Look.allCases, [false, true])
  func `whoever says the way out is gone at once`(look: Look, inBreath: Bool) throws {
    let conversation = try quiet(look, inBreath: inBreath)
    try conversation.press("/out\r")
    #expect(try conversation.terminal.waitForExit() == .code(0))
    #expect(conversation.terminal.isRestored)
    if look == .drawn { #expect(conversation.screen.everything.allSatisfy { $0 == "\n" }) }
  }

  @Test(arguments: ["/out and nothing else", " /OUT", "/ox\u{7F}ut"])
  func `the way out is heard however it is written`(line: String) throws {
    let conversation = try quiet(.drawn)
    try conversation.press("\(line)\r")
    #expect(try conversation.terminal.waitForExit() == .code(0))
  }

  @Test(arguments: Look.allCases, ["stop", "/stop", "help", "why", "pause", "/region"])
  func `a word that always works is heard, as at a prompt`(look: Look, word: String) throws {
    let conversation = try quiet(look)
    try conversation.press("\(word)\r")
    try conversation.terminal.expect(Self.reply(to: word))
    #expect(!conversation.screen.everything.contains("> \(word)"))
  }

  /// The beginning of what the house says to a word.
  private static func reply(to word: String) -> String {
    switch word {
    case "stop", "/stop": "Stop here?"
    case "help": "To talk to a person, try"
    case "why": "It helps me choose what comes next."
    case "pause": "I will be quiet. Press Enter when you want me."
    default: "Whose contacts would help?"
    }
  }

  @Test func `a silence goes on after what was asked in it`() throws {
    let conversation = try quiet(.drawn)
    try conversation.press("/stop\r")
    try conversation.awaitScreen("the question") { $0.isAsking }
    try conversation.type("no")
    try conversation.awaitScreen("the silence", within: 15) { screen in
      screen.dots != nil && screen.lines.dropLast().last == "Hold now."
    }
  }

  @Test func `going back leads to the question before the silence`() throws {
    let conversation = try quiet(.drawn)
    try conversation.press("back\r")
    try conversation.awaitScreen("the question before") { screen in
      screen.isAsking && screen.lines.suffix(4).first == "Before it."
    }
  }

  @Test func `skipping ends one silence`() throws {
    let conversation = try quiet(.drawn)
    try conversation.press("skip\r")
    try conversation.terminal.expect("Hold again.")
    #expect(!conversation.plainText.contains("After it."))
  }

  @Test(arguments: Look.allCases)
  func `what tells of a concern is heard, and not kept for a question`(look: Look) throws {
    let conversation = try quiet(look)
    try conversation.press("i want to die\r")
    try conversation.awaitScreen("a safety script") { $0.isAsking }
    #expect(!conversation.screen.everything.contains("i want to die"))
    #expect(!conversation.screen.everything.contains("After it."))
  }

  @Test func `other words end the silence and stand at the next question`() throws {
    let conversation = try quiet(.drawn)
    try conversation.press("one or two\r")
    try conversation.terminal.expect("Hold again.")
    try conversation.terminal.expectRawMode()
    try conversation.press("words\r")
    try conversation.awaitScreen("the draft") { $0.lines.last == "> one or two words" }
  }

  @Test func `a word goes on from one half of a breath to the other`() throws {
    let conversation = try quiet(.drawn, inBreath: true)
    try conversation.press("/ou")
    try conversation.terminal.expect("And let it out, slowly.", within: 15)
    try conversation.terminal.expectRawMode()
    try conversation.press("s\u{7F}t\r")
    #expect(try conversation.terminal.waitForExit() == .code(0))
  }

  @Test(arguments: ["/out\r", "\u{1B}\u{1B}"])
  func `a way out works after one Ctrl-C, too`(keys: String) throws {
    let conversation = try quiet(.drawn)
    try conversation.press("\u{3}")
    try conversation.terminal.expect("Ctrl-C once more leaves.")
    try conversation.terminal.expectRawMode()
    try conversation.press(keys)
    #expect(try conversation.terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [Look.plain, .dumb])
  func `where nothing is drawn, words say how long it is and how to end it`(look: Look) throws {
    let conversation = try quiet(look)
    try conversation.expectScreen(
      "\(look.bot)Hold now.",
      "\(look.bot)Quiet for 600 seconds. Enter ends it."
    )
  }
}
