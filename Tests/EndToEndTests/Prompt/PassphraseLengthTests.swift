import TestSupport
import Testing

/// Passphrases that are typed ahead, very long, empty, or of no text.
@Suite(.serialized)
struct PassphraseLengthTests {
  /// A journal that goes when the test is over, not before.
  private let journal: OwnJournal

  init() throws { journal = try OwnJournal() }

  private static let right = OwnJournal.passphrases[0]

  @Test func `the next ones may be typed ahead in one go`() throws {
    let journal = try OwnJournal(isSetUp: false)
    let terminal = try journal.open(["journal", "setup"])
    try terminal.expectScreen("New passphrase of person 1:")
    try terminal.press("one\rone\rtwo\rtwo\r")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines.count == 6)
    #expect(try journal.opens(with: "one") && journal.opens(with: "two"))
  }

  @Test func `the right one may be typed behind a wrong one, in one go`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.press("wombat\r\(Self.right)\r")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines.last == "No conversation is kept.")
    #expect(!terminal.plainText.contains("river"))
  }

  @Test func `while one is tried, typing is not shown, either`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("wombat")
    var isShown = false
    try terminal.awaitScreen("the next question") { screen in
      let isOver = screen.lines.count == 3
      isShown = isShown || (!isOver && terminal.terminal.isRestored)
      return isOver
    }
    #expect(!isShown)
  }

  @Test(arguments: ["wombat quokka", "€"])
  func `one of ten thousand characters is refused with the reason, and not cut`(
    unit: String
  ) throws {
    let journal = try OwnJournal(isSetUp: false)
    let long = String(String(repeating: unit, count: 10_000).prefix(10_000))
    let terminal = try journal.open(["journal", "setup", "--people", "1"])
    try terminal.expectScreen("New passphrase:")
    try terminal.type(long)
    try terminal.expectScreen("a passphrase can have 1024 bytes at most", "New passphrase:")
    try terminal.type("wombat")
    try terminal.expectScreen("The same again:")
    try terminal.type("wombat")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(try journal.opens(with: "wombat"))
  }

  @Test func `one of ten thousand characters does not open what its beginning opens`() throws {
    let journal = try OwnJournal(isSetUp: false)
    let longest = String(repeating: "w", count: 1024)
    _ = try journal.run(["journal", "setup", "--people", "1"], passphrases: "\(longest)\n")
    #expect(try journal.opens(with: longest))
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type(String(repeating: "w", count: 10_000))
    try terminal.awaitScreen("a refusal") { $0.lines.count > 1 }
    #expect(!terminal.screen.lines.contains("No conversation is kept."))
    #expect(!terminal.plainText.contains("ww"))
  }

  @Test func `an empty one is told as such`() throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("")
    try terminal.awaitScreen("the reason") { screen in
      screen.lines.contains("a passphrase cannot be empty")
    }
    terminal.terminal.close()
  }

  @Test func `without a terminal, it is said how scripts give one`() throws {
    let run = try AftercareProgram.pipe(
      "\(Self.right)\n",
      arguments: ["journal", "list"],
      environment: ["AFTERCARE_HOME": journal.folder]
    )
    #expect(run.status == .code(2))
    #expect(run.errorText.contains("--passphrase-fd"))
  }

  @Test func `letters of every kind open it, however their accents are typed`() throws {
    try journal.remove()
    _ = try journal.run(["journal", "setup", "--people", "1"], passphrases: "é日👩‍❤️‍👨ß\n")
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type("e\u{301}日👩‍❤️‍👨ß")
    #expect(try terminal.terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines == ["Passphrase:", "No conversation is kept."])
  }

  @Test(arguments: ["x", "日", "e\u{301}", "👩‍❤️‍👨"])
  func `a backspace takes back one letter, whatever it is made of`(letter: String) throws {
    let terminal = try journal.open(["journal", "list"])
    try terminal.expectScreen("Passphrase:")
    try terminal.type(Self.right + letter + "\u{7F}")
    try terminal.awaitScreen("an answer") { $0.lines.count > 1 }
    #expect(terminal.screen.lines == ["Passphrase:", "No conversation is kept."])
  }
}
