import TestSupport
import Testing

/// What is typed and taken back where nothing is drawn anew: the screen shows what will be sent.
@Suite(.serialized)
struct PlainTakingBackTests {
  private static let backspace = "\u{7F}"

  /// Starts a read in a terminal that cannot redraw.
  private func start(columns: Int = 80, _ environment: [String: String] = [:]) throws -> DrivenProbe
  {
    let probe = try DrivenProbe(
      steps: ["read"],
      environment: ["TERM": "dumb"].merging(environment) { $1 },
      columns: columns
    )
    try probe.terminal.expect("1> ")
    try probe.terminal.expectRawMode()
    return probe
  }

  @Test(
    arguments: [
      "👨‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "日", "👩‍❤️‍👨", "e\u{301}", "🏳️‍🌈", "1️⃣", "한", "🩷",
      "a\u{308}\u{323}",
    ],
    [80, 20]
  )
  func `a backspace takes one character away, and never the prompt`(
    character: String,
    columns: Int
  ) throws {
    let probe = try start(columns: columns)
    try probe.terminal.send("a\(character)\(character)b")
    try probe.expectScreen("1> a\(character)\(character)b")
    for rest in ["a\(character)\(character)", "a\(character)", "a", ""] {
      try probe.terminal.send(Self.backspace)
      try probe.expectScreen(rest.isEmpty ? "1>" : "1> \(rest)")
    }
    try probe.terminal.send(Self.backspace + "z\r")
    #expect(try probe.results() == ["1 line z"])
    #expect(probe.screen.lines.contains("1> z"))
    #expect(!probe.terminal.transcript.contains(0x1B))
  }

  /// The rows that a line fills behind the prompt, by characters that are `width` cells wide.
  private func rows(of text: String, width: Int, columns: Int) -> [String] {
    var rows = ["1> "]
    var cells = 3
    for character in text {
      if cells + width > columns {
        rows.append("")
        cells = 0
      }
      rows[rows.count - 1].append(character)
      cells += width
    }
    return rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test(arguments: ["abcdefghijklmnopqrstuvwx", "日漢字語言文本山川水火木金土月星"], [20, 21, 22])
  func `a backspace goes on over the edge of a row`(word: String, columns: Int) throws {
    let width = word.utf8.count == word.count ? 1 : 2
    var text = String(repeating: word, count: 3)
    let probe = try start(columns: columns)
    try probe.terminal.send(text)
    for _ in 0..<(text.count - 1) {
      try probe.terminal.send(Self.backspace)
      text.removeLast()
      let wanted = rows(of: text, width: width, columns: columns)
      try probe.terminal.awaitScreen("\(wanted)") { screen in
        screen.lines.suffix(wanted.count) == wanted[...]
      }
    }
    try probe.terminal.send("z\r")
    #expect(try probe.results() == ["1 line \(text)z"])
  }

  @Test(arguments: [20, 80])
  func `a word and a whole line are taken back over the edge of a row`(columns: Int) throws {
    let probe = try start(columns: columns)
    let long = "kettle 👨‍👩‍👧👍🏽 " + String(repeating: "moss", count: columns / 4)
    try probe.terminal.send(long + "\u{17}")
    try probe.expectScreen("1> kettle 👨‍👩‍👧👍🏽")
    try probe.terminal.send("\u{17}")
    try probe.expectScreen("1> kettle")
    try probe.terminal.send(long + "\u{15}")
    try probe.expectScreen("1>")
    try probe.terminal.send("tin\r")
    #expect(try probe.results() == ["1 line tin"])
  }

  @Test func `after a change of the window the line is shown whole before it is shortened`() throws
  {
    let probe = try start(columns: 40)
    try probe.terminal.send("one two three four five")
    try probe.expectScreen("1> one two three four five")
    probe.terminal.resize(columns: 20)
    probe.terminal.listen(seconds: 0.2)
    try probe.terminal.send(Self.backspace)
    try probe.expectScreen("1> one two three fou", "r fiv")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line one two three four fiv"])
  }

  @Test func `a draft and a second row are taken back to the prompt`() throws {
    let probe = try DrivenProbe(
      steps: ["draft=ä🇩🇪", "read"],
      environment: ["TERM": "dumb"],
      columns: 20
    )
    try probe.expectScreen("1> ä🇩🇪")
    try probe.terminal.send("\u{1B}\rb")
    try probe.expectScreen("1> ä🇩🇪", "b")
    try probe.terminal.send(Self.backspace + Self.backspace)
    try probe.expectScreen("1> ä🇩🇪")
    try probe.terminal.send(Self.backspace)
    try probe.expectScreen("1> ä")
    try probe.terminal.send("\r")
    #expect(try probe.results() == ["1 line ä"])
  }
}
