import Foundation
import TestSupport
import Testing

/// Two people, from the first question to the goodbye.
@Suite(.serialized)
struct CoupleTests {
  @Test
  func `a couple checks in through a pipe and ends well`() throws {
    let answers = try Repository.answers("couple").joined(separator: "\n") + "\n"
    let run = try AftercareProgram.pipe(answers, arguments: ["--seed", "5"])
    #expect(run.status == .code(0))
    #expect(run.errorText.isEmpty)
    for line in [
      "Only you here for now, Jo.", "Only you here for now, Mina.", "A pick of what was shared.",
      "Still here.", "Each of you, do you feel looked after?", "Go gently.",
    ] {
      #expect(run.outputText.contains(line))
    }
    #expect(!run.output.contains(0x1B), "a pipe gets no escape sequences")
    #expect(!run.outputText.contains("get that right"), "every answer was understood")
  }

  @Test
  func `a couple checks in at a terminal and ends well`() throws {
    let conversation = try TypedConversation(arguments: ["--seed", "5"])
    let status = try conversation.play(try Repository.answers("couple"))
    #expect(status == .code(0))
    #expect(conversation.terminal.isRestored)
    #expect(conversation.plainText.contains("Go gently."))
  }

  @Test
  func `what is typed in a private turn is never on the screen that scrolls back`() throws {
    let conversation = try TypedConversation(arguments: ["--seed", "5"])
    _ = try conversation.play(try Repository.answers("couple"))
    let (main, alternate) = TerminalText.screens(conversation.terminal.transcript)
    for word in ["wallaby", "marmalade"] {
      #expect(!main.contains(word))
      #expect(alternate.contains(word))
    }
    // Shared in full, so the reveal may say it, but the turn itself was elsewhere.
    #expect(main.components(separatedBy: "zanzibar").count == 2)
  }

  @Test
  func `nothing is left behind in the home folder or the temporary one`() throws {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "aftercare-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let answers = try Repository.answers("couple").joined(separator: "\n") + "\n"
    let run = try AftercareProgram.pipe(
      answers,
      arguments: ["--seed", "5"],
      environment: ["HOME": home.path(), "TMPDIR": home.path(), "XDG_DATA_HOME": home.path()]
    )
    #expect(run.status == .code(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path()).isEmpty)
  }
}
