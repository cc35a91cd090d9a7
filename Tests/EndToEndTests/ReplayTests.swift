import Foundation
import TestSupport
import Testing

/// A saved conversation, played.
@Suite(.serialized)
struct ReplayTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/EndToEnd/conversation.jsonl").path()

  @Test func `what goes to a file is the whole conversation as plain text`() throws {
    let run = try AftercareProgram.run(["replay", Self.file])
    #expect(run.status == .code(0))
    for text in ["Jo, Mina", " 2  Two of us", "> Two of us", "a private turn", "marzipan"] {
      #expect(run.outputText.contains(text))
    }
    #expect(!run.output.contains(0x1B))
  }

  @Test func `keys step, find and leave, and nothing stays to be scrolled to`() throws {
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: ["replay", Self.file, "--instant"],
      environment: AftercareProgram.environment(),
      columns: 70,
      rows: 16
    )
    try terminal.expect("12 of 12")
    try terminal.send("p")
    try terminal.expect("11 of 12")
    try terminal.send("\u{1B}[H")
    try terminal.expect("0 of 12")
    try terminal.send("/QUOKKA\r")
    try terminal.expect("7 of 12")
    try terminal.send("]")
    try terminal.expect("question 2 of 2")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.isRestored)
    let (main, alternate) = TerminalText.screens(terminal.transcript)
    #expect(!main.contains("quokka"))
    #expect(alternate.contains("quokka"))
  }

  @Test func `Ctrl-C leaves with its own status`() throws {
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: ["replay", Self.file],
      environment: AftercareProgram.environment()
    )
    try terminal.expect("of 12")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .code(130))
    #expect(terminal.isRestored)
  }

  @Test func `a conversation that does not tell how it began is not played again`() throws {
    for option in ["--check", "--as-testplan"] {
      let run = try AftercareProgram.run(["replay", Self.file, option])
      #expect(run.status == .code(1))
      #expect(run.errorText.contains("does not tell how it began"))
    }
  }

  @Test func `a faulty export is refused at its line, and its words are not told`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "faulty.jsonl")
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    try (text + #"{"at":"zqx"}"#).write(to: file, atomically: true, encoding: .utf8)
    let run = try AftercareProgram.run(["replay", file.path()])
    #expect(run.status == .code(2))
    #expect(run.errorText.contains("line 14"))
    #expect(!run.errorText.contains("zqx"))
  }
}
