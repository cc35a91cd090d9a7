import TestSupport
import Testing

/// Typing that is not shown because someone asked for that.
@Suite(.serialized)
struct HiddenTypingTests {
  /// Says that nothing shown since has a sign of the word, which no line of the bot's has.
  private func expectNothing(
    of evening: PrivateEvening,
    since mark: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = TerminalText.plain(evening.terminal.transcript[mark...])
    let signs = shown.filter { "zjxq".contains($0) }
    #expect(signs.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: [([], "xterm"), (["--plain"], "xterm"), ([], "dumb")], [false, true])
  func `nothing of the word is on any screen, and it arrives`(
    look: (arguments: [String], terminal: String),
    isAlone: Bool
  ) throws {
    let evening = try PrivateEvening.hidden(
      arguments: look.arguments,
      environment: ["TERM": look.terminal],
      isAlone: isAlone
    )
    let mark = evening.terminal.transcript.count
    try evening.conversation.type("zjxqz")
    try evening.expect("That was the word.", "Say the word.", isAlone ? "Bo>" : ">")
    expectNothing(of: evening, since: mark)
  }

  @Test(arguments: [
    "zz\u{7F}jx\u{1B}[Dj\u{7F}\u{1B}[Fqz", "zjxqz\u{15}\u{19}", "zjxqz\u{15}\u{1F}", "zjx\u{C}qz",
    "\u{1B}[200~zjxqz\u{1B}[201~", "zjx\u{1B}[Aqz", "\u{12}zjxqz",
  ])
  func `keys that edit work, and show nothing`(keys: String) throws {
    let evening = try PrivateEvening.hidden()
    let mark = evening.terminal.transcript.count
    try evening.conversation.type(keys)
    try evening.expect("That was the word.", "Say the word.", ">")
    expectNothing(of: evening, since: mark)
  }

  @Test func `a long paste is not even hinted at`() throws {
    let evening = try PrivateEvening.hidden()
    let mark = evening.terminal.transcript.count
    let paste = String(repeating: "zjxqz\r", count: 60)
    try evening.conversation.type("\u{1B}[200~\(paste)\u{1B}[201~")
    try evening.expect("That was another word.", "Say the word.", ">")
    expectNothing(of: evening, since: mark)
    #expect(!evening.conversation.latest.contains("pasted"))
  }

  @Test func `a line that was cancelled or resized shows nothing, not even its length`() throws {
    let evening = try PrivateEvening.hidden()
    let mark = evening.terminal.transcript.count
    try evening.conversation.press("zjxqz")
    evening.conversation.terminal.resize(columns: 60)
    try evening.conversation.press("\u{3}")
    try evening.expect("Say the word.", ">", "Ctrl-C once more leaves. Nothing is kept.", ">")
    #expect(evening.screen.cursor.column == "(hidden)> ".count)
    expectNothing(of: evening, since: mark)
    try evening.conversation.type("zjxqz")
    try evening.expect("That was the word.", "Say the word.", ">")
    expectNothing(of: evening, since: mark)
  }

  @Test(arguments: [false, true])
  func `it stays hidden over Ctrl-Z and fg`(isAlone: Bool) throws {
    let evening = try PrivateEvening.hidden(isAlone: isAlone, isInShell: true)
    let mark = evening.terminal.transcript.count
    try evening.conversation.press("zjx\u{1A}")
    try evening.conversation.awaitScreen("the shell") { $0.lines.last == "shell$" }
    evening.conversation.expectRestored()
    #expect(TerminalText.plain(evening.terminal.transcript[mark...]).first { $0 == "z" } == nil)
    try evening.terminal.send("fg\n")
    try evening.expect("Say the word.", isAlone ? "Bo>" : ">")
    try evening.terminal.expectRawMode()
    let back = evening.terminal.transcript.count
    try evening.conversation.type("qz")
    try evening.expect("That was the word.", "Say the word.", isAlone ? "Bo>" : ">")
    expectNothing(of: evening, since: back)
  }

  @Test(arguments: ["\u{1B}[A\u{10}", "\u{19}\u{1B}y", "\u{1F}\u{1F}"])
  func `it ends when asked, and no key brings back what was hidden`(keys: String) throws {
    let evening = try PrivateEvening.hidden()
    let mark = evening.terminal.transcript.count
    try evening.conversation.type("zjxqz")
    try evening.expect("That was the word.", "Say the word.", ">")
    try evening.conversation.type("zjxqz\u{15}private")
    try evening.expect("Your typing shows again.", "Say the word.", ">")
    try evening.conversation.press(keys + "wo")
    try evening.expect("Say the word.", "> wo")
    expectNothing(of: evening, since: mark)
    try evening.conversation.type("\u{15}zjxqz")
    try evening.expect("> zjxqz", "That was the word.", "Say the word.", ">")
  }

  @Test func `what was on the screen goes when it begins, and the next person is shown`() throws {
    let evening = try PrivateEvening(PrivateEvening.wordScript, opening: "Say the word.")
    try evening.conversation.type("quokka")
    try evening.expect("> quokka", "That was another word.", "Say the word.", ">")
    try evening.conversation.type("private")
    try evening.conversation.awaitScreen("hiding") { screen in
      screen.lines.first == "Your typing is hidden from here on."
        && screen.lines.last == "(hidden)>"
    }
    #expect(!evening.screen.everything.contains("quokka"))
    try evening.conversation.type("alone")
    try evening.awaitHandOver(to: "Bo")
    try evening.conversation.type("1")
    try evening.expect("Say the word.", "Bo>")
    try evening.conversation.press("wombat")
    try evening.expect("Say the word.", "Bo> wombat")
  }
}
