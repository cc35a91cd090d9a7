import Foundation
import TestSupport
import Testing

/// What is kept of preferences, and what shells and `man` are given.
struct SettingsTests {
  @Test func `a setting is kept, shown, taken away, and heeded`() throws {
    let home = try JournalHome(hasJournal: false)
    func run(_ arguments: String...) throws -> ChildProcess {
      try AftercareProgram.run(["settings"] + arguments, environment: home.environment)
    }
    #expect(try run("region", "ie").status == .code(0))
    #expect(try run("keys", "vi").status == .code(0))
    #expect(try run().outputText == "region = IE\nkeys = vi\n")
    let help = try AftercareProgram.pipe(
      "yes\nhelp\n",
      environment: home.environment
    )
    #expect(help.outputText.contains("These are for IE."))
    #expect(try run("region", "--unset").status == .code(0))
    #expect(try run().outputText == "keys = vi\n")
    #expect(try !home.holds("IE"))
  }

  @Test(arguments: [
    ["region", "Ireland"], ["keys", "nano"], ["plain", "maybe"], ["language", "e n"],
    ["colour", "red"],
  ])
  func `a setting that means nothing is refused, and the others stay`(words: [String]) throws {
    let home = try JournalHome(hasJournal: false)
    _ = try AftercareProgram.run(["settings", "keys", "vi"], environment: home.environment)
    let run = try AftercareProgram.run(["settings"] + words, environment: home.environment)
    #expect(run.status == .code(2))
    #expect(!run.errorText.isEmpty)
    let kept = try AftercareProgram.run(["settings"], environment: home.environment)
    #expect(kept.outputText == "keys = vi\n")
  }

  @Test func `a damaged file of settings hinders nothing`() throws {
    let home = try JournalHome(hasJournal: false)
    _ = try AftercareProgram.run(["settings", "keys", "vi"], environment: home.environment)
    let bytes = Data([0xFF] + Array("\nplain = on\nzqx\n= =\n".utf8))
    try bytes.write(to: URL(filePath: "\(home.folder)/settings"))
    let run = try AftercareProgram.run(["settings"], environment: home.environment)
    #expect(run.outputText == "plain = on\n")
  }

  @Test func `the manual has a section for every command`() throws {
    let manual = try AftercareProgram.run(["manual"]).outputText
    for name in ["chat", "resume", "replay", "journal setup", "author explore", "settings"] {
      #expect(manual.contains(".SS aftercare \(name)"))
    }
    for line in manual.split(separator: "\n") where line.hasPrefix("'") {
      Issue.record("a line begins with a request of no meaning: \(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the commands`(shell: String) throws {
    let script = try AftercareProgram.run(["completions", shell])
    #expect(script.status == .code(0))
    for name in ["chat", "resume", "replay", "journal", "author"] {
      #expect(script.outputText.contains(name))
    }
  }
}
