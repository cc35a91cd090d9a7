import TestSupport
import Testing

/// What is drawn bit by bit while somebody types is what would be drawn at once.
@Suite(.serialized)
struct PaintingTests {
  private static let keys = [
    "a", "bc", "two words ", "日本", "😀", "❤️", "🩷", "e\u{301}", "🇩🇪", "שלום", "\u{1B}\r", "\u{7F}",
    "\u{7F}\u{7F}", "\u{1B}[D", "\u{1B}[D\u{1B}[D", "\u{1B}[C", "\u{1B}[3~", "\u{1B}[H", "\u{1B}[F",
    "\u{1B}[1;5D", "\u{1B}[1;5C", "\u{17}", "\u{1F}", "\u{14}",
  ]

  @Test(arguments: zip(1...6, [20, 27, 40, 80, 11, 33]))
  func `a line drawn key by key looks as one drawn at once`(seed: Int, columns: Int) throws {
    let probe = try DrivenProbe("read", columns: columns, rows: 60)
    try probe.terminal.expect("1> ")
    var numbers = DeterminedNumbers(seed: seed)
    for mark in "①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars {
      for _ in 0..<12 {
        try probe.terminal.send(numbers.element(of: Self.keys))
        probe.terminal.listen(seconds: 0.002)
      }
      // A mark that comes after all of them says that they were drawn.
      try probe.terminal.send(String(mark))
      try probe.terminal.awaitScreen("the mark") { $0.rows.joined().unicodeScalars.contains(mark) }
      probe.terminal.listen(seconds: 0.05)
      let gradual = probe.screen
      try probe.terminal.send("\u{C}")
      try probe.terminal.expect("\u{1B}[H\u{1B}[2J")
      try probe.terminal.awaitScreen("what was there before, drawn at once") { atOnce in
        atOnce.lines == gradual.lines && atOnce.cursor == gradual.cursor
      }
      #expect(gradual.unexpected.isEmpty)
    }
  }

  @Test func `a text taller than the window follows the cursor, and is whole once it is sent`()
    throws
  {
    let probe = try DrivenProbe("read", columns: 30, rows: 6)
    try probe.terminal.expect("1> ")
    let lines = (1...14).map { "line \($0)" }
    try probe.terminal.send(lines.joined(separator: "\u{1B}\r"))
    try probe.expectScreen("line 9", "line 10", "line 11", "line 12", "line 13", "line 14")
    try probe.terminal.send(String(repeating: "\u{1B}[A", count: 11) + "X")
    try probe.terminal.awaitScreen("the line of the cursor") { screen in
      screen.rows == ["line 3X", "line 4", "line 5", "line 6", "line 7", "line 8"]
        && screen.cursor == (0, 7)
    }
    probe.terminal.resize(columns: 20)
    try probe.terminal.awaitScreen("the cursor in sight") { screen in
      screen.rows[screen.cursor.row] == "line 3X" && screen.cursor.column == 7
    }
    try probe.terminal.send("\r")
    #expect(
      try probe.results() == [
        "1 line "
          + (lines.prefix(2) + ["line 3X"] + lines.dropFirst(3)).joined(separator: "\\n")
      ]
    )
    let everything = probe.screen.everything
    for line in lines { #expect(everything.contains(line)) }
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (1, 5), (5, 3)])
  func `a window of almost nothing loses no word`(columns: Int, rows: Int) throws {
    let probe = try DrivenProbe("read", columns: columns, rows: rows)
    try probe.terminal.expectRawMode()
    try probe.terminal.send("two 日本 😀 words\u{1B}\rmore\u{7F}\u{1B}[D\u{1B}[H\u{1B}[Fx\r")
    #expect(try probe.results() == ["1 line two 日本 😀 words\\nmorx"])
  }

  @Test func `what is newer than the tables and what has marks stays as it was typed`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("🩷 ❤️ e\u{301} x\u{1B}[D\u{1B}[D\u{1B}[Hy")
    try probe.terminal.awaitScreen("every mark") { screen in
      screen.rows.first?.filter { $0 != " " } == "1>y🩷❤️e\u{301}x"
    }
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line y🩷 ❤️ e\u{301} x"])
  }

  @Test func `what one person wrote is not written once more when it is sent`() throws {
    let probe = try DrivenProbe("private", "read", columns: 30, rows: 6)
    try probe.terminal.expect("1> ")
    let lines = (1...14).map { "line \($0)" }
    try probe.terminal.send(lines.joined(separator: "\u{1B}\r"))
    try probe.expectScreen("line 13", "line 14")
    let mark = probe.terminal.transcript.count
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line " + lines.joined(separator: "\\n")])
    let after = String(decoding: probe.terminal.transcript[mark...], as: UTF8.self)
    #expect(!after.contains("line"))
  }

  @Test func `a mark without a letter stands on a sign of its own, not on the prompt`() throws {
    let probe = try DrivenProbe("read")
    try probe.terminal.expect("1> ")
    try probe.terminal.send("\u{301}a")
    try probe.expectScreen("1> ◌\u{301}a")
    try probe.terminal.send("\u{1B}[H\u{1B}[3~")
    try probe.expectScreen("1> a")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line a"])
  }
}
