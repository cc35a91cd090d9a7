import TestSupport
import Testing

/// Names, answers and commands that people type or paste, which cannot steer the terminal.
@Suite(.serialized)
struct HostileTypingTests {
  private func start(
    _ script: OwnScript,
    _ arguments: [String] = []
  ) throws -> TypedConversation {
    try TypedConversation.playing(script, arguments, environment: ["NO_COLOR": "1"])
  }

  /// Text as a terminal hands it over when it is pasted.
  private func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  /// Types each text in turn and expects that nothing of it comes through.
  private func type(
    in conversation: TypedConversation,
    _ question: String,
    _ keys: (HostileText) -> String
  ) throws {
    try conversation.open("Sam")
    try conversation.awaitQuestion("Tell me something.")
    for hostile in HostileText.all {
      let start = conversation.terminal.transcript.count
      try conversation.type(keys(hostile))
      try conversation.awaitQuestion(question)
      let shown = Array(conversation.terminal.transcript[start...])
      #expect(HostileText.harm(in: shown) == [], "\(hostile.name)")
    }
  }

  @Test(arguments: [[], ["--plain"]])
  func `an answer that is typed is harmless, and so is its repetition`(
    arguments: [String]
  ) throws {
    let conversation = try start(try OwnScript.listening(), arguments)
    try type(in: conversation, "zx).") { $0.marked }
  }

  @Test(arguments: [[], ["--plain"]])
  func `an answer that is pasted is harmless, and so is its repetition`(
    arguments: [String]
  ) throws {
    let conversation = try start(try OwnScript.listening(), arguments)
    try type(in: conversation, "zx).") { pasted($0.marked) }
    let heard = conversation.screen.everything.split(separator: "Heard (qa").count - 1
    #expect(heard == HostileText.all.count)
  }

  @Test(arguments: [[], ["--plain"]])
  func `a command that nobody knows is harmless`(arguments: [String]) throws {
    let conversation = try start(try OwnScript.listening(), arguments)
    try conversation.open("Sam")
    for hostile in HostileText.all {
      try conversation.awaitQuestion("Tell me something.")
      let start = conversation.terminal.transcript.count
      try conversation.type(pasted("/\(hostile.marked)"))
      try conversation.awaitScreen("the question again") { screen in
        conversation.latest.contains("Tell me something.")
          && screen.rows[screen.cursor.row].contains(">")
      }
      let shown = Array(conversation.terminal.transcript[start...])
      #expect(HostileText.harm(in: shown) == [], "\(hostile.name)")
      // Where it holds a blank, what is behind that comes back as a draft.
      try conversation.terminal.send("\u{15}")
    }
  }

  @Test(arguments: [[], ["--plain"]])
  func `a byte that is no text is left out and mentioned`(arguments: [String]) throws {
    let conversation = try start(try OwnScript.listening(), arguments)
    try conversation.open("Sam")
    try conversation.awaitQuestion("Tell me something.")
    try conversation.terminal.send(bytes: HostileText.rawByte + [0x0D])
    try conversation.awaitQuestion("zx).")
    #expect(conversation.screen.everything.contains("not readable"))
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }

  @Test(arguments: zip(HostileText.all.prefix(8), HostileText.all.suffix(8)))
  func `a name is harmless in questions, in lines and at its own prompt`(
    one: HostileText,
    other: HostileText
  ) throws {
    let script = try OwnScript(
      """
      title: Evening
      ---
      <<declare $words = "">>
      <<turn next>>
      <<private>>
      Bot: This is {$me}, that is {$them}.
      <<listen $words>>
      ===
      """
    )
    let conversation = try start(script)
    try conversation.open(pasted("Jo\(one.marked)"), pasted("Jan\(other.marked)"))
    try conversation.reply(to: "2  Not yet", "1")
    try conversation.awaitQuestion("that is")
    let screen = conversation.screen
    #expect(screen.lines.joined().contains("that is J"))
    #expect(screen.rows[screen.cursor.row].hasPrefix("J"))
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }
}
