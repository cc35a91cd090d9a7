import Foundation
import Glibc
import TestSupport
import Testing

/// Where the program cannot clear what is on the screen, and how it ends when it is told to.
@Suite(.serialized)
struct RedirectionTests {
  @Test
  func `a script that computes a title tells nothing that was typed`() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "aftercare-\(UUID().uuidString).yarn"
    )
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      title: Evening
      ---
      <<declare $wrote = "">>
      Bot: Where to?
      <<listen $wrote>>
      <<jump {$wrote}>>
      ===
      """
    try Data(script.utf8).write(to: file)
    let run = try AftercareProgram.pipe(
      "yes, everyone\njust me\nSam\nzqxwkk\n",
      arguments: ["chat", file.path()]
    )
    #expect(run.errorText.contains("in ‘Evening’: "))
    #expect(!run.errorText.contains("zqxwkk"))
  }

  @Test
  func `being asked to end is said, on a line of its own`() throws {
    for arguments in [[], ["--plain"]] {
      let conversation = try TypedConversation(arguments: arguments)
      try conversation.expect("Is everyone here 18 or over")
      conversation.terminal.process.signal(SIGTERM)
      #expect(try conversation.terminal.waitForExit() == .code(2))
      let lines = conversation.screen.lines
      let ending = "The computer ended this. Nothing was kept."
      #expect(
        lines.suffix(2) == (arguments.isEmpty ? [">", ending] : ["You>", "Bot: \(ending)"])
      )
      #expect(conversation.terminal.isRestored)
    }
  }

  @Test
  func `a terminal whose output goes elsewhere is told that its screen stays`() throws {
    let command = "\(AftercareProgram.path) --seed 5 | cat"
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", command],
      environment: AftercareProgram.environment()
    )
    for (question, answer) in [
      ("legally adult?", "1"), ("Who is here?", "two of us"), ("What can I call", "Ann"),
      ("And the next person?", "Bo"),
    ] {
      try terminal.expect(question)
      try terminal.expect("> ")
      try terminal.send(answer + "\n")
    }
    try terminal.expect("> ")
    try terminal.send("private\n")
    try terminal.expect("This screen cannot be cleared.")
    try terminal.expect("Your typing is hidden from here on.")
    try terminal.send("/out\n")
    _ = try terminal.waitForExit()
    #expect(!terminal.text.contains("The screen is clear"))
  }

  private static let fileNotice = "My words go into a file now, so this screen stays empty."

  /// Answers twice without seeing a question, and leaves.
  private func talkUnseen(_ redirection: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", "\(AftercareProgram.path) --seed 5 \(redirection)"],
      environment: AftercareProgram.environment()
    )
    for answer in ["yes", "2"] {
      try terminal.expectRawMode()
      try terminal.send("\(answer)\r")
      try terminal.expect(answer)
      try terminal.expect("\n")
    }
    try terminal.expectRawMode()
    try terminal.send("/out\r")
    #expect(try terminal.waitForExit() == .code(0))
    return terminal
  }

  @Test(arguments: ["> TALK", "> /dev/null"])
  func `whoever talks into a file is told so once, on the screen`(redirection: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "talk-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let terminal = try talkUnseen(redirection.replacing("TALK", with: file.path()))
    #expect(terminal.text.ranges(of: Self.fileNotice).count == 1)
    #expect(!terminal.text.contains("legally adult?"))
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(!kept.contains(Self.fileNotice))
    #expect(kept.contains("legally adult?") == redirection.contains("TALK"))
  }

  @Test(arguments: ["| cat"])
  func `whoever sees the conversation is told nothing of a file`(redirection: String) throws {
    let terminal = try talkUnseen(redirection)
    #expect(terminal.text.contains("legally adult?"))
    #expect(!terminal.text.contains(Self.fileNotice))
  }

  @Test
  func `on a plain terminal what was typed ahead does not cross a hand-over`() throws {
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: ["--plain", "--seed", "5"],
      environment: AftercareProgram.environment()
    )
    for (question, answer) in [
      ("legally adult?", "1"), ("Who is here?", "two of us"), ("What can I call", "Ann"),
      ("And the next person?", "Bo"),
    ] {
      try terminal.expect(question)
      try terminal.expect("> ")
      try terminal.send(answer + "\n")
    }
    try terminal.expect("> ")
    try terminal.send("he forced me\n1\n1\n1\n1\n")
    try terminal.expect("One at a time")
    terminal.listen(seconds: 0.5)
    #expect(!terminal.text.contains("Anything you would like different"))
    try terminal.send("/out\n")
    _ = try terminal.waitForExit()
  }
}
