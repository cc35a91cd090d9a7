import TestSupport
import Testing

/// The person's own keys, and those that the program is told to have.
@Suite(.serialized)
struct EditorSettingsTests {
  private func line(
    _ keys: String...,
    settings: String? = nil,
    environment: [String: String] = [:]
  ) throws -> String {
    let probe = try DrivenProbe("read", environment: environment, editorSettings: settings)
    try probe.terminal.expect("1> ")
    for keys in keys {
      try probe.terminal.send(keys)
      // An Esc of its own is one that nothing follows for a while.
      guard keys.hasSuffix("\u{1B}") else { continue }
      try probe.terminal.awaitTaken()
      probe.terminal.listen(seconds: 0.2)
    }
    try probe.terminal.send("\r")
    let results = try probe.results()
    #expect(probe.screen.lines.first?.hasPrefix("1> ") == true)
    return try #require(results.first)
  }

  @Test(arguments: ["bind ^T ed-move-to-beg\n", "bind ^R ed-move-to-beg\n", "edit off\n*bad*\n"])
  func `a binding of one's own wins`(settings: String) throws {
    let key = settings.contains("^R") ? "\u{12}" : settings.contains("^T") ? "\u{14}" : "\u{1}"
    #expect(try line("ello", key, "h", settings: settings) == "1 line hello")
  }

  @Test func `arrows and pastes work whatever is bound`() throws {
    let settings = "bind -v\nbind ^T ed-move-to-beg\n"
    #expect(
      try line("bc\u{1B}[D\u{1B}[Da", "\u{1B}[F\u{1B}[200~d\u{1B}[201~", settings: settings)
        == "1 line abcd"
    )
  }

  @Test func `vi's keys by the settings of editline`() throws {
    #expect(
      try line("hello", "\u{1B}", "0xiH\u{1B}", "A!", settings: "bind -v\n") == "1 line Hello!"
    )
  }

  @Test func `vi's keys by the program's own setting`() throws {
    let vi = ["TERMINAL_PROBE_KEYS": "vi"]
    #expect(try line("abc", "\u{1B}", "0x", environment: vi) == "1 line bc")
    let emacs = ["TERMINAL_PROBE_KEYS": "emacs"]
    #expect(try line("bc\u{1}a", settings: "bind -v\n", environment: emacs) == "1 line abc")
  }

  @Test func `another file of settings can be named`() throws {
    let settings = try DrivenProbe(steps: [], editorSettings: "bind ^T ed-move-to-beg\n")
    #expect(try settings.results() == [])
    let environment = ["EDITRC": settings.settingsPath]
    #expect(try line("ello\u{14}h", environment: environment) == "1 line hello")
  }

  @Test func `no command of vi writes the line to a file or leaves without Enter`() throws {
    for key in ["v", "V", "@", "#", "_", "n", "N", "K", "J", "G", "+", "-"] {
      #expect(try line("ab", "\u{1B}", key, settings: "bind -v\n") == "1 line ab")
    }
  }
}
