import TestSupport
import Testing

/// Esc, pressed by somebody who wants to be gone.
@Suite(.serialized)
struct EscapeTests {
  private func expectGone(_ conversation: EditingConversation) throws {
    #expect(try conversation.typed.terminal.waitForExit() == .code(0))
    conversation.typed.expectRestored()
    #expect(conversation.typed.screen.everything.allSatisfy { $0 == "\n" })
  }

  @Test(arguments: 2...9)
  func `however often it is pressed at once, it leaves`(count: Int) throws {
    let conversation = try EditingConversation()
    try conversation.press("half an answer" + String(repeating: "\u{1B}", count: count))
    try expectGone(conversation)
  }

  @Test func `held down, it leaves`() throws {
    let conversation = try EditingConversation()
    try conversation.press("\u{1B}")
    conversation.typed.terminal.listen(seconds: 0.5)
    for _ in 0..<30 where conversation.typed.terminal.isRestored == false {
      try conversation.press("\u{1B}")
      conversation.typed.terminal.listen(seconds: 0.033)
    }
    try expectGone(conversation)
  }

  @Test(arguments: ["\u{1B}\u{1B}\r", "\u{1B}\u{1B}x", "\u{1B}\u{1B}\u{3}", "\u{1B}[\u{1B}\u{1B}"])
  func `whatever else is hit with it, it leaves`(keys: String) throws {
    let conversation = try EditingConversation()
    try conversation.press("half" + keys)
    try expectGone(conversation)
  }

  @Test func `Ctrl-C is never swallowed`() throws {
    for beginning in ["\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}[1;"] {
      let conversation = try EditingConversation()
      try conversation.press("half" + beginning + "\u{3}")
      try conversation.typed.awaitScreen("how to leave after \(beginning.debugDescription)") {
        screen in
        screen.lines.contains { $0.contains("Ctrl-C once more leaves.") }
      }
    }
  }

  @Test(arguments: [("\u{1B}[D", "xhalf"), ("\u{1B}\r", "xhalf"), ("\u{1B}", "xhalfa")])
  func `one that follows no other leaves nothing, be it after a search`(
    keys: String,
    line: String
  ) throws {
    let conversation = try EditingConversation()
    // What ends the search begins with an Esc; the one behind it belongs to a letter.
    for part in ["half", "\u{12}", keys, keys == "\u{1B}" ? "a" : "", "\u{1B}", "bx\r"] {
      try conversation.press(part)
      try conversation.typed.terminal.awaitTaken()
      // An Esc by itself is one only after a while.
      if part == "\u{1B}" { conversation.typed.terminal.listen(seconds: 0.2) }
    }
    try conversation.expectHeard(line)
  }

  @Test(arguments: [("a", "halfax"), ("\u{1B}[D", "halxf")])
  func `two that come as numbers leave only where nothing is typed between them`(
    key: String,
    line: String
  ) throws {
    let conversation = try EditingConversation()
    for part in ["half", "\u{1B}[27u", key, "\u{1B}[27u", "x\r"] {
      try conversation.press(part)
      try conversation.typed.terminal.awaitTaken()
    }
    try conversation.expectHeard(line)
    try conversation.press("half\u{1B}[27u\u{1B}[27u")
    try expectGone(conversation)
  }

  @Test(arguments: ["", "abc", "/help"])
  func `with the keys of vi, the way out works after an Esc, too`(line: String) throws {
    let home = try SettingsHome([".editrc": "bind -v\n"])
    let conversation = try EditingConversation(environment: ["HOME": home.path])
    try conversation.press("quokka out\r")
    try conversation.expectHeard("quokka out")
    try conversation.press(line + "\u{1B}")
    try conversation.typed.terminal.awaitTaken()
    conversation.typed.terminal.listen(seconds: 0.3)
    try conversation.press("/out\r")
    try expectGone(conversation)
  }

  @Test(arguments: [
    ("one two three four\u{1B}bdwbdwu", "one two three"), ("ab\u{1B}xxuu", "ab"),
    ("abc\u{1B}xxu", "ab"),
    ("one\u{1B}rxu", "one"), ("one two\u{1B}0dwua!", "o!ne two"),
  ])
  func `undo in vi takes back one command`(keys: String, line: String) throws {
    let home = try SettingsHome([".editrc": "bind -v\n"])
    let conversation = try EditingConversation(environment: ["HOME": home.path])
    try conversation.press(keys)
    try conversation.expect("Tell me something.", "> \(line)")
  }

  @Test(arguments: [
    ("bc\u{1}a\u{5}d", "abcd"), ("ab\u{18}\u{F}\u{7}c", "abc"), ("ab\u{2}\u{2}\u{B}c", "c"),
  ])
  func `keys of emacs put nothing unseen into a line of vi`(keys: String, line: String) throws {
    let home = try SettingsHome([".editrc": "bind -v\n"])
    let conversation = try EditingConversation(environment: ["HOME": home.path])
    try conversation.press(keys)
    try conversation.expect("Tell me something.", "> \(line)")
  }
}
