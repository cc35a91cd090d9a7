import TestSupport
import Testing

/// A conversation with a script that says what it heard, at its first question.
///
/// A class because the script's folder goes with it.
final class EditingConversation {
  let typed: TypedConversation
  private let script: OwnScript

  /// Begins the conversation and answers what is asked before the script; the name is `Ann`.
  init(
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 40,
    isInShell: Bool = false
  ) throws {
    script = try OwnScript.listening()
    let arguments = ["chat", "--seed", "5", script.path]
    typed =
      isInShell
      ? try TypedConversation(
        inShellWith: arguments,
        environment: environment,
        columns: columns,
        rows: rows
      )
      : try TypedConversation(
        arguments: arguments,
        environment: environment,
        columns: columns,
        rows: rows
      )
    for (question, answer) in [("18 or over", "yes"), ("Who is here?", "1"), ("call you?", "Ann")] {
      try expectQuestion(question)
      try press("\(answer)\r")
    }
    try expectQuestion("Tell me something.")
  }

  /// Waits for an empty line under a question, which the width of the window may have broken.
  private func expectQuestion(_ question: String) throws {
    try typed.awaitScreen("the question \(question)") { screen in
      screen.isAsking && Self.joined(screen.everything).contains(Self.joined(question))
    }
  }

  /// Presses keys, which need not be whole answers.
  func press(_ keys: String) throws { try typed.press(keys) }

  /// Waits until these are the last rows that show something.
  func expect(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(lines, sourceLocation: sourceLocation)
  }

  /// Waits until rows that a test made are the last ones that show something.
  func expect(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    try typed.awaitScreen("\(lines)", sourceLocation: sourceLocation) { screen in
      screen.lines.suffix(lines.count) == lines
    }
  }

  /// Does the same for several cases, one after the other at the same script.
  static func each<Case>(
    _ cases: some Sequence<Case>,
    environment: [String: String] = [:],
    _ body: (EditingConversation, Case) throws -> Void
  ) throws {
    let conversation = try EditingConversation(environment: environment)
    for one in cases {
      do {
        try body(conversation, one)
      } catch {
        Issue.record("\(one)")
        throw error
      }
    }
  }

  /// Waits until the script has heard exactly these lines and asks again.
  func expectHeard(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let heard = "Heard (\(lines.joined(separator: "\n")))."
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try expect(heard + ["Tell me something.", ">"], sourceLocation: sourceLocation)
  }

  /// Waits until the script has heard a text that fills more than a row, and asks again.
  ///
  /// Where rows were broken cannot be told from the screen, so blanks do not count.
  func expectHeardWhole(
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = Self.joined("Heard (\(text)).Tell me something.>")
    try typed.awaitScreen("all that was heard", sourceLocation: sourceLocation) { screen in
      Self.joined(screen.everything).hasSuffix(end)
    }
  }

  /// Waits until the last rows show a line that fills more than one.
  func expectLine(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let end = Self.joined("Tell me something.> \(text)")
    try typed.awaitScreen("the line \(text)", sourceLocation: sourceLocation) { screen in
      Self.joined(screen.everything).hasSuffix(end)
    }
  }

  /// A text without its blanks and line ends.
  static func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
