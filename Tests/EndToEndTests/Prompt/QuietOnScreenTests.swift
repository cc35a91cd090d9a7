import TestSupport
import Testing

/// Breaths and timers, as the screen shows them.
@Suite(.serialized)
struct QuietOnScreenTests {
  private static func script(seconds: Int) -> String {
    """
    title: Evening
    ---
    Bot: Before it.
    <<breathe 3>>
    Bot: Hold now.
    <<hold \(seconds)>>
    Bot: After it.
    -> One
    -> Skip this one #class:skip
    ===
    """
  }

  /// Begins a talk with breaths and then a timer of so many seconds, longer than anything waits.
  private func start(
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    seconds: Int = 60
  ) throws -> TypedConversation {
    let conversation = try TypedConversation.playing(
      try OwnScript(Self.script(seconds: seconds)),
      arguments,
      environment: environment
    )
    try conversation.open("Sam")
    return conversation
  }

  /// Whether a row of dots stands below this line.
  private func isFilling(_ screen: ScreenEmulator, below line: String, atLeast count: Int) -> Bool {
    screen.lines.dropLast().last == line && (screen.dots ?? -1) >= count
  }

  @Test func `a breath is a row of dots that fills and goes, and the next one follows`() throws {
    let conversation = try start()
    try conversation.awaitScreen("the other half", within: 20) {
      isFilling($0, below: "And let it out, slowly.", atLeast: 1)
    }
    let lines = Array(conversation.screen.lines.suffix(3).prefix(2))
    #expect(lines == ["Let a breath in.", "And let it out, slowly."])
    let text = conversation.terminal.text
    let beginning = try #require(text.firstRange(of: lines[0])).upperBound
    let end = try #require(text.firstRange(of: lines[1])).lowerBound
    let drawn = DotRow.drawn(in: text[beginning..<end])
    #expect(try #require(drawn.first) < 10 && #require(drawn.last) > 20)
    #expect(drawn == drawn.sorted())
  }

  @Test func `Enter ends breaths and timers at once, and they leave no trace`() throws {
    let conversation = try start()
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\r")
    try conversation.awaitScreen("the timer") {
      isFilling($0, below: "Hold now.", atLeast: 0)
    }
    try conversation.press("words\r")
    try conversation.awaitScreen("what comes after") { $0.lines.last == "> words" }
    let screen = conversation.screen
    #expect(
      screen.lines(from: "Before it.") == [
        "Before it.", "Let a breath in.", "And let it out, slowly.", "Hold now.", "After it.",
        " 1  One", " 2  Skip this one",
      ]
    )
    #expect(!screen.everything.contains("["))
    #expect(screen.unexpected.isEmpty)
  }

  @Test func `a timer ends by itself when its time is over`() throws {
    let conversation = try start(seconds: 5)
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\r")
    try conversation.awaitScreen("what comes after", within: 20) { $0.isAsking }
    let text = conversation.terminal.text
    let beginning = try #require(text.firstRange(of: "Hold now.")).upperBound
    #expect(try #require(DotRow.drawn(in: text[beginning...]).last) > 20)
    #expect(conversation.screen.lines(from: "Hold now.").prefix(2) == ["Hold now.", "After it."])
  }

  @Test func `Ctrl-C in it says how to leave, and a second one leaves`() throws {
    let conversation = try start()
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\u{3}")
    try conversation.expectScreen(
      "Let a breath in.",
      "Ctrl-C once more leaves. Nothing is kept."
    )
    try conversation.terminal.expectRawMode()
    try conversation.press("\u{3}")
    #expect(try conversation.terminal.waitForExit() == .code(130))
    #expect(conversation.terminal.isRestored)
  }

  @Test func `after one Ctrl-C the conversation goes on`() throws {
    let conversation = try start()
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\u{3}")
    try conversation.awaitScreen("the timer") { isFilling($0, below: "Hold now.", atLeast: 0) }
    try conversation.press("\r")
    try conversation.awaitScreen("what comes after") { $0.isAsking }
  }

  @Test(arguments: [(["--plain"], "xterm"), ([], "dumb")])
  func `where lines are whole, a line before and a line after take the row's place`(
    arguments: [String],
    kind: String
  ) throws {
    let conversation = try start(arguments, environment: ["TERM": kind])
    let bot = arguments.isEmpty ? "" : "Bot: "
    try conversation.expectScreen("\(bot)Before it.", "\(bot)Let a breath in.")
    try conversation.terminal.expectRawMode()
    try conversation.press("\r")
    try conversation.expectScreen(
      "\(bot)And let it out, slowly.",
      "\(bot)Hold now.",
      "\(bot)Quiet for 60 seconds. Enter ends it."
    )
    try conversation.terminal.expectRawMode()
    try conversation.press("\r")
    try conversation.awaitScreen("what comes after") { $0.isAsking }
    #expect(
      conversation.screen.lines(from: "\(bot)Hold now.").prefix(3) == [
        "\(bot)Hold now.", "\(bot)Quiet for 60 seconds. Enter ends it.", "\(bot)After it.",
      ]
    )
    #expect(conversation.terminal.transcript.isWholeLines)
    #expect(!conversation.screen.everything.contains("["))
  }
}
