import TestSupport
import Testing

/// Keys as numbers, as a terminal sends them on that a program which crashed had asked for them.
@Suite(.serialized)
struct LeftProtocolTests {
  /// Types `one two`, each of some keys, and `X`, and has the script say what came of it.
  private func check(_ keys: String..., becomes line: String) throws {
    try EditingConversation.each(keys) { conversation, keys in
      try conversation.press("one two\u{1B}\(keys)X")
      try conversation.expect("Tell me something.", "> \(line)")
      try conversation.press("\r")
      try conversation.expectHeard(line)
    }
  }

  @Test func `a key moves by a character whatever is locked`() throws {
    try check("[1;129D", "[1;65D", "[1;193:1D", "[57417;129u", becomes: "one twXo")
  }

  @Test func `a key that another is held with moves by a word whatever is locked`() throws {
    try check("[1;133D", "[1;69D", "[1;131D", becomes: "one Xtwo")
  }

  @Test func `Backspace takes a character whatever is locked`() throws {
    try check("[127;129u", "[127;65u", "[27;129;127~", becomes: "one twX")
  }

  @Test func `Delete takes a character whatever is locked`() throws {
    try check("[H\u{1B}[3;129~", "[1;65H\u{1B}[3;65~", becomes: "Xne two")
  }

  @Test(arguments: ["[13;130u", "[13;66u"])
  func `Shift-Enter makes a new line whatever is locked`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("one two\u{1B}\(keys)X\r")
    try conversation.expectHeard("one two", "X")
  }

  @Test func `a digit of the keypad is one`() throws {
    try check("[57400;129u", "[57400u", "[49;129u", becomes: "one two1X")
  }

  @Test func `Enter sends whatever is locked`() throws {
    let codes = ["[13u", "[13;129u", "[13;65u", "[13;193u", "[57414u", "[57414;129u"]
    try EditingConversation.each(codes.enumerated()) { conversation, code in
      try conversation.press("line \(code.offset)\u{1B}\(code.element)")
      try conversation.expectHeard("line \(code.offset)")
    }
  }

  @Test(arguments: ["[99;5u", "[99;133u", "[99;69u", "[99;197u", "[27;133;99~"])
  func `Ctrl-C twice leaves whatever is locked`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("\u{1B}\(keys)")
    try conversation.typed.awaitScreen("how to leave") { screen in
      screen.lines.contains { $0.contains("Ctrl-C once more leaves.") }
    }
    try conversation.press("\u{1B}\(keys)")
    #expect(try conversation.typed.terminal.waitForExit() == .code(130))
  }

  @Test(arguments: ["[27u", "[27;129u", "[27;65u", "[27;1:1u"])
  func `Esc twice leaves`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("half\u{1B}\(keys)\u{1B}\(keys)")
    #expect(try conversation.typed.terminal.waitForExit() == .code(0))
    conversation.typed.expectRestored()
    #expect(conversation.typed.screen.everything.allSatisfy { $0 == "\n" })
  }

  @Test func `one Esc as a number does nothing`() throws {
    try check("[27u", becomes: "one twoX")
  }
}
