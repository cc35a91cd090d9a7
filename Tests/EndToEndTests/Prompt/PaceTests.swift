import TestSupport
import Testing

/// Lines that arrive gently, for those who like it.
@Suite(.serialized)
struct PaceTests {
  /// Lines so long that each is followed by the longest rest there is, three seconds.
  static let lines = ["First", "Second", "Third", "Fourth"].map { name in
    "\(name) line, which is long enough to be read slowly by someone who is tired and warm "
      + "and in no hurry at all, end of \(name.lowercased())."
  }

  static let script = """
    title: Evening
    ---
    \(lines.map { "Bot: \($0)" }.joined(separator: "\n"))
    -> One
    -> Skip this one #class:skip
    ===
    """

  /// Goes to the turn, by a key where lines rest, and sees its first line without the second.
  static func expectFirstLineAlone(_ conversation: TypedConversation) throws {
    try hurryThroughOpening(conversation)
    try conversation.awaitScreen("the first line alone") { screen in
      screen.lines.last?.hasSuffix("end of first.") == true
    }
  }

  /// Answers what comes first; each key that is typed shows the rest of its turn.
  private static func hurryThroughOpening(_ conversation: TypedConversation) throws {
    for (question, answer) in [("This is", "1"), ("I am a script", "1"), ("Just you.", "Sam")] {
      try conversation.awaitScreen(question) { _ in conversation.latest.contains(question) }
      if !conversation.isAsked {
        try conversation.terminal.expectRawMode()
        try conversation.terminal.send(" ")
        try conversation.awaitScreen("the prompt") { $0.isAsking }
      }
      try conversation.type(answer)
    }
  }

  private func start(_ arguments: [String]) throws -> TypedConversation {
    try TypedConversation.playing(try OwnScript(Self.script), arguments)
  }

  /// Which of the four lines a screen shows to their ends.
  private func shown(_ screen: ScreenEmulator) -> Int {
    ["first.", "second.", "third.", "fourth."].count { word in
      screen.lines.contains { $0.hasSuffix("end of \(word)") }
    }
  }

  @Test func `lines arrive one after the other, with a rest between`() throws {
    let conversation = try start(["--pace"])
    try Self.expectFirstLineAlone(conversation)
    try conversation.awaitScreen("two lines") { shown($0) == 2 && !$0.isAsking }
    try conversation.awaitScreen("three lines") { shown($0) == 3 && !$0.isAsking }
    try conversation.awaitScreen("four lines") { shown($0) == 4 && !$0.isAsking }
    try conversation.awaitScreen("the prompt") { $0.isAsking }
  }

  @Test(arguments: [(" ", ">"), ("\r", ">"), ("\u{1B}[B", ">"), ("y", "> y")])
  func `any key shows the rest at once, and letters are kept for the answer`(
    key: String,
    prompt: String
  ) throws {
    let conversation = try start(["--pace"])
    try Self.expectFirstLineAlone(conversation)
    try conversation.terminal.expectRawMode()
    try conversation.press(key)
    // The rests that are left would take twelve seconds.
    try conversation.awaitScreen("the rest", within: 9) { screen in
      shown(screen) == 4 && screen.lines.last == prompt
    }
    let options = conversation.screen.lines.suffix(3).dropLast()
    #expect(options == [" 1  One", " 2  Skip this one"])
  }

  @Test func `Ctrl-C shows the rest and counts, so that a second one leaves`() throws {
    let conversation = try start(["--pace"])
    try Self.expectFirstLineAlone(conversation)
    try conversation.terminal.expectRawMode()
    try conversation.press("\u{3}")
    // The rests that are left would take twelve seconds.
    try conversation.awaitScreen("the rest", within: 9) { screen in
      shown(screen) == 4
        && screen.lines.suffix(3) == [
          " 2  Skip this one", "Ctrl-C once more leaves. Nothing is kept.", ">",
        ]
    }
    try conversation.press("\u{3}")
    #expect(try conversation.terminal.waitForExit() == .code(130))
    #expect(conversation.terminal.isRestored)
  }

  @Test func `Ctrl-C before a silence counts in it, too`() throws {
    let text = "title: Evening\n---\nBot: \(Self.lines[0])\n<<hold 600>>\n-> One\n===\n"
    let conversation = try TypedConversation.playing(try OwnScript(text), ["--pace"])
    try Self.expectFirstLineAlone(conversation)
    try conversation.terminal.expectRawMode()
    try conversation.press("\u{3}")
    try conversation.awaitScreen("how to leave") { screen in
      screen.lines.contains("Ctrl-C once more leaves. Nothing is kept.") && screen.dots != nil
    }
    try conversation.terminal.expectRawMode()
    try conversation.press("\u{3}")
    #expect(try conversation.terminal.waitForExit() == .code(130))
  }

  @Test(arguments: [[], ["--plain", "--pace"]])
  func `a whole turn is there in one go where no rest is wanted`(arguments: [String]) throws {
    let conversation = try start(arguments)
    try conversation.open("Sam")
    try conversation.awaitScreen("the turn") { shown($0) == 4 && $0.isAsking }
  }

  @Test func `a pipe never waits for a rest`() throws {
    let many = (0..<5).flatMap { _ in Self.lines }.map { "Bot: \($0)\n" }.joined()
    let script = try OwnScript("title: Evening\n---\n\(many)===\n")
    // Twenty rests would take a minute.
    let run = try ChildProcess(
      AftercareProgram.path,
      arguments: ["chat", script.path, "--pace", "--seed", "5"],
      environment: AftercareProgram.environment(),
      input: Array("1\n1\nSam\n3\n4\n1\n\n\n".utf8),
      within: 20
    )
    #expect(run.status == .code(0))
    #expect(run.outputText.contains("end of fourth."))
  }
}
