import TestSupport
import Testing

/// A turn alone in a window that is lower than what is said: on its screen nothing scrolls back.
@Suite(.serialized)
struct LowWindowTests {
  private static let script = """
    title: Evening
    ---
    <<declare $words = "">>
    Bot: Say something to all.
    <<listen $words>>
    <<turn next>>
    <<private>>
    Bot: Only {$me} here.
    Bot: What would be good now?
    -> Warmth, a blanket or a drink, and nothing else for a good while
    -> Breaths, a few slow ones
    -> Someone close by
    -> Sleep
    -> Skip this one #class:skip
    <<turn both>>
    Bot: That was it.
    ===
    """

  /// Goes alone to the question, in a window of this size.
  private func alone(columns: Int, rows: Int) throws -> PrivateEvening {
    let evening = try PrivateEvening(Self.script)
    try evening.conversation.type("go")
    try evening.awaitHandOver(to: "Bo")
    evening.terminal.resize(columns: columns, rows: rows)
    evening.terminal.listen(seconds: 0.2)
    _ = try pages(of: evening, after: "1")
    return evening
  }

  /// Types a line and turns pages up to the next prompt; gives the rows of each.
  private func pages(of evening: PrivateEvening, after line: String) throws -> [[String]] {
    var pages: [[String]] = []
    try evening.conversation.type(line)
    repeat {
      try awaitPage(of: evening)
      pages.append(evening.screen.lines)
      if evening.screen.isAsking { return pages }
      try evening.conversation.type("")
    } while pages.count < 20
    return pages
  }

  /// Waits until what was typed last has brought a page that waits, or a prompt.
  private func awaitPage(of evening: PrivateEvening) throws {
    let conversation = evening.conversation
    try conversation.awaitScreen("a page or a prompt") { screen in
      guard let last = conversation.latest.split(separator: "\n").last else { return false }
      return last.contains("Enter goes on.") || (screen.isAsking && last.contains("> "))
    }
    if !evening.screen.isAsking { try evening.terminal.expectRawMode() }
  }

  @Test(arguments: [(80, 12), (45, 20), (80, 8), (45, 12), (30, 10), (80, 6)])
  func `help is shown a page at a time, and the question after it whole`(
    columns: Int,
    rows: Int
  ) throws {
    let evening = try alone(columns: columns, rows: rows)
    let help = try pages(of: evening, after: "help")
    let everything = help.joined().joined(separator: " ")
    for words in [
      "To talk to a person, try", "In an emergency, call", "forgets.", "Nothing can hide",
      "What would be good now?", "1  Warmth", "5  Skip this one", "Bo>",
    ] {
      #expect(everything.contains(words))
    }
    #expect(help.allSatisfy { $0.count <= rows })
    // The question is on the last page together with some of its options.
    let last = try #require(help.last)
    #expect(last.contains("What would be good now?"))
    #expect(last.dropLast().last == " 5  Skip this one")
  }

  @Test func `in a window that is high enough nothing waits`() throws {
    let evening = try alone(columns: 80, rows: 24)
    #expect(try pages(of: evening, after: "help").count == 1)
  }

  @Test(arguments: ["/out\r", "\u{1B}\u{1B}"])
  func `the way out works on a page that waits`(keys: String) throws {
    let evening = try alone(columns: 80, rows: 8)
    try evening.conversation.type("help")
    try awaitPage(of: evening)
    #expect(!evening.screen.isAsking)
    try evening.conversation.press(keys)
    #expect(try evening.terminal.waitForExit() == .code(0))
    evening.conversation.expectRestored()
  }

  @Test func `a concern is heard on a page that waits`() throws {
    let evening = try alone(columns: 80, rows: 10)
    try evening.conversation.type("help")
    try awaitPage(of: evening)
    #expect(!evening.screen.isAsking)
    let said = try pages(of: evening, after: "i want to die").joined().joined(separator: " ")
    #expect(!said.contains("What would be good now?"))
    #expect(!said.contains("i want to die"))
  }

  @Test func `other words that were typed on a page stand at the question`() throws {
    let evening = try alone(columns: 80, rows: 8)
    try evening.conversation.type("help")
    try awaitPage(of: evening)
    #expect(!evening.screen.isAsking)
    try evening.conversation.press("warmth\r")
    for _ in 0..<9 where evening.screen.lines.last != "Bo> warmth" {
      evening.terminal.listen(seconds: 0.3)
      if evening.screen.lines.last == "Enter goes on." { try evening.conversation.press("\r") }
    }
    #expect(evening.screen.lines.last == "Bo> warmth")
  }
}
