import Foundation
import JournalStore
import TestSupport
import Testing

/// The journal, as people use it.
@Suite(.serialized)
struct JournalTests {
  /// A couple who talk and, at the end, say these answers to whether it is kept.
  private func talk(
    _ home: JournalHome,
    keeping answers: [String] = ["yes, keep it", "yes, keep it"],
    seed: Int = 5
  ) throws -> ChildProcess {
    try AftercareProgram.pipe(
      Repository.couple(keeping: answers),
      arguments: ["--seed", "\(seed)"],
      environment: home.environment
    )
  }

  @Test func `it is set up at a terminal, with a passphrase for each`() throws {
    let home = try JournalHome(hasJournal: false)
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: ["journal", "setup"],
      environment: AftercareProgram.environment(home.environment)
    )
    for (index, passphrase) in JournalHome.passphrases.enumerated() {
      try terminal.expect("New passphrase of person \(index + 1): ")
      try terminal.expectRawMode()
      try terminal.send(passphrase + "\r")
      try terminal.expect("The same again: ")
      try terminal.expectRawMode()
      try terminal.send(passphrase + "\r")
    }
    #expect(try terminal.waitForExit(within: 30) == .code(0))
    #expect(!terminal.text.contains(JournalHome.passphrases[0]))
    #expect(terminal.isRestored)
    let list = try home.run(["journal", "list"])
    #expect(list.status == .code(0))
    #expect(list.outputText.contains("No conversation is kept."))
  }

  @Test func `a no of anyone leaves nothing`() throws {
    let home = try JournalHome()
    let run = try talk(home, keeping: ["yes, keep it", "no"])
    #expect(run.outputText.contains("Nothing of the talk is kept"))
    #expect(try home.run(["journal", "list"]).outputText.contains("No conversation is kept."))
    #expect(try home.moments().isEmpty)
  }

  @Test func `a grave concern leaves nothing on the disk, and the screens tell nothing`() throws {
    let home = try JournalHome()
    let conversation = try TypedConversation(
      arguments: ["--seed", "5"],
      environment: home.environment
    )
    for line in ["yes, everyone", "yes, by us", "two of us", "Jo", "Mina"] {
      try conversation.expectPrompt()
      try conversation.type(line)
    }
    try conversation.expectPrompt()
    #expect(try !home.moments().isEmpty)
    try conversation.type("i am scared of them quokkaword they hit me")
    try conversation.expectPrompt()
    #expect(try home.moments().isEmpty)
    #expect(try !home.holds("quokkaword"))
  }

  @Test func `off the record nothing is written, whatever is set up`() throws {
    let home = try JournalHome()
    let answers = try Repository.answers("couple").joined(separator: "\n") + "\n"
    let run = try AftercareProgram.pipe(
      answers,
      arguments: ["--seed", "5", "--off-record"],
      environment: home.environment
    )
    #expect(run.status == .code(0))
    #expect(try home.moments().isEmpty)
    #expect(!run.outputText.contains("Would you like it kept"))
  }

  @Test func `without a journal the disk stays as it was`() throws {
    let home = try JournalHome(hasJournal: false)
    let answers = try Repository.answers("couple").joined(separator: "\n") + "\n"
    _ = try AftercareProgram.pipe(
      answers,
      arguments: ["--seed", "5"],
      environment: home.environment
    )
    #expect(!FileManager.default.fileExists(atPath: home.folder))
  }
}
