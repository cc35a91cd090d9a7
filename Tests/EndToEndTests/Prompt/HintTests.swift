import TestSupport
import Testing

/// The few words at the right of a prompt.
@Suite(.serialized)
struct HintTests {
  @Test func `they stand at the first prompt of a wide window until the first key`() throws {
    let conversation = try TypedConversation()
    try conversation.awaitScreen("the first prompt") { _ in
      let row = conversation.wholeScreen.lines.last ?? ""
      return row.hasPrefix(">") && row.hasSuffix(" " + TypedConversation.hint)
    }
    #expect(conversation.wholeScreen.cursor.column == 2)
    try conversation.press("y")
    try conversation.awaitScreen("the line alone") { _ in
      conversation.wholeScreen.lines.last == "> y"
    }
    try conversation.press("es\r")
    try conversation.expect("Who is here?")
    #expect(!conversation.wholeScreen.everything.contains(TypedConversation.hint))
  }

  @Test func `each private turn has them again, and its answer is typed without them`() throws {
    let evening = try PrivateEvening()
    try evening.goAlone()
    let row = "Bo>" + String(repeating: " ", count: 49) + TypedConversation.hint
    #expect(evening.conversation.wholeScreen.lines.last == row)
    try evening.conversation.press("quokka")
    try evening.conversation.awaitScreen("the line alone") { _ in
      evening.conversation.wholeScreen.lines.last == "Bo> quokka"
    }
  }

  @Test func `they come and go with the room there is`() throws {
    let conversation = try TypedConversation(columns: 40)
    try conversation.expectScreen(">")
    #expect(!conversation.plainText.contains(TypedConversation.hint))
    conversation.resize(columns: 90)
    try conversation.awaitScreen("the hint") { _ in
      conversation.wholeScreen.lines.last?.hasSuffix(TypedConversation.hint) == true
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
