import Foundation
import TestSupport
import Testing

/// What is kept of preferences, and what shells and `man` are given.
struct SettingsTests {
  @Test func `a setting is kept, shown, taken away, and heeded`() throws {
    let home = try TemporaryFolder()
    func run(_ arguments: String...) -> ToolRun {
      home.keeping(["settings"] + arguments)
    }
    #expect(run("region", "ie").status == .code(0))
    #expect(run("keys", "vi").status == .code(0))
    #expect(run().outputText == "region = IE\nkeys = vi\n")
    let help = home.keeping([], input: "yes\nhelp\n")
    #expect(help.outputText.contains("These are for IE."))
    #expect(run("region", "--unset").status == .code(0))
    #expect(run().outputText == "keys = vi\n")
    #expect(try !home.read("settings").contains("IE"))
  }

  @Test(arguments: [
    ["region", "Ireland"], ["keys", "nano"], ["plain", "maybe"], ["language", "e n"],
    ["colour", "red"],
  ])
  func `a setting that means nothing is refused, and the others stay`(words: [String]) throws {
    let home = try TemporaryFolder()
    _ = home.keeping(["settings", "keys", "vi"])
    let run = home.keeping(["settings"] + words)
    #expect(run.status == .code(2))
    #expect(!run.errorText.isEmpty)
    let kept = home.keeping(["settings"])
    #expect(kept.outputText == "keys = vi\n")
  }

  @Test func `a damaged file of settings hinders nothing`() throws {
    let home = try TemporaryFolder()
    _ = home.keeping(["settings", "keys", "vi"])
    let bytes = Data([0xFF] + Array("\nplain = on\nzqx\n= =\n".utf8))
    try home.write(bytes, to: "settings")
    let run = home.keeping(["settings"])
    #expect(run.outputText == "plain = on\n")
  }

  @Test func `the version that runs is one that the changes tell of`() throws {
    let run = ToolRun(["--version"])
    #expect(run.status == .code(0))
    let version = run.outputText.split(separator: "\n").map(String.init)
    let changes = try String(
      contentsOf: Repository.root.appending(path: "CHANGELOG.md"),
      encoding: .utf8
    )
    let latest = changes.split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(version.count == 1)
    #expect(latest?.hasPrefix("## \(version[0])") == true)
  }

  @Test func `the manual has a section for every command`() throws {
    let manual = ToolRun(["manual"]).outputText
    for name in ["chat", "resume", "replay", "journal setup", "author explore", "settings"] {
      #expect(manual.contains(".SS aftercare \(name)"))
    }
    for line in manual.split(separator: "\n") where line.hasPrefix("'") {
      Issue.record("a line begins with a request of no meaning: \(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the commands`(shell: String) throws {
    let script = ToolRun(["completions", shell])
    #expect(script.status == .code(0))
    for name in ["chat", "resume", "replay", "journal", "author"] {
      #expect(script.outputText.contains(name))
    }
  }
}
