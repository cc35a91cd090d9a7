import TestSupport
import Testing

/// What the keys bring back, and what was typed before it was asked for.
@Suite(.serialized)
struct RecallTests {
  private static let up = "\u{1B}[A"

  /// A couple in a terminal, past their names.
  private func couple(plain: Bool = false) throws -> TypedConversation {
    let conversation = try TypedConversation(
      arguments: ["--seed", "5"] + (plain ? ["--plain"] : [])
    )
    for (question, answer) in [
      ("legally adult?", "1"), ("Who is here?", "two of us"), ("What can I call", "Ann"),
      ("And the next person?", "Bo"),
    ] {
      try conversation.answer(question, answer)
    }
    try conversation.expect("> ")
    return conversation
  }

  /// What Up, pressed so often, brings back on the present line, which is then left.
  private func recalled(_ conversation: TypedConversation) throws -> String {
    var rows: [String] = []
    for _ in 0..<8 {
      try conversation.terminal.send(Self.up)
      try conversation.terminal.awaitTaken()
      conversation.terminal.listen(seconds: 0.05)
      let screen = conversation.screen
      rows.append(screen.rows[screen.cursor.row])
    }
    return rows.joined(separator: "\n")
  }

  @Test
  func `names are brought back while all look at the same screen`() throws {
    let conversation = try couple()
    for name in ["Bo", "Ann"] {
      try conversation.terminal.send(Self.up)
      try conversation.awaitScreen("\(name) on the line") { screen in
        screen.rows[screen.cursor.row].hasSuffix("> \(name)")
      }
    }
  }

  @Test
  func `a concern is brought back neither at the pause nor at the hand-over`() throws {
    let conversation = try couple()
    try conversation.type("he forced me")
    try conversation.expect("One at a time")
    #expect(try !recalled(conversation).contains("forced"))
    try conversation.type("\u{15}1")
    try conversation.expect("Not yet")
    let atHandOver = try recalled(conversation)
    #expect(!atHandOver.contains("forced"))
    #expect(!atHandOver.contains("Ann"))
  }

  @Test(arguments: ["1", "2"])
  func `nothing comes back after delete`(choice: String) throws {
    let conversation = try couple()
    try conversation.type("delete")
    try conversation.answer("forget?", choice)
    try conversation.expect("gone.")
    let recalled = try recalled(conversation)
    #expect(!recalled.contains("Ann") && !recalled.contains("Bo"))
  }

  @Test
  func `what is typed at a hand-over is not brought back`() throws {
    let conversation = try couple()
    try conversation.type("he forced me")
    try conversation.answer("One at a time", "1")
    try conversation.answer("Not yet", "not yet")
    try conversation.expect("Not yet")
    #expect(try !recalled(conversation).contains("not yet"))
  }
}
