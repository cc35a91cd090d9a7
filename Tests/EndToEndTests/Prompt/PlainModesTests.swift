import TestSupport
import Testing

/// What people and terminals ask for: whole lines, no colour, any locale, kept settings.
@Suite(.serialized)
struct PlainModesTests {
  private static let words = "é日😀"

  /// How a conversation is started.
  struct Mode: Sendable, CustomTestStringConvertible {
    var arguments: [String] = []
    var environment: [String: String] = [:]
    /// Whether whole lines are promised.
    var isWhole = false

    /// Whether the one who types is named in a word.
    var isPlain: Bool { arguments.contains("--plain") || environment["ACCESSIBLE"] != nil }

    var testDescription: String { "\(arguments) \(environment)" }
  }

  static let modes = [
    Mode(arguments: ["--plain"], isWhole: true),
    Mode(environment: ["ACCESSIBLE": "1"], isWhole: true),
    Mode(environment: ["TERM": "dumb"], isWhole: true),
    Mode(environment: ["TERM": ""], isWhole: true),
    Mode(arguments: ["--plain"], environment: ["CLICOLOR_FORCE": "1"], isWhole: true),
    Mode(arguments: ["--plain"], environment: ["LC_ALL": "C"], isWhole: true),
    Mode(environment: ["TERM": "dumb", "LANG": "C"], isWhole: true),
    Mode(environment: ["TERM": "nonsense"]),
    Mode(environment: ["NO_COLOR": "1"]),
    Mode(environment: ["LANG": "C"]),
    Mode(environment: ["LANG": "xx_XX.UTF-8"]),
    Mode(environment: ["LC_ALL": "POSIX"]),
  ]

  @Test(arguments: modes)
  func `a whole conversation can be held`(mode: Mode) throws {
    let conversation = try TypedConversation.playing(
      try OwnScript.listening(),
      mode.arguments,
      environment: mode.environment
    )
    try conversation.open("Sam")
    try conversation.reply(to: "Tell me something.", Self.words)
    try conversation.awaitQuestion("Heard (\(Self.words)).")
    let rows = conversation.screen.everything.split(separator: "\n")
    #expect(rows.contains { $0 == "\(mode.isPlain ? "You" : "")> \(Self.words)" })
    try conversation.type("finished")
    #expect(try conversation.close() == .code(0))
    let transcript = conversation.terminal.transcript
    #expect(conversation.terminal.isRestored)
    #expect(conversation.screen.unexpected.isEmpty)
    #expect(transcript.isWholeLines == mode.isWhole)
    if mode.environment["NO_COLOR"] != nil { #expect(!transcript.hasColor) }
  }

  @Test func `a terminal of no known kind gets whole lines`() throws {
    var environment = AftercareProgram.environment()
    environment["TERM"] = nil
    let script = try OwnScript.listening()
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: ["chat", script.path],
      environment: environment
    )
    for (question, answer) in [
      ("adult?", "1"), ("Who is here?", "1"), ("call you", "Sam"), ("something.", Self.words),
    ] {
      try terminal.expect(question)
      try terminal.expect("> ")
      try terminal.expectRawMode()
      try terminal.send(answer + "\r")
    }
    try terminal.expect("Heard (\(Self.words)).")
    try terminal.expect("> ")
    #expect(Array(terminal.transcript).isWholeLines)
  }

  @Test(arguments: [["--plain"], []])
  func `whole lines name every speaker in words`(arguments: [String]) throws {
    let conversation = try TypedConversation.playing(
      try OwnScript.listening(),
      arguments,
      environment: arguments.isEmpty ? ["ACCESSIBLE": "1"] : [:]
    )
    try conversation.open("Sam")
    try conversation.awaitQuestion("Tell me something.")
    let lines = conversation.screen.everything.split(separator: "\n")
    let said = lines.filter { !$0.hasPrefix(" ") && $0 != "You>" }
    #expect(said.count > 6)
    let names = ["Bot: ", "You> "]
    #expect(
      said.allSatisfy { line in names.contains { line.hasPrefix($0) } || line == "you." },
      "\(said)"
    )
  }

  @Test func `colour can be forced into a pipe, and nothing else comes with it`() throws {
    let script = try OwnScript.listening()
    let answers = ["1", "1", "Sam", Self.words, "finished", "3", "4", "1", "", ""]
    let run = try AftercareProgram.pipe(
      answers.joined(separator: "\n"),
      arguments: ["chat", script.path, "--seed", "5"],
      environment: ["CLICOLOR_FORCE": "1"]
    )
    #expect(run.status == .code(0))
    #expect(run.outputText.contains("Heard (\(Self.words))."))
    #expect(run.output.hasColor)
    let rest = run.outputText.replacing(#/\x{1B}\[[0-9;]*m/#, with: "")
    #expect(Array(rest.utf8).isWholeLines)
  }
}
