import TestSupport
import Testing

/// The few words that stand for a long paste are one thing, whatever is done to the line.
@Suite(.serialized)
struct CollapsedTextTests {
  private static let question = "Tell me something."
  private static let rows = (1...4).map { "row \($0)" }
  private static let paste = "\u{1B}[200~\(rows.joined(separator: "\n"))\u{1B}[201~"
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"

  /// A conversation with this half line.
  private func start(
    _ keys: String,
    shown: String,
    environment: [String: String] = [:]
  ) throws -> EditingConversation {
    let conversation = try EditingConversation(environment: environment)
    try conversation.press(keys)
    try conversation.expect(Self.question, "> \(shown)")
    return conversation
  }

  /// Sends the line, with the paste in it or without.
  private func expectSent(
    _ conversation: EditingConversation,
    before: String,
    after: String,
    isWhole: Bool = true
  ) throws {
    try conversation.press("\r")
    var lines = isWhole ? Self.rows : [""]
    lines[0] = before + lines[0]
    lines[lines.count - 1] += after
    try conversation.expectHeardWhole(lines.joined(separator: "\n"))
  }

  /// Keys on the line `a [4 lines pasted]b`, and what stands there then.
  private func check(
    _ cases: [(keys: String, shown: String, isWhole: Bool)],
    environment: [String: String] = [:],
    after prefix: String = ""
  ) throws {
    try EditingConversation.each(cases, environment: environment) { conversation, one in
      try conversation.press("a " + Self.paste + "b")
      try conversation.expect(Self.question, "> a [4 lines pasted]b")
      try conversation.press(prefix + one.keys)
      try conversation.expect(Self.question, "> \(one.shown)")
      let parts = one.shown.split(separator: "[4 lines pasted]", omittingEmptySubsequences: false)
      try expectSent(
        conversation,
        // Deleting to the end leaves the blank, which a screen does not show.
        before: one.keys == "D" ? "a " : String(parts[0]),
        after: one.isWhole ? String(parts[1]) : "",
        isWhole: one.isWhole
      )
    }
  }

  @Test func `no key takes a part of it`() throws {
    try check([
      ("\u{1}\u{6}\u{6}\u{4}", "a b", false), ("\u{1}\u{6}\u{6}\u{1B}[3~", "a b", false),
      ("\u{2}\u{7F}", "a b", false),
      ("\u{2}\u{17}", "a b", false), ("\u{17}", "a [4 lines pasted]", true),
      ("\u{14}", "a b[4 lines pasted]", true), ("\u{2}\u{2}X", "a X[4 lines pasted]b", true),
      ("\u{1}\u{1B}u", "A [4 lines pasted]b", true),
      ("\u{1}\u{6}\u{6}\u{B}\u{19}", "a [4 lines pasted]b", true),
    ])
  }

  @Test func `no command of vi takes a part of it`() throws {
    let home = try SettingsHome([".editrc": "bind -v\n"])
    try check(
      [
        ("x", "a b", false), ("dw", "a b", false), ("dl", "a b", false), ("D", "a", false),
        ("rZ", "a Zb", false), ("iX\u{1B}", "a X[4 lines pasted]b", true),
        ("~", "a [4 lines pasted]b", true), ("xp", "a b[4 lines pasted]", true),
      ],
      environment: ["HOME": home.path],
      after: "\u{1B}0ll"
    )
  }

  @Test(arguments: [up + down, up + up + down + down, "\u{12}ann\r" + down, "\u{7F}\u{1F}"])
  func `words around it come back as they were`(keys: String) throws {
    let conversation = try start("my " + Self.paste + " end", shown: "my [4 lines pasted] end")
    try conversation.press(keys + "!")
    try conversation.expect(Self.question, "> my [4 lines pasted] end!")
    try expectSent(conversation, before: "my ", after: " end!")
  }

  @Test func `an older line that is long is not called pasted`() throws {
    let typed = (1...5).map { "line \($0)" }
    let conversation = try EditingConversation()
    try conversation.press(typed.joined(separator: "\u{1B}\r") + "\r")
    try conversation.expectHeardWhole(typed.joined(separator: "\n"))
    try conversation.press(Self.up)
    try conversation.expect(Self.question, "> [5 lines]")
  }

  @Test func `a draft of several lines comes back as it was typed`() throws {
    let conversation = try EditingConversation()
    try conversation.press("one\u{1B}\rtwo\u{1B}\rthree\u{1B}\rfour\u{1B}\rfive")
    try conversation.expect("> one", "two", "three", "four", "five")
    try conversation.press(String(repeating: Self.up, count: 5))
    try conversation.expect(Self.question, "> Ann")
    try conversation.press(Self.down)
    try conversation.expect("> one", "two", "three", "four", "five")
  }

  @Test func `characters for private use are no signs`() throws {
    let conversation = try EditingConversation()
    try conversation.press(Self.paste + "\u{10FF00}\u{E0B0}")
    try conversation.expect(Self.question, "> [4 lines pasted]\u{FFFD}\u{E0B0}")
    try expectSent(conversation, before: "", after: "\u{FFFD}\u{E0B0}")
  }
}
