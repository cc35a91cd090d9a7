import Foundation
import JournalStore
import TestSupport
import Testing

/// What of a conversation can be found by someone who has the disk, or comes to the terminal later.
@Suite(.serialized)
struct JournalPrivacyTests {
  /// Words that nobody else would write, one for each kind of turn.
  private static let words = ["zqname", "zqshared", "zqalone", "zqhidden", "zqlast"]

  /// Types a line at the next prompt.
  private func type(_ conversation: TypedConversation, _ lines: String...) throws {
    for line in lines {
      try conversation.expectPrompt()
      try conversation.type(line)
    }
  }

  @Test func `no word of any turn can be read on the disk, at any time`() throws {
    let home = try JournalHome()
    let temporary = try JournalHome(hasJournal: false)
    try FileManager.default.createDirectory(
      atPath: temporary.folder,
      withIntermediateDirectories: true
    )
    let conversation = try TypedConversation(
      arguments: ["--seed", "5"],
      environment: home.environment.merging(["TMPDIR": temporary.folder]) { one, _ in one }
    )
    func check() throws {
      for word in Self.words {
        #expect(try !home.holds(word))
        #expect(try !temporary.holds(word))
      }
    }
    try type(conversation, "yes, everyone", "yes, by us", "two of us", "zqname", "Mina", "")
    try check()
    try type(conversation, "longer", "my own word", "zqshared")
    try conversation.expectPrompt()
    try check()
    while !conversation.latest.contains("How are you feeling") {
      try type(conversation, conversation.latest.contains("Is this") ? "yes" : "skip")
      try conversation.expectPrompt()
    }
    try type(conversation, "zqalone glorp", "zqalone glorp", "private", "zqhidden glorp")
    try conversation.expectPrompt()
    try check()
    conversation.terminal.process.signal(SIGKILL)
    _ = conversation.terminal.process.collect()
    try check()
    let (main, alternate) = TerminalText.screens(conversation.terminal.transcript)
    #expect(main.contains("zqshared"))
    #expect(!main.contains("zqalone"))
    #expect(alternate.contains("zqalone"))
    #expect(!main.contains("zqhidden") && !alternate.contains("zqhidden"))
    #expect(try !home.moments().isEmpty)
    _ = try Journal.open(in: home.folder, for: .writing).destroyDrafts(untouchedSince: .max)
    try check()
  }

  @Test func `a draft that was left is gone on with at a screen that tells nothing`() throws {
    let home = try JournalHome()
    let first = try TypedConversation(arguments: ["--seed", "5"], environment: home.environment)
    try type(first, "yes, everyone", "yes, by us", "two of us", "Jo", "Mina", "", "check-in")
    while !first.latest.contains("How are you feeling") {
      try first.expectPrompt()
      try first.type(first.latest.contains("Is this") ? "yes" : "skip")
      try first.expectPrompt()
    }
    let person = first.latest.contains("Mina> ") ? "Mina" : "Jo"
    try first.type("zqalone glorp")
    try type(first, "zqalone glorp")
    try first.expectPrompt()
    let question = first.latest
    first.terminal.close()
    _ = try? first.terminal.waitForExit()
    let second = try TypedConversation(arguments: ["resume"], environment: home.environment)
    try second.terminal.expect("Passphrase: ")
    try second.terminal.expectRawMode()
    try second.terminal.send(JournalHome.passphrases[1] + "\r")
    try second.expectPrompt()
    #expect(second.latest.contains("Is this \(person)?"))
    #expect(!second.plainText.contains("zqalone"))
    try second.type("yes")
    try second.expectPrompt()
    let asked = question.split(separator: "\n").last { $0.hasSuffix("?") }
    #expect(second.latest.contains(try #require(asked)))
  }

  @Test func `bare aftercare offers what waits, and goes on with it`() throws {
    let home = try JournalHome()
    let first = try TypedConversation(arguments: ["--seed", "5"], environment: home.environment)
    try type(first, "yes, everyone", "yes, by us", "two of us", "Jo", "Mina", "/later", "yes")
    #expect(try first.terminal.waitForExit() == .code(0))
    let second = try TypedConversation(environment: home.environment)
    try second.expect("A talk waits here, sealed.")
    try second.type("yes")
    try second.terminal.expect("Passphrase: ")
    try second.terminal.expectRawMode()
    try second.terminal.send(JournalHome.passphrases[0] + "\r")
    try second.expect("Here we are again.")
    try second.type("yes")
    try second.expect("Does each of you agree?")
    try type(second, "/out")
    #expect(try second.terminal.waitForExit() == .code(0))
    #expect(try home.moments().isEmpty)
  }

  @Test func `two writers do not meet: the second is off the record and says so`() throws {
    let home = try JournalHome()
    let first = try TypedConversation(arguments: ["--seed", "5"], environment: home.environment)
    try type(first, "yes, everyone", "yes, by us")
    try first.expectPrompt()
    let second = try AftercareProgram.pipe(
      "yes\ntwo\n",
      arguments: ["--seed", "5"],
      environment: home.environment
    )
    #expect(second.errorText.contains("another aftercare is using the journal"))
    #expect(second.errorText.contains("nothing of this conversation is written down"))
    #expect(!second.outputText.contains("Saving is set up"))
  }

  @Test(arguments: ["stop", "/out"])
  func `whoever stops leaves nothing`(way: String) throws {
    let home = try JournalHome()
    let conversation = try TypedConversation(
      arguments: ["--seed", "5"],
      environment: home.environment
    )
    try type(conversation, "yes, everyone", "yes, by us", "two of us", "Jo", "Mina")
    try conversation.expectPrompt()
    #expect(try !home.moments().isEmpty)
    try conversation.type(way)
    if way == "stop" { try type(conversation, "yes", "") }
    #expect(try conversation.terminal.waitForExit() == .code(0))
    #expect(try home.moments().isEmpty)
  }
}
