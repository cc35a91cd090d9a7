import Glibc
import TestSupport
import Testing

/// Every way out of the question for a passphrase.
@Suite(.serialized)
struct PassphraseLeavingTests {
  /// A journal that goes when the test is over, not before.
  private let journal: OwnJournal

  init() throws { journal = try OwnJournal.quick() }

  /// Commands that ask for one, and what they ask.
  private static let commands = [
    (["journal", "setup"], "New passphrase of person 1:"), (["journal", "list"], "Passphrase:"),
    (["resume"], "Passphrase:"), (["journal", "passphrase", "change"], "Passphrase:"),
    (["chat", "--remember"], "Passphrase:"),
  ]

  /// A command that has asked, with half a passphrase typed.
  private func asked(_ command: (arguments: [String], question: String)) throws
    -> TypedConversation
  {
    if command.arguments == ["journal", "setup"] { try journal.remove() }
    let terminal = try journal.open(command.arguments)
    try terminal.expectScreen(command.question)
    try terminal.press("wombat")
    try terminal.terminal.awaitTaken()
    return terminal
  }

  /// Says that the program left nothing but these rows.
  private func expectNothing(
    _ terminal: TypedConversation,
    but rows: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.expectRestored(sourceLocation: sourceLocation)
    #expect(terminal.screen.lines == rows, sourceLocation: sourceLocation)
  }

  @Test(arguments: commands, ["\u{3}", "\u{4}"])
  func `Ctrl-C and Ctrl-D leave with 130`(
    command: (arguments: [String], question: String),
    key: String
  ) throws {
    let terminal = try asked(command)
    try terminal.press(key)
    #expect(try terminal.terminal.waitForExit() == .code(130))
    expectNothing(
      terminal,
      but: command.question,
      "Left without a passphrase. Nothing was changed."
    )
  }

  @Test(arguments: commands, [SIGTERM, SIGHUP])
  func `a signal from outside leaves a terminal that is as it was`(
    command: (arguments: [String], question: String),
    signal: Int32
  ) throws {
    let terminal = try asked(command)
    terminal.terminal.process.signal(signal)
    #expect(try terminal.terminal.waitForExit() == .code(2))
    expectNothing(terminal, but: command.question)
  }

  @Test(arguments: commands)
  func `an interrupt from outside leaves with 130`(
    command: (arguments: [String], question: String)
  ) throws {
    let terminal = try asked(command)
    terminal.terminal.process.signal(SIGINT)
    #expect(try terminal.terminal.waitForExit() == .code(130))
    expectNothing(
      terminal,
      but: command.question,
      "Left without a passphrase. Nothing was changed."
    )
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
  func `a crash leaves a terminal that is as it was`(signal: Int32) throws {
    let terminal = try asked(Self.commands[1])
    terminal.terminal.process.signal(signal)
    #expect(try terminal.terminal.waitForExit() == .signal(signal))
    expectNothing(terminal, but: "Passphrase:")
  }

  @Test(arguments: commands)
  func `a closed window ends it`(command: (arguments: [String], question: String)) throws {
    let terminal = try asked(command)
    terminal.terminal.close()
    let status = try terminal.terminal.waitForExit()
    #expect(status == .code(2) || status == .signal(SIGHUP))
  }

  @Test(arguments: ["\u{3}", "\u{4}"])
  func `a journal that was given up half way is not there`(key: String) throws {
    let journal = try OwnJournal(isSetUp: false)
    let terminal = try journal.open(["journal", "setup"])
    try terminal.expectScreen("New passphrase of person 1:")
    try terminal.type("wombat")
    try terminal.expectScreen("The same again:")
    try terminal.press(key)
    #expect(try terminal.terminal.waitForExit() == .code(130))
    #expect(try journal.run(["journal", "list"], passphrases: "wombat\n").status == .code(2))
  }

  @Test func `over Ctrl-Z and fg nothing is shown, and what was typed still counts`() throws {
    let terminal = try journal.openInShell(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.press("quiet river")
    try terminal.press("\u{1A}")
    try terminal.awaitScreen("the shell") { $0.lines.last == "shell$" }
    terminal.expectRestored()
    try terminal.terminal.send("echo wo''mbat; fg\n")
    try terminal.awaitScreen("the question") { screen in
      screen.lines.contains("wombat") && screen.lines.last == "Passphrase:"
    }
    try terminal.terminal.expectRawMode()
    try terminal.type(" stone")
    try terminal.expectScreen("No conversation is kept.", "shell$")
    terminal.expectRestored()
    #expect(!terminal.plainText.contains("river") && !terminal.plainText.contains(" stone"))
  }

  @Test func `at a shell, an interrupted question leaves a shell that can be used`() throws {
    let terminal = try journal.openInShell(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.press("quokka\u{3}")
    try terminal.awaitScreen("the shell") { $0.lines.last == "shell$" }
    terminal.expectRestored()
    try terminal.terminal.send("echo $? wo''mbat\n")
    try terminal.expectScreen("shell$ echo $? wo''mbat", "130 wombat", "shell$")
    #expect(!terminal.plainText.contains("quokka"))
  }
}
