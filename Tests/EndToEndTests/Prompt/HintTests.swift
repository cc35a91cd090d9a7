import TestSupport
import Testing

/// The few words at the right of a prompt.
@Suite(.serialized)
struct HintTests {
  @Test func `they stand at the first prompt of a wide window until the first key`() throws {
    let conversation = try TypedConversation()
    try conversation.terminal.awaitScreen("the first prompt") { screen in
      let row = screen.lines.last ?? ""
      return row.hasPrefix(">") && row.hasSuffix(" " + TypedConversation.hint)
    }
    #expect(conversation.terminal.screen.cursor.column == 2)
    try conversation.press("y")
    try conversation.terminal.awaitScreen("the line alone") { screen in
      screen.lines.last == "> y"
    }
    try conversation.press("es\r")
    try conversation.expect("Who is here?")
    #expect(!conversation.terminal.screen.everything.contains(TypedConversation.hint))
  }

  @Test func `each private turn has them again, and its answer is typed without them`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    let row = "Bo>" + String(repeating: " ", count: 49) + TypedConversation.hint
    #expect(evening.conversation.terminal.screen.lines.last == row)
    try evening.conversation.press("quokka")
    try evening.conversation.terminal.awaitScreen("the line alone") { screen in
      screen.lines.last == "Bo> quokka"
    }
  }

  @Test func `they come and go with the room there is`() throws {
    let conversation = try TypedConversation(columns: 40)
    try conversation.expectScreen(">")
    #expect(!conversation.plainText.contains(TypedConversation.hint))
    conversation.terminal.resize(columns: 90)
    try conversation.terminal.awaitScreen("the hint") { screen in
      screen.lines.last?.hasSuffix(TypedConversation.hint) == true
    }
  }

  @Test(arguments: [(["--plain"], "xterm"), ([], "dumb")])
  func `where lines are read out there are none`(look: (arguments: [String], terminal: String))
    throws
  {
    let conversation = try TypedConversation(
      arguments: look.arguments,
      environment: ["TERM": look.terminal]
    )
    try conversation.expect("legally adult?")
    try conversation.type("yes")
    try conversation.expect("Who is here?")
    #expect(!conversation.plainText.contains(TypedConversation.hint))
  }
}
