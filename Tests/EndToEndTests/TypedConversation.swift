import TestSupport
import Testing

/// A conversation in a pseudo-terminal, typed as people type.
final class TypedConversation {
  let terminal: PseudoTerminal

  /// Where the output after the last thing typed begins.
  private var mark = 0

  init(
    arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 40
  ) throws {
    terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: arguments,
      environment: AftercareProgram.environment(environment),
      columns: columns,
      rows: rows
    )
  }

  /// A shell with job control, in which the program is started with these arguments.
  init(
    inShellWith arguments: [String],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 40
  ) throws {
    terminal = try PseudoTerminal(
      shellIn: AftercareProgram.environment(environment),
      columns: columns,
      rows: rows
    )
    mark = terminal.transcript.count
    let words = ([AftercareProgram.path] + arguments).map { "'\($0)'" }
    try terminal.send(words.joined(separator: " ") + "\n")
  }

  /// What stands at the right of the first prompt of each screen.
  static let hint = "/help · /out leaves at once"

  /// What the terminal shows at this moment, but for the hint, which few tests ask about.
  var screen: ScreenEmulator { Self.withoutHint(terminal.screen) }

  private static func withoutHint(_ screen: ScreenEmulator) -> ScreenEmulator {
    var screen = screen
    screen.blank(hint)
    return screen
  }

  /// Waits until the screen, but for the hint, is as it should be.
  func awaitScreen(
    _ description: String,
    within seconds: Double = 10,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isRight: (ScreenEmulator) -> Bool
  ) throws {
    try terminal.awaitScreen(description, within: seconds, sourceLocation: sourceLocation) {
      isRight(Self.withoutHint($0))
    }
  }

  /// Waits until the last rows that show something are these.
  func expectScreen(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try awaitScreen("\(lines)", sourceLocation: sourceLocation) { screen in
      screen.lines.suffix(lines.count) == lines
    }
  }

  /// Presses keys, without Enter.
  func press(_ keys: String) throws {
    mark = terminal.transcript.count
    try terminal.send(keys)
  }

  /// Everything shown so far without the sequences that only move and colour.
  var plainText: String { TerminalText.plain(terminal.transcript) }

  /// What was shown since something was last typed.
  var latest: String { TerminalText.plain(terminal.transcript[mark...]) }

  /// Waits for a text and then for the prompt after it.
  func expect(_ text: String, within seconds: Double = 10) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !(latest.contains(text) && isAtPrompt) {
      guard ContinuousClock.now < deadline else {
        throw ProcessError.late(waitingFor: text, transcript: latest)
      }
      terminal.listen(seconds: 0.01)
    }
  }

  /// Waits for the next prompt, whatever is asked.
  func expectPrompt(within seconds: Double = 10) throws {
    try expect("", within: seconds)
  }

  /// Whether the cursor is behind an empty prompt that was shown since something was last typed.
  var isAtPrompt: Bool {
    guard terminal.transcript.count > mark else { return false }
    let screen = screen
    let (row, column) = screen.cursor
    return column >= 2 && screen.rows[row].prefix(column - 1).last == ">"
  }

  /// Types a line.
  func type(_ line: String) throws {
    mark = terminal.transcript.count
    try terminal.send(line + "\r")
  }

  /// Answers a question once it is asked.
  func answer(_ question: String, _ line: String) throws {
    try expect(question)
    try type(line)
  }

  /// Types answers as prompts come up, and ends quiet moments with Enter, until the program ends.
  func play(_ answers: [String], within seconds: Double = 60) throws -> TestSupport.ExitStatus {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var rest = answers[...]
    while let next = rest.first, ContinuousClock.now < deadline {
      let shown = terminal.transcript.count
      terminal.listen(seconds: 0.02)
      if isAtPrompt {
        try type(next)
        rest = rest.dropFirst()
      } else if terminal.transcript.count == shown, isQuiet {
        try type("")
      }
      if hasEnded { break }
    }
    return try terminal.waitForExit()
  }

  /// Whether the program announced a quiet moment and shows nothing more.
  private var isQuiet: Bool {
    latest.contains("quiet seconds") || latest.contains("One minute") || latest.contains("breath")
  }

  private var hasEnded: Bool { latest.contains("Go gently.") }
}
