import Foundation
import TestSupport
import Testing

/// Conversations of others that are taken in, which cannot steer the terminal.
@Suite(.serialized)
struct HostileJournalTests {
  /// An export in which every text is hostile.
  private static func export() throws -> String {
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    let text = HostileText.together
    let said = try quoted("Said \(text)")
    let name = try quoted("Jo\(text)")
    let words = try quoted(text)
    return """
      {"aftercare":1,"began":1795554000,"language":"en","memory":{"mood":\(words)},\
      "names":[\(name),"Jan"],"offset":0,"title":\(words)}
      {"at":0,"kind":"said","line":"line:hello","speaker":\(name),"text":\(said)}
      {"at":0,"kind":"asked","options":[\(words),"Two of us"]}
      {"at":4,"kind":"answered","reply":{"meaning":{"words":{"_0":\(words)}},"signals":[]},\
      "text":\(words)}
      {"at":5,"kind":"said","line":"line:bye","speaker":"Jan","text":"Bye to all."}

      """
  }

  /// A folder whose journal has taken it in.
  private func imported() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.setUpJournal()
    let file = try folder.write(try Self.export(), to: "export.jsonl")
    let run = try folder.run(
      ["journal", "import", file, "--passphrase-fd", "0"],
      input: "\(TestFolder.passphrase)\n"
    )
    try #require(run.outputText.contains("Taken in: 1."), "\(run.errorText)")
    return folder
  }

  @Test(arguments: [
    ["journal", "show"], ["journal", "list"], ["journal", "list", "--json"],
    ["journal", "search", "qa"], ["journal", "export", "--format", "markdown"],
    ["journal", "export", "--format", "text"], ["journal", "export", "--format", "html"],
    ["journal", "export", "--format", "jsonl"], ["journal", "export", "--format", "cast"],
    ["replay", "--plain"],
  ])
  func `what is kept is harmless wherever it is shown`(arguments: [String]) throws {
    let folder = try imported()
    let terminal = try folder.journalTerminal(arguments)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.text.contains("qa") && terminal.text.contains("zx"))
    #expect(HostileText.harm(in: terminal.transcript) == [])
  }

  @Test func `a replay of it is harmless, and so is what is looked for in it`() throws {
    let folder = try imported()
    let terminal = try folder.journalTerminal(["replay", "--instant"])
    try terminal.expect("Bye to all.")
    try terminal.send("/zx\u{9B}\u{202E}qa\u{E0041}\u{FEFF}\r")
    try terminal.expect("not found")
    try terminal.send("\u{1B}[H")
    try terminal.expect("0 of 4")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(HostileText.harm(in: terminal.transcript) == [])
  }

  @Test func `what an earlier conversation kept is harmless when it is recalled`() throws {
    let folder = try imported()
    let script = try folder.write(
      "title: Evening\n---\n<<declare $words = \"\">>\nBot: Recall ({recall(\"mood\")}).\n"
        + "<<listen $words>>\n===\n",
      to: "Evening.yarn"
    )
    let terminal = try folder.journalTerminal(["chat", script, "--remember"])
    for answer in ["1", "1", "1", "Sam"] {
      try terminal.expect("> ")
      try terminal.expectRawMode()
      try terminal.send(answer + "\r")
    }
    try terminal.expect("Recall (qa")
    try terminal.expect("> ")
    #expect(HostileText.harm(in: terminal.transcript) == [])
  }

  @Test func `what is said of a damaged export is harmless`() throws {
    let folder = try imported()
    for line in ["{\"at\":\"\(HostileText.together)\"}\n", "\(HostileText.together)\n"] {
      let file = try folder.write(try Self.export() + line, to: "damaged.jsonl")
      let run = try PseudoTerminal(
        AftercareProgram.path,
        arguments: ["replay", file],
        environment: AftercareProgram.environment(folder.environment)
      )
      #expect(try run.waitForExit() == .code(2))
      #expect(run.text.contains("damaged.jsonl"))
      #expect(HostileText.harm(in: run.transcript) == [])
    }
  }
}
