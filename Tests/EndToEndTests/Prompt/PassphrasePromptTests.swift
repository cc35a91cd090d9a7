import Glibc
import TestSupport
import Testing

/// What is seen, and what counts, where a passphrase is typed.
@Suite(.serialized)
struct PassphrasePromptTests {
  /// A journal that goes when the test is over, not before.
  private let journal: OwnJournal

  init() throws { journal = try OwnJournal() }

  @Test func `nothing of it is shown, not even its length`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.press("quiet river stonw\u{7F}e\r")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(terminal.terminal.text == "Passphrase: \r\nNo conversation is kept.\r\n")
  }

  @Test func `a journal is set up with a passphrase for each, none of them shown`() throws {
    let journal = try OwnJournal(isSetUp: false)
    let terminal = try journal.open(["journal", "setup"])
    for (index, passphrase) in OwnJournal.passphrases.enumerated() {
      try terminal.expectScreen("New passphrase of person \(index + 1):")
      try terminal.type(passphrase)
      try terminal.expectScreen("The same again:")
      try terminal.type(passphrase)
    }
    #expect(try terminal.terminal.waitForExit() == .code(0))
    terminal.expectRestored()
    #expect(
      terminal.screen.lines.prefix(5) == [
        "New passphrase of person 1:", "The same again:", "New passphrase of person 2:",
        "The same again:", "The journal is set up in \(journal.folder).",
      ]
    )
    for passphrase in OwnJournal.passphrases { #expect(try journal.opens(with: passphrase)) }
  }

  @Test func `two that differ, an empty one and one that is taken are asked for anew`() throws {
    let journal = try OwnJournal(isSetUp: false)
    let terminal = try journal.open(["journal", "setup"])
    let first = "New passphrase of person 1:"
    let second = "New passphrase of person 2:"
    let again = "The same again:"
    for (asked, answer) in [
      ([first], ""), (["a passphrase cannot be empty", first], "one"),
      ([again], "other"), (["The two were not the same. Once more, then.", first], "one"),
      ([again], "one"), ([second], "one"),
      (["Each of you needs one of your own; this one is taken.", second], "two"), ([again], "two"),
    ] {
      try terminal.awaitScreen("\(asked)") { $0.lines.suffix(asked.count) == asked[...] }
      try terminal.type(answer)
    }
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(try journal.opens(with: "one") && journal.opens(with: "two"))
    #expect(try !journal.opens(with: "other"))
  }

  @Test func `a wrong one is told as such, and three of them end it with 77`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("wombat")
    for count in [3, 5] {
      try terminal.awaitScreen("the question") { screen in
        screen.lines.count == count && screen.lines.last == "Passphrase:"
      }
      #expect(terminal.screen.lines[count - 2] == "that passphrase opens nothing here")
      try terminal.type("wombat")
    }
    #expect(try terminal.terminal.waitForExit() == .code(77))
    terminal.expectRestored()
    #expect(
      terminal.screen.lines.suffix(2) == [
        "that passphrase opens nothing here",
        "That is the last try. Nothing has been opened or changed.",
      ]
    )
    #expect(!terminal.plainText.contains("w"))
  }

  @Test func `after a slip the right one opens it`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("wombat")
    try terminal.expectScreen("that passphrase opens nothing here", "Passphrase:")
    try terminal.type("wombat\u{15}quiet river stonw\u{7F}e")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines.last == "No conversation is kept.")
  }

  @Test func `a changed passphrase opens the journal, and the old one no more`() throws {
    let terminal = try journal.open(["journal", "passphrase", "change"])
    for (asked, answer) in [
      ("Passphrase:", OwnJournal.passphrases[1]), ("New passphrase:", "wombat"),
      ("The same again:", "wombat"),
    ] {
      try terminal.expectScreen(asked)
      try terminal.type(answer)
    }
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(
      terminal.screen.lines == [
        "Passphrase:", "New passphrase:", "The same again:", "Your passphrase is changed.",
      ]
    )
    #expect(try journal.opens(with: "wombat") && journal.opens(with: OwnJournal.passphrases[0]))
    #expect(try !journal.opens(with: OwnJournal.passphrases[1]))
  }

  @Test(arguments: ["\u{1B}[A\u{10}", "\u{19}\u{1B}y", "\u{1F}\u{1F}"])
  func `no key of the conversation after it brings it back`(keys: String) throws {
    let script = try OwnScript.listening()
    let terminal = try journal.open(["chat", "--remember", script.path])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("wombat\u{15}\(OwnJournal.passphrases[0])")
    try terminal.expectScreen(" 3  Not sure", ">")
    // A key that brought something back would make the answer unclear.
    try terminal.type(keys + "1")
    try terminal.awaitScreen("the next question") { screen in
      screen.lines.last == ">" && screen.lines.contains("> 1")
    }
    #expect(!terminal.plainText.contains("river") && !terminal.plainText.contains("wombat"))
  }
}
