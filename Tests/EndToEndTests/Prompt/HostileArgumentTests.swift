import TestSupport
import Testing

/// Words on the command line, which are repeated in messages and cannot steer the terminal.
@Suite(.serialized)
struct HostileArgumentTests {
  private func terminal(_ arguments: [String], in folder: TestFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      AftercareProgram.path,
      arguments: arguments,
      environment: AftercareProgram.environment(folder.environment)
        .merging(["NO_COLOR": "1"]) { $1 }
    )
  }

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
    let folder = try TestFolder()
    let last = (command.last ?? "") + hostile.marked
    let terminal = try terminal(command.dropLast() + [last], in: folder)
    let status = try terminal.waitForExit()
    #expect(status == .code(64) || status == .code(2) || status == .code(1))
    #expect(!terminal.transcript.isEmpty)
    #expect(HostileText.harm(in: terminal.transcript) == [])
  }

  @Test(arguments: HostileText.all)
  func `a setting of letters and something else is not kept`(hostile: HostileText) throws {
    let folder = try TestFolder()
    for (name, value) in [("language", "e\(hostile.text)n"), ("region", "i\(hostile.text)e")] {
      let run = try folder.run(["settings", name, value])
      #expect(run.status == .code(2))
    }
    let kept = try terminal(["settings"], in: folder)
    #expect(try kept.waitForExit() == .code(0))
    #expect(HostileText.harm(in: kept.transcript) == [])
    #expect(kept.transcript.isEmpty)
  }

  @Test func `settings that others wrote are harmless`() throws {
    let folder = try TestFolder()
    let lines = HostileText.all.map { "language = en\($0.text)\nregion = i\($0.text)\n" }
    _ = try folder.write("keys = vi\n" + lines.joined(), to: "settings")
    let kept = try terminal(["settings"], in: folder)
    #expect(try kept.waitForExit() == .code(0))
    #expect(kept.text.contains("keys = vi"))
    #expect(HostileText.harm(in: kept.transcript) == [])
  }
}
