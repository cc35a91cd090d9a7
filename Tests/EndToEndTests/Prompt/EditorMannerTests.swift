import TestSupport
import Testing

/// Whose keys the line has: those of emacs or vi, and a person's own.
@Suite(.serialized)
struct EditorMannerTests {
  /// The ways to say that one has the keys of vi.
  enum WayToVi: String, CaseIterable, CustomTestStringConvertible {
    case setting, ownFile, namedFile
    var testDescription: String { rawValue }

    fileprivate var file: [String: String] {
      switch self {
      case .setting: ["settings": "keys = vi\n"]
      case .ownFile: [".editrc": "bind -v\n"]
      case .namedFile: ["keys": "bind -v\n"]
      }
    }

    fileprivate func environment(_ folder: String) -> [String: String] {
      switch self {
      case .setting: ["AFTERCARE_HOME": folder]
      case .ownFile: ["HOME": folder]
      case .namedFile: ["EDITRC": "\(folder)/keys"]
      }
    }
  }

  /// Does something in a conversation of someone with these keys.
  private func withVi(
    _ way: WayToVi = .ownFile,
    _ body: (EditingConversation) throws -> Void
  ) throws {
    let home = try SettingsHome(way.file)
    try body(EditingConversation(environment: way.environment(home.path)))
  }

  /// Does the same for several cases at a person's keys of vi.
  private func eachInVi<Case>(
    _ cases: [Case],
    _ body: (EditingConversation, Case) throws -> Void
  ) throws {
    let home = try SettingsHome(WayToVi.ownFile.file)
    try EditingConversation.each(
      cases,
      environment: WayToVi.ownFile.environment(home.path),
      body
    )
  }

  // MARK: - Emacs

  @Test func `the keys of emacs`() throws {
    let cases = [
      ("two\u{1}one \u{5}!", "one two!"), ("one two\u{17}\u{19}\u{19}", "one twotwo"),
      ("ab\u{2}\u{2}\u{4}c", "cb"), ("one two\u{1}\u{B}x", "x"), ("ab\u{14}", "ba"),
      ("one\u{1}\u{6}X", "oXne"), ("x one\u{1B}b\u{1B}d\u{8}y", "xy"),
    ]
    try EditingConversation.each(cases) { conversation, one in
      try conversation.press(one.0 + "\r")
      try conversation.expectHeard(one.1)
    }
  }

  @Test func `the program's setting wins over the person's file`() throws {
    let home = try SettingsHome([".editrc": "bind -v\n", "settings": "keys = emacs\n"])
    let conversation = try EditingConversation(
      environment: ["HOME": home.path, "AFTERCARE_HOME": home.path]
    )
    try conversation.press("two\u{1}one \r")
    try conversation.expectHeard("one two")
  }

  @Test func `the setting for keys is made by a command and heeded`() throws {
    let home = try SettingsHome([:])
    let environment = ["AFTERCARE_HOME": home.path]
    let set = try AftercareProgram.run(["settings", "keys", "vi"], environment: environment)
    #expect(set.status == .code(0))
    let conversation = try EditingConversation(environment: environment)
    try conversation.press("xtwo\u{1B}0x\r")
    try conversation.expectHeard("two")
  }

  // MARK: - Vi

  @Test(arguments: WayToVi.allCases)
  func `commands of vi work at once after Esc`(way: WayToVi) throws {
    try withVi(way) { conversation in
      // The Esc and the commands come in one piece, as they do over a slow line.
      try conversation.press("hello\u{1B}0xiH\u{1B}A!")
      try conversation.expect("Tell me something.", "> Hello!")
      try conversation.press("\r")
      try conversation.expectHeard("Hello!")
    }
  }

  @Test func `a lone Esc ends typing, and the next letter is a command`() throws {
    try withVi { conversation in
      try conversation.press("one two")
      try conversation.expect("> one two")
      try conversation.press("\u{1B}")
      try conversation.typed.awaitScreen("the cursor on the last letter") {
        $0.cursor.column == 8
      }
      try conversation.press("bcwthree")
      try conversation.expect("> one three")
      try conversation.press("\r")
      try conversation.expectHeard("one three")
    }
  }

  @Test func `one Esc too many does no harm`() throws {
    try withVi { conversation in
      try conversation.press("ab\u{1B}\u{1B}A!")
      try conversation.expect("Tell me something.", "> ab!")
      try conversation.press("\r")
      try conversation.expectHeard("ab!")
    }
  }

  @Test func `the commands of vi`() throws {
    let cases = [
      ("one two\u{1B}bdw", "one"), ("one\u{1B}ccx", "x"), ("one two\u{1B}0wD", "one"),
      ("ab\u{1B}Xu", "ab"), ("ab\u{1B}~", "aB"), ("one\u{1B}rx", "onx"),
      ("one\u{1B}ddatwo", "two"), ("a b\u{1B}0fbrc", "a c"), ("one\u{1B}0y$P", "oneone"),
    ]
    try eachInVi(cases) { conversation, one in
      try conversation.press(one.0 + "\r")
      try conversation.expectHeard(one.1)
    }
  }

  @Test func `arrows, Home, End, Delete and pastes work in vi mode`() throws {
    try withVi { conversation in
      try conversation.press("bcd\u{1B}[D\u{1B}[D\u{1B}[H\u{1B}[3~a\u{1B}OF\u{1B}[200~e\u{1B}[201~")
      try conversation.expect("> acde")
      try conversation.press("\u{1B}\u{1B}[H")
      try conversation.press("x\r")
      try conversation.expectHeard("cde")
    }
  }

  @Test func `older lines come in vi mode by k and j, and the draft is back`() throws {
    try withVi { conversation in
      try conversation.press("draft\u{1B}k")
      try conversation.expect("Tell me something.", "> Ann")
      try conversation.press("j")
      try conversation.expect("Tell me something.", "> draft")
      try conversation.press("\r")
      try conversation.expectHeard("draft")
    }
  }

  @Test(arguments: ["/", "?"])
  func `vi looks for older lines, and Escape takes one into the line`(key: String) throws {
    try withVi { conversation in
      try conversation.press("ab\u{1B}\(key)An")
      try conversation.expect("Tell me something.", "search “An”> Ann")
      try conversation.press("\u{1B}")
      try conversation.expect("Tell me something.", "> Ann")
      try conversation.press("\r")
      try conversation.expectHeard("Ann")
    }
  }

  @Test func `vi's commands behind a colon send nothing, and those that leave are heard`() throws {
    try withVi { conversation in
      try conversation.press("ab\u{1B}:set")
      try conversation.expect("Tell me something.", ":set> ab")
      try conversation.press("\r")
      try conversation.expect("Tell me something.", "> ab")
      try conversation.press("A!")
      try conversation.expect("Tell me something.", "> ab!")
      try conversation.press("\u{1B}:q!\r")
      try conversation.expect("> ab!", "Ctrl-C once more leaves. Nothing is kept.", ">")
    }
  }

  @Test func `no command of vi sends the line or opens an editor`() throws {
    try eachInVi(["v", "V", "@", "#", "_"]) { conversation, key in
      try conversation.press("ab\u{1B}\(key)A!")
      try conversation.expect("Tell me something.", "> ab!")
      try conversation.press("\r")
      try conversation.expectHeard("ab!")
    }
  }

  // MARK: - A person's own

  @Test(arguments: [
    ("bind ^T ed-move-to-beg\n", "\u{14}"), ("bind ^R ed-move-to-beg\n", "\u{12}"),
    ("aftercare:bind ^T ed-move-to-beg\n", "\u{14}"),
    ("bind -s ^T x\nbind ^A ed-move-to-beg\n", "\u{1}"),
    ("*nonsense*\nedit off\nbind ^T ed-move-to-beg\n", "\u{14}"),
  ])
  func `what a person bound themselves is what the key does`(settings: String, key: String) throws {
    let home = try SettingsHome([".editrc": settings])
    let conversation = try EditingConversation(environment: ["HOME": home.path])
    try conversation.press("ello\(key)h\r")
    try conversation.expectHeard("hello")
  }

  @Test func `settings for other programs are not this program's`() throws {
    let home = try SettingsHome([".editrc": "other:bind ^A ed-move-to-end\n"])
    let conversation = try EditingConversation(environment: ["HOME": home.path])
    try conversation.press("ello\u{1}h\r")
    try conversation.expectHeard("hello")
  }
}
