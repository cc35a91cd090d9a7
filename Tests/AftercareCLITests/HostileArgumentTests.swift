import Terminal
import TestSupport
import Testing

/// Words on the command line, which are repeated in messages and cannot steer the terminal.
struct HostileArgumentTests {
  @Test(
    arguments: HostileText.all,
    [
      ["--"], ["chat", "--"], ["journal", "show", "--"], ["journal", ""], ["author", ""], [""],
      ["chat", "--seed="], ["replay", "--speed="], ["journal", "export", "--format="],
      ["completions", ""], ["settings", ""], ["settings", "region", ""], ["settings", "keys", ""],
      ["settings", "language", ""], ["chat", "--language="], ["author", "new", ""], ["replay", ""],
    ]
  )
  func `an argument that means nothing is harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let last = (command.last ?? "") + hostile.marked
    let run = try TemporaryFolder().keeping(command.dropLast() + [last], to: .terminal)
    #expect(run.status == .code(64) || run.status == .code(2) || run.status == .code(1))
    #expect(run.output.isEmpty && !run.errorText.isEmpty)
    #expect(HostileText.harm(in: run.errors) == [])
  }

  @Test(arguments: HostileText.all)
  func `a setting of letters and something else is not kept`(hostile: HostileText) throws {
    let folder = try TemporaryFolder()
    for (name, value) in [("language", "e\(hostile.text)n"), ("region", "i\(hostile.text)e")] {
      #expect(folder.keeping(["settings", name, value]).status == .code(2))
    }
    let kept = folder.keeping(["settings"], to: .terminal)
    #expect(kept.status == .code(0))
    #expect(kept.output.isEmpty && kept.errorText.isEmpty)
  }

  @Test func `settings that others wrote are harmless`() throws {
    let folder = try TemporaryFolder()
    let lines = HostileText.all.map { "language = en\($0.text)\nregion = i\($0.text)\n" }
    try folder.write("keys = vi\n" + lines.joined(), to: "settings")
    let kept = folder.keeping(["settings"], to: .terminal)
    #expect(kept.status == .code(0))
    #expect(kept.outputText.contains("keys = vi"))
    #expect(HostileText.harm(in: kept.output) == [])
  }
}
