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
    var lines = try AftercareProgram.answers("couple")
    lines.insert("yes, by us", at: 1)
    // The closing asks each alone; after the notes question the keyboard is passed on.
    let goodbye = lines.lastIndex { !$0.isEmpty } ?? lines.count - 1
    lines = Array(lines[...goodbye])
    for answer in answers { lines += ["", answer, "no, leave them", ""] }
    lines += ["", "", "", ""]
    return try AftercareProgram.pipe(
      lines.joined(separator: "\n") + "\n",
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

  @Test func `what everyone agrees to is kept, listed, shown, found and destroyed`() throws {
    let home = try JournalHome()
    let run = try talk(home)
    #expect(run.status == .code(0))
    #expect(run.outputText.contains("It is kept, sealed"))
    let list = try home.run(["journal", "list"])
    #expect(list.outputText.contains("Welcome"))
    #expect(list.outputText.contains("fades in 90 days"))
    let show = try home.run(["journal", "show", "last"])
    #expect(show.outputText.contains("a private turn"))
    #expect(show.outputText.contains("zanzibar"))
    for word in ["wallaby", "marmalade"] {
      #expect(!show.outputText.contains(word))
      #expect(try !home.holds(word))
    }
    #expect(try !home.holds("zanzibar"))
    #expect(try home.run(["journal", "search", "ZANZIBAR"]).outputText.contains("zanzibar"))
    #expect(try home.run(["journal", "search", "wallaby"]).status == .code(1))
    for format in ["markdown", "text", "jsonl", "html", "cast"] {
      let export = try home.run(["journal", "export", "--format", format])
      #expect(export.outputText.contains("zanzibar"))
      #expect(!export.outputText.contains("wallaby"))
    }
    #expect(try home.run(["journal", "verify"]).status == .code(0))
    #expect(try home.run(["journal", "delete", "last"]).status == .code(0))
    #expect(try home.run(["journal", "show", "last"]).status == .code(2))
  }

  @Test func `a no of anyone leaves nothing`() throws {
    let home = try JournalHome()
    let run = try talk(home, keeping: ["yes, keep it", "no"])
    #expect(run.outputText.contains("Nothing of the talk is kept"))
    #expect(try home.run(["journal", "list"]).outputText.contains("No conversation is kept."))
    #expect(try home.moments().isEmpty)
  }

  @Test func `what is exported can be taken in elsewhere`() throws {
    let home = try JournalHome()
    _ = try talk(home)
    let export = try home.run(["journal", "export", "--format", "jsonl"]).outputText
    let other = try JournalHome()
    let file = "\(other.folder)/export.jsonl"
    try export.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try other.run(["journal", "import", file]).outputText.contains("Taken in: 1."))
    #expect(try other.run(["journal", "export", "--format", "jsonl"]).outputText == export)
    #expect(try other.run(["journal", "import", file]).outputText.contains("Already there: 1."))
  }

  @Test func `a wrong passphrase, no journal and a foreign file are told apart`() throws {
    let home = try JournalHome()
    let wrong = try AftercareProgram.run(
      ["journal", "list", "--passphrase-fd", "0"],
      input: "not this one\n",
      environment: home.environment
    )
    #expect(wrong.status == .code(77))
    let none = try JournalHome(hasJournal: false)
    #expect(try none.run(["journal", "list"]).status == .code(2))
    try FileManager.default.createDirectory(atPath: none.folder, withIntermediateDirectories: true)
    try "not a database".write(
      toFile: "\(none.folder)/journal.sqlite",
      atomically: true,
      encoding: .utf8
    )
    #expect(try none.run(["journal", "list"]).status == .code(65))
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
    let answers = try AftercareProgram.answers("couple").joined(separator: "\n") + "\n"
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
    let answers = try AftercareProgram.answers("couple").joined(separator: "\n") + "\n"
    _ = try AftercareProgram.pipe(
      answers,
      arguments: ["--seed", "5"],
      environment: home.environment
    )
    #expect(!FileManager.default.fileExists(atPath: home.folder))
  }
}
