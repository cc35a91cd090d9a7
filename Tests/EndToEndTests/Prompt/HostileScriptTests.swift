import TestSupport
import Testing

/// A script of others at a terminal, which it cannot steer.
struct HostileScriptTests {
  @Test func `lines, names and options of a script are harmless`() throws {
    let text = HostileText.all.map(\.scripted).joined(separator: " ")
    let script = """
      title: Evening
      ---
      Bot: Begin.
      Bot: Line \(text).
      \(text): said.
      -> Option \(text)
      -> Skip this one #class:skip
      ===
      """
    let conversation = try TypedConversation.playing(
      try OwnScript(script),
      environment: ["NO_COLOR": "1"]
    )
    try conversation.open("Sam")
    try conversation.awaitQuestion("2  Skip this one")
    #expect(conversation.terminal.transcript.holds(Array("qa".utf8)))
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }
}
