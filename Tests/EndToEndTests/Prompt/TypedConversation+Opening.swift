import TestSupport
import Testing

/// The way to a script of one's own and from its end to the goodbye, at a terminal.
extension TypedConversation {
  /// A conversation on a script of one's own, which has been read once this returns.
  static func playing(
    _ script: OwnScript,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 40
  ) throws -> TypedConversation {
    let conversation = try TypedConversation(
      arguments: ["chat", script.path, "--seed", "5"] + arguments,
      environment: environment,
      columns: columns,
      rows: rows
    )
    try conversation.terminal.expect("This is for adults")
    // The folder goes with the script, so it stays until now.
    withExtendedLifetime(script) {}
    return conversation
  }

  /// Whether the cursor stands behind a prompt at which nothing is typed yet.
  var isAsked: Bool { screen.isAsking }

  /// Waits until a question is shown that was not there when something was last typed.
  func awaitQuestion(_ text: String, within seconds: Double = 10) throws {
    try awaitScreen("the question ‘\(text)’", within: seconds) { screen in
      latest.contains(text) && screen.isAsking
    }
  }

  /// Types a line once a question is asked.
  func reply(to question: String, _ line: String) throws {
    try awaitQuestion(question)
    try type(line)
  }

  /// Answers what is asked before a script of one's own, as one person or as two.
  func open(_ names: String...) throws {
    try reply(to: "adult?", "1")
    try reply(to: "Who is here?", names.count == 1 ? "1" : "2")
    try reply(to: "call you", names[0])
    if names.count > 1 { try reply(to: "next person?", names[1]) }
  }

  /// Answers what one person is asked after a script of one's own, and waits for the end.
  func close() throws -> TestSupport.ExitStatus {
    try reply(to: "looked after?", "3")
    try reply(to: "gesture", "4")
    try reply(to: "comes next", "1")
    try reply(to: "Press Enter", "")
    try terminal.expect("Go gently.")
    return try terminal.waitForExit()
  }
}

extension ScreenEmulator {
  /// Whether the cursor stands behind a prompt such as `> ` or `Jo> ` at which nothing is typed.
  var isAsking: Bool {
    let row = rows[cursor.row]
    guard let sign = row.firstIndex(of: ">") else { return false }
    return cursor.column == Self.cells(of: String(row[...sign])) + 1
  }

  /// The rows that show something above the one the cursor is in, from the last that is `first` on.
  func lines(from first: String) -> [String] {
    let above = rows.prefix(cursor.row)
    guard let start = above.lastIndex(of: first) else { return [] }
    return above[start...].filter { !$0.isEmpty }
  }

  /// The cells that a row of text takes.
  static func cells(of row: String) -> Int {
    ScreenEmulator(Array(row.utf8), columns: 1000, rows: 1).cursor.column
  }
}
