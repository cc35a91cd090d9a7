import Glibc
import TestSupport
import Testing

/// What is seen, at any width, in any locale and with any wish.
@Suite(.serialized)
struct LooksTests {
  static let texts = [
    "The part after counts too, and nobody has to say anything clever tonight.",
    "今日はとても疲れています。でも、あなたと一緒にいられて嬉しいです。",
    "❤️ 👩‍❤️‍👨 🇩🇪 👋🏽 e\u{301}te\u{301} and some words behind them, so that a row is full",
    "שלום לך, היה לנו ערב ארוך ואנחנו עייפים מאוד, אבל טוב לנו ביחד",
  ]

  @Test(arguments: [20, 33, 72, 200], texts)
  func `text fits the window, and all of it is there`(columns: Int, text: String) throws {
    let probe = try DrivenProbe("speak=Jo:\(text)", columns: columns, rows: 40)
    #expect(try probe.results() == [])
    let screen = probe.screen
    let shown = screen.lines.joined().filter { $0 != " " }
    #expect(shown == "Jo:" + text.filter { $0 != " " })
    #expect(screen.lines.allSatisfy { $0.count <= min(columns, 72) })
    #expect(screen.unexpected.isEmpty)
  }

  @Test(arguments: [
    ["LANG": "C"], ["LANG": "xx_XX.UTF-8"], ["LANG": "", "LC_ALL": "POSIX"], ["LC_ALL": "nonsense"],
  ])
  func `any locale will do`(environment: [String: String]) throws {
    let probe = try DrivenProbe("show=日é😀", "read", environment: environment)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("é日😀x\u{1B}[D\u{7F}")
    try probe.expectScreen("日é😀", "1> é日x")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line é日x"])
  }

  @Test(arguments: [
    (["TERM": "xterm"], true, true),
    (["TERM": "xterm", "NO_COLOR": "1"], false, true),
    (["TERM": "xterm", "ACCESSIBLE": "1"], false, false),
    (["TERM": "dumb"], false, false),
    (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, false),
    (["TERM": "nobody-knows-it"], true, true),
  ])
  func `wishes are heeded`(environment: [String: String], colors: Bool, redraws: Bool) throws {
    let probe = try DrivenProbe("speak=Jo:Hello.", "hint=Esc", "read", environment: environment)
    try probe.terminal.expect("1> ")
    try probe.terminal.send("x\r")
    #expect(try probe.results() == ["1 line x"])
    #expect(probe.terminal.text.contains("\u{1B}[1m") == colors)
    #expect(probe.terminal.text.contains("\u{1B}[?2004h") == redraws)
    if !colors, !redraws { #expect(!probe.terminal.transcript.contains(0x1B)) }
  }

  @Test(arguments: [("1> ", 80, true), ("1> ", 40, false)])
  func `a hint stands at the right and is gone at the first key`(
    prompt: String,
    columns: Int,
    isShown: Bool
  ) throws {
    let probe = try DrivenProbe("hint=Esc Esc leaves", "read", columns: columns)
    try probe.terminal.expect(prompt)
    if isShown {
      try probe.terminal.awaitScreen("the hint") { screen in
        screen.lines.last?.hasSuffix("    Esc Esc leaves") == true
          && screen.cursor.column == prompt.count
      }
    }
    try probe.terminal.send("x")
    try probe.expectScreen("1> x")
    if !isShown { #expect(!probe.terminal.text.contains("leaves")) }
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line x"])
  }

  @Test func `a key at the end of a line writes that key alone`() throws {
    let probe = try DrivenProbe("hint=Esc", "read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("a")
    try probe.terminal.expect("a")
    let before = probe.terminal.transcript.count
    try probe.terminal.send("b")
    try probe.terminal.expect("b")
    #expect(Array(probe.terminal.transcript[before...]) == Array("b".utf8))
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line ab"])
  }

  static let hostile =
    "a\u{1B}[31mb\u{9B}2Jc\u{1B}]0;title\u{7}d\u{202E}e\u{2066}f\u{85}g\u{8}\u{7F}h"

  @Test(arguments: ["xterm", "dumb"])
  func `no text of others steers the terminal`(kind: String) throws {
    let hostile = Self.hostile
    let probe = try DrivenProbe(
      "speak=\(hostile):\(hostile)",
      "options=\(hostile),\(hostile)",
      "style=\(hostile)",
      "hint=\(hostile)",
      "draft=\(hostile)",
      "complete=x\(hostile)1,x\(hostile)2",
      "read",
      environment: ["TERM": kind]
    )
    try probe.terminal.expect("> ")
    try probe.terminal.send(kind == "dumb" ? "x\r" : "\u{15}x\t\t\t\r")
    let results = try probe.results()
    #expect(probe.screen.unexpected.isEmpty)
    for text in ["\u{1B}[31m", "\u{1B}]", "\u{9B}", "\u{202E}", "\u{2066}", "\u{7}"] {
      #expect(!probe.terminal.text.contains(text))
      #expect(!results.joined().contains(text))
    }
  }

  @Test(arguments: ["", "\u{1B}[200~"])
  func `what is typed or pasted cannot turn the text around`(begin: String) throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    let end = begin.isEmpty ? "" : "\u{1B}[201~"
    try probe.terminal.send(begin + "ab\u{202E}c\u{2066}d\u{9D}e" + end + "\r")
    #expect(try probe.results() == ["1 line abcde"])
    #expect(probe.screen.unexpected.isEmpty)
  }
}
