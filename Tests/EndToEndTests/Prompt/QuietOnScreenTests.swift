import TestSupport
import Testing

/// Breaths and timers, as the screen shows them.
@Suite(.serialized)
struct QuietOnScreenTests {
  private static let script = """
    title: Evening
    ---
    Bot: Before it.
    <<breathe 3>>
    Bot: Hold now.
    <<hold 5>>
    Bot: After it.
    -> One
    -> Skip this one #class:skip
    ===
    """

  private func start(
    _ arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws -> TypedConversation {
    let conversation = try TypedConversation.playing(
      try OwnScript(Self.script),
      arguments,
      environment: environment
    )
    try conversation.open("Sam")
    return conversation
  }

  /// How many dots the last row shows, where it is a row of dots.
  private func dots(_ screen: ScreenEmulator) -> Int? {
    guard let row = screen.lines.last, row.hasPrefix("["), row.hasSuffix("]") else { return nil }
    let inside = row.dropFirst().dropLast()
    return inside.allSatisfy { $0 == "." || $0 == " " } ? inside.count { $0 == "." } : nil
  }

  /// Whether a row of dots stands below this line.
  private func isFilling(_ screen: ScreenEmulator, below line: String, atLeast count: Int) -> Bool {
    screen.lines.dropLast().last == line && (dots(screen) ?? -1) >= count
  }

  @Test func `a breath is a row of dots that fills and goes, and the next one follows`() throws {
    let conversation = try start()
    try conversation.awaitScreen("some dots") {
      isFilling($0, below: "Let a breath in.", atLeast: 2)
    }
    let before = try #require(dots(conversation.screen))
    try conversation.awaitScreen("more dots") {
      isFilling($0, below: "Let a breath in.", atLeast: before + 5)
    }
    try conversation.awaitScreen("the other half") {
      isFilling($0, below: "And let it out, slowly.", atLeast: 1)
    }
    let lines = Array(conversation.screen.lines.suffix(3).prefix(2))
    #expect(lines == ["Let a breath in.", "And let it out, slowly."])
  }

  @Test func `Enter ends breaths and timers at once, and they leave no trace`() throws {
    let conversation = try start()
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\r")
    try conversation.awaitScreen("the timer", within: 3) {
      isFilling($0, below: "Hold now.", atLeast: 0)
    }
    try conversation.press("words\r")
    try conversation.awaitScreen("what comes after", within: 3) { $0.lines.last == "> words" }
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
    let conversation = try start()
    try conversation.awaitScreen("a row") {
      isFilling($0, below: "Let a breath in.", atLeast: 1)
    }
    try conversation.press("\r")
    try conversation.awaitScreen("a full row", within: 20) {
      isFilling($0, below: "Hold now.", atLeast: 20)
    }
    try conversation.awaitScreen("what comes after", within: 20) { $0.isAsking }
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
    try conversation.expectScreen("\(bot)And let it out, slowly.", "\(bot)Hold now.")
    try conversation.terminal.expectRawMode()
    try conversation.press("\r")
    try conversation.awaitScreen("what comes after") { $0.isAsking }
    #expect(
      conversation.screen.lines(from: "\(bot)Hold now.").prefix(2) == [
        "\(bot)Hold now.", "\(bot)After it.",
      ]
    )
    #expect(conversation.terminal.transcript.isWholeLines)
    #expect(!conversation.screen.everything.contains("["))
  }
}
