import TestSupport
import Testing

/// A turn alone that nobody types in.
@Suite(.serialized)
struct IdleTests {
  /// Bo, alone, who has said something and is about to say more.
  private func idle(_ arguments: String...) throws -> PrivateEvening {
    let evening = try PrivateEvening(arguments: ["--idle-seconds", "3"] + arguments)
    try evening.goAlone()
    try evening.say("quokka")
    try evening.conversation.press("half a wombat")
    return evening
  }

  @Test func `it is cleared, asks who is there, and can be gone on with`() throws {
    let evening = try idle()
    try evening.awaitHandOver(to: "Bo")
    #expect(evening.screen.isOnAlternate)
    #expect(evening.screen.lines.count == 5)
    for word in ["quokka", "wombat"] { #expect(!evening.screen.everything.contains(word)) }
    try evening.conversation.type("1")
    try evening.expect("Say something alone.", "Bo>")
    #expect(evening.screen.lines.count == 2)
    try evening.say("x")
    try evening.passOn()
  }

  @Test func `until then its words were there to be seen`() throws {
    let evening = try idle()
    try evening.awaitHandOver(to: "Bo")
    let clear = Array("\u{1B}[H\u{1B}[2K".utf8)
    let bytes = evening.terminal.transcript
    let last = try #require(bytes.indices.last { bytes[$0...].starts(with: clear) })
    let before = ScreenEmulator(bytes[..<last], columns: 80, rows: 40)
    #expect(
      before.lines.suffix(3) == [
        "Heard (quokka).", "Say something alone.", "Bo> half a wombat",
      ]
    )
    let (main, _) = TerminalText.screens(bytes)
    #expect(!main.contains("quokka") && !main.contains("wombat"))
  }

  @Test(arguments: ["\u{1B}[A\u{10}", "\u{19}\u{1B}y", "\u{1F}\u{1F}"])
  func `whoever comes by gets nothing of it back`(keys: String) throws {
    let evening = try idle()
    try evening.awaitHandOver(to: "Bo")
    try evening.conversation.type(keys + "2")
    try evening.expect("There is no rush.", "Is this Bo?", " 1  Yes", " 2  Not yet", ">")
    try evening.conversation.type(keys + "1")
    try evening.expect("Say something alone.", "Bo>")
    try evening.conversation.type(keys + "x")
    try evening.hear("x")
    for word in ["quokka", "wombat"] { #expect(!evening.screen.everything.contains(word)) }
  }

  @Test func `the screen for all is not cleared, however long nobody types`() throws {
    let shared = try PrivateEvening(arguments: ["--idle-seconds", "3"])
    try shared.conversation.press("half a wombat")
    try shared.expect("Say something to all.", "> half a wombat")
    // The turn alone begins later; when it is cleared, the other had longer.
    let alone = try idle()
    try alone.awaitHandOver(to: "Bo")
    try shared.conversation.type(" more")
    try shared.hear("half a wombat more")
  }

  @Test func `where no screen can be cleared, the words leave the window`() throws {
    let evening = try idle("--plain")
    try evening.awaitHandOver(to: "Bo")
    for word in ["quokka", "wombat"] {
      #expect(!evening.screen.lines.contains { $0.contains(word) })
    }
    try evening.conversation.type("1")
    try evening.expect("Say something alone.", "Bo>")
  }

  @Test func `hidden typing that was left is gone, and what follows stays hidden`() throws {
    let evening = try PrivateEvening(arguments: ["--idle-seconds", "3"])
    try evening.goAlone()
    try evening.conversation.type("private")
    try evening.expect(#"Type "private" again to show it."#, "Say something alone.", "Bo>")
    try evening.conversation.press("wombat")
    try evening.awaitHandOver(to: "Bo")
    try evening.conversation.type("1")
    try evening.expect("Say something alone.", "Bo>")
    try evening.conversation.press("quokka\u{3}")
    try evening.expect("Bo>", "Ctrl-C once more leaves. Nothing is kept.", "Bo>")
    for word in ["quokka", "wombat"] { #expect(!evening.conversation.plainText.contains(word)) }
  }
}
