import TestSupport
import Testing

/// Settings that are kept by one start of the program and heeded by the next.
@Suite(.serialized)
struct KeptSettingsTests {
  private func start(in home: TestFolder) throws -> TypedConversation {
    try TypedConversation.playing(try OwnScript.listening(), environment: home.environment)
  }

  private func set(_ name: String, _ value: String, in home: TestFolder) throws {
    #expect(try home.run(["settings", name, value]).status == .code(0))
    #expect(try home.run(["settings", name]).outputText == "\(value)\n")
  }

  @Test func `plain is heeded by the next start, and no more once it is off`() throws {
    let home = try TestFolder()
    try set("plain", "on", in: home)
    let plain = try start(in: home)
    try plain.open("Sam")
    try plain.awaitQuestion("Bot: Tell me something.")
    #expect(plain.terminal.transcript.isWholeLines)
    try set("plain", "off", in: home)
    let other = try start(in: home)
    try other.open("Sam")
    try other.awaitQuestion("Tell me something.")
    #expect(!other.screen.everything.contains("Bot:"))
    #expect(!other.terminal.transcript.isWholeLines)
  }

  /// Types `abc`, Escape, `0` and `x`, as a vi user takes the first letter away.
  private func typeAsInVi(_ conversation: TypedConversation) throws {
    try conversation.awaitQuestion("Tell me something.")
    try conversation.press("abc")
    try conversation.awaitScreen("the letters") { $0.cursor.column == 5 }
    try conversation.press("\u{1B}")
    try conversation.awaitScreen("the command mode") { $0.cursor.column == 4 }
    try conversation.press("0x")
    try conversation.expectScreen("> bc")
    try conversation.press("\r")
    try conversation.awaitQuestion("Heard (bc).")
  }

  @Test func `the keys of vi are heeded by the next start, and those of emacs after it`() throws {
    let home = try TestFolder()
    try set("keys", "vi", in: home)
    let vi = try start(in: home)
    try vi.open("Sam")
    try typeAsInVi(vi)
    try set("keys", "emacs", in: home)
    let emacs = try start(in: home)
    try emacs.open("Sam")
    try emacs.awaitQuestion("Tell me something.")
    try emacs.type("abc\u{1}0x")
    try emacs.awaitQuestion("Heard (0xabc).")
  }

  @Test func `the pace is heeded by the next start`() throws {
    let home = try TestFolder()
    try set("pace", "on", in: home)
    let conversation = try TypedConversation.playing(
      try OwnScript(PaceTests.script),
      environment: home.environment
    )
    try PaceTests.expectFirstLineAlone(conversation)
  }
}
