import TestSupport
import Testing

/// Scripts of others, which cannot steer the terminal.
@Suite(.serialized)
struct HostileTextTests {
  /// Plays a script up to its first question and gives the terminal.
  private func play(_ script: [UInt8]) throws -> TypedConversation {
    let folder = try TestFolder()
    let path = try folder.write(bytes: script, to: "Evening.yarn")
    let conversation = try TypedConversation(
      arguments: ["chat", path, "--seed", "5"],
      environment: ["NO_COLOR": "1"]
    )
    try conversation.open("Sam")
    withExtendedLifetime(folder) {}
    try conversation.awaitQuestion("2  Skip this one")
    return conversation
  }

  private func script(_ text: [UInt8]) -> [UInt8] {
    let parts = [
      "title: Evening\n---\nBot: Begin.\nBot: Line ", ".\n", ": said.\n-> Option ",
      "\n-> Skip this one #class:skip\n===\n",
    ]
    return Array(parts.map { Array($0.utf8) }.joined(separator: text))
  }

  @Test(arguments: HostileText.all)
  func `lines, names and options of a script are harmless`(hostile: HostileText) throws {
    let conversation = try play(script(Array(hostile.scripted.utf8)))
    let shown = conversation.screen.lines(from: "Begin.").joined(separator: " ")
    #expect(shown.split(separator: "qa").count == 4, "\(shown)")
    #expect(shown.split(separator: "zx").count == 4, "\(shown)")
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }

  @Test func `a byte that is no text is harmless in a script, too`() throws {
    let conversation = try play(script(HostileText.rawByte))
    let shown = conversation.screen.lines(from: "Begin.").joined(separator: " ")
    #expect(shown.split(separator: "zx").count == 4, "\(shown)")
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }

  /// What a terminal gets from a command that ends by itself.
  private func terminal(_ arguments: [String], status: Int32) throws -> [UInt8] {
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: arguments,
      environment: AftercareProgram.environment(["NO_COLOR": "1"])
    )
    #expect(try terminal.waitForExit() == .code(status))
    return terminal.transcript
  }

  /// A script that is wrong wherever a text can be.
  private func broken(_ text: String) -> String {
    """
    title: Evening\(text)
    tags: \(text)
    \(text): \(text)
    ---
    Bot: Line \(text) {$x +}
    \(text): said <<if \(text)>>
    <<jump \(text)>>
    <<\(text) 1>>
    <<set $\(text) to "\(text)">>
    -> Option \(text) #class:\(text)
    ===
    """
  }

  @Test(arguments: HostileText.all, [["chat"], ["author", "check"]])
  func `what is said of a broken script is harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let folder = try TestFolder()
    let path = try folder.write(broken(hostile.marked), to: "Evening.yarn")
    let shown = try terminal(command + [path], status: 1)
    #expect(shown.holds(Array("error[".utf8)))
    #expect(shown.holds(Array("qa".utf8)) && shown.holds(Array("zx".utf8)))
    #expect(HostileText.harm(in: shown) == [])
  }

  @Test(arguments: HostileText.all, [["chat"], ["author", "check"]])
  func `the name of a broken script, and of one that is missing, is harmless`(
    hostile: HostileText,
    command: [String]
  ) throws {
    let folder = try TestFolder()
    let name = hostile.marked.replacing("/", with: "")
    let path = try folder.write("title: Evening\n---\nBot: {$x +}\n===\n", to: "\(name).yarn")
    let shown = try terminal(command + [path], status: 1)
    #expect(shown.holds(Array("error[".utf8)) && shown.holds(Array("zx.yarn".utf8)))
    #expect(HostileText.harm(in: shown) == [])
    let missing = try terminal(command + ["\(folder.path)/none/\(name).yarn"], status: 2)
    #expect(missing.holds(Array("there is no such file".utf8)))
    #expect(HostileText.harm(in: missing) == [])
  }

  @Test(arguments: HostileText.all.filter(\.isBeyondASCII))
  func `a title is harmless when a script cannot go on`(hostile: HostileText) throws {
    let next = "Next\(hostile.marked)"
    let script = """
      title: Evening
      ---
      <<declare $words = "">>
      Bot: Where to?
      <<listen $words>>
      <<jump \(next)>>
      ===
      title: \(next)
      ---
      <<set $words to "Nowhere">>
      <<jump {$words}>>
      ===
      """
    let conversation = try TypedConversation.playing(
      try OwnScript(script),
      environment: ["NO_COLOR": "1"]
    )
    try conversation.open("Sam")
    try conversation.reply(to: "Where to?", "there")
    try conversation.reply(to: "Press Enter", "")
    #expect(try conversation.terminal.waitForExit() == .code(1))
    #expect(conversation.plainText.contains("the script cannot go on: in ‘Nextqa"))
    #expect(HostileText.harm(in: conversation.terminal.transcript) == [])
  }
}
