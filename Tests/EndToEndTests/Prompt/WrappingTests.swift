import Foundation
import TestSupport
import Testing

/// Text of all scripts, broken into rows by the cells it takes.
@Suite(.serialized)
struct WrappingTests {
  /// Lines of the script below its first, each with its speaker where it has one.
  private static let lines = [
    "מאיה: שלום לך, היה לנו ערב ארוך ואנחנו עייפים מאוד, אבל טוב לנו ביחד",
    "ليلى: كان المساء طويلا ونحن متعبان جدا، لكننا بخير معا",
    "美しい名前: 今日はとても疲れています。でも、あなたと一緒にいられて嬉しいです。",
    "🩷 é: e\u{301}te\u{301} a\u{308}\u{323} ❤️ 🇩🇪 😀 and the words behind them fill one row and more",
    "🇩🇪🇯🇵🇮🇪🇩🇪🇯🇵🇮🇪😀😀😀😀😀😀 a\u{308}b\u{301}c\u{327}d\u{323}e\u{302}",
    "The part after counts too, and nobody has to say anything clever tonight.",
  ]

  private static let options = [
    "抱きしめてほしいです、ゆっくりと、何も言わずに",
    "🩷 🇩🇪 e\u{301}te\u{301} together for a while, and then a glass of water",
    "חיבוק ארוך, בלי מילים, עד שנירדם שנינו",
    "Skip this one",
  ]

  /// Emoji that are made of several.
  private static let composedLines = [
    "👩‍❤️‍👨 é: ❤️ 👩‍❤️‍👨 🇩🇪 👋🏽 🧑🏽‍🤝‍🧑🏻 and the words behind them, which fill one row and more",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿👋🏽👋🏿",
  ]

  private static let composedOptions = [
    "👩‍❤️‍👨 👋🏽 e\u{301}te\u{301} together for a while, and then a glass of water", "Skip this one",
  ]

  private func script(_ lines: [String], _ options: [String]) -> String {
    let body = ["Bot: Begin."] + lines + options.dropLast().map { "-> \($0)" }
    return """
      title: Evening
      ---
      \(body.joined(separator: "\n"))
      -> Skip this one #class:skip
      <<turn next>>
      <<private>>
      <<declare $words = "">>
      Bot: {$me}, not {$them}.
      <<listen $words>>
      Bot: Heard ({$words}).
      <<turn both>>
      ===
      """
  }

  /// Expects that the turn which begins with `Begin.` fits and shows all of it.
  private func expectWhole(
    _ screen: ScreenEmulator,
    _ lines: [String],
    _ options: [String],
    columns: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rows = screen.lines(from: "Begin.")
    let numbered = options.enumerated().map { "\($0.offset + 1)\($0.element)" }
    let shown = characters(rows)
    let isWhole = shown == characters(["Begin."] + lines + numbered)
    #expect(isWhole, "\(rows)", sourceLocation: sourceLocation)
    for row in rows {
      let cells = ScreenEmulator.cells(of: row)
      #expect(cells <= min(columns, 72), "\(row)", sourceLocation: sourceLocation)
    }
    #expect(screen.unexpected.isEmpty, sourceLocation: sourceLocation)
  }

  private func start(
    _ text: String,
    columns: Int,
    _ names: (String, String) = ("Jo", "Jan")
  ) throws -> TypedConversation {
    let conversation = try TypedConversation.playing(
      try OwnScript(text),
      environment: ["NO_COLOR": "1"],
      columns: columns,
      rows: 200
    )
    try conversation.open(names.0, names.1)
    try conversation.awaitScreen("the turn") { screen in
      !screen.lines(from: "Begin.").isEmpty && screen.isAsking
    }
    return conversation
  }

  /// The characters of rows or words, as people see them, without the spaces between.
  private func characters(_ texts: [String]) -> [Character] {
    texts.flatMap { Array($0) }.filter { $0 != " " }
  }

  @Test(arguments: [20, 40, 80, 200])
  func `lines, names and options fit the window, and all of them is there`(columns: Int) throws {
    let conversation = try start(script(Self.lines, Self.options), columns: columns)
    expectWhole(conversation.screen, Self.lines, Self.options, columns: columns)
  }

  @Test(arguments: [20, 40, 80, 200])
  func `emoji that are made of several are not torn`(columns: Int) throws {
    let lines = Self.composedLines
    let conversation = try start(script(lines, Self.composedOptions), columns: columns)
    expectWhole(conversation.screen, lines, Self.composedOptions, columns: columns)
  }

  @Test(arguments: [20, 40, 80, 200])
  func `options hang beside their numbers`(columns: Int) throws {
    let conversation = try start(script(Self.lines, Self.options), columns: columns)
    let rows = conversation.screen.lines(from: "Begin.")
    let start = try #require(rows.firstIndex { $0.hasPrefix(" 1  ") })
    let numbers = rows[start...].filter { !$0.hasPrefix("    ") }.map { $0.prefix(4) }
    #expect(numbers == [" 1  ", " 2  ", " 3  ", " 4  "])
  }

  @Test(arguments: [20, 40, 80, 200])
  func `names of any script are asked for, answered to and repeated whole`(columns: Int) throws {
    let names = ("日本の人", "🩷 שלום 🇩🇪 é")
    let conversation = try start(script([], ["Skip this one"]), columns: columns, names)
    try conversation.type("1")
    try conversation.reply(to: "2  Not yet", "1")
    try conversation.awaitScreen("the private turn") { screen in
      screen.isOnAlternate && screen.isAsking && screen.lines.contains { $0.contains("not") }
    }
    let screen = conversation.screen
    let sentence = characters(screen.rows.prefix(screen.cursor.row).filter { !$0.isEmpty })
    let orders = [[names.0, ",not", names.1, "."], [names.1, ",not", names.0, "."]]
    #expect(orders.map(characters).contains(sentence), "\(screen.lines)")
    let asked = screen.rows[screen.cursor.row]
    #expect([names.0 + ">", names.1 + ">"].contains(asked))
    let words = "今日はとても疲れています 🇩🇪 👋🏽 e\u{301}te\u{301}"
    try conversation.type(words)
    try conversation.reply(to: "Press Enter", "")
    try conversation.awaitQuestion("2  Not yet")
    let (_, alternate) = TerminalText.screens(conversation.terminal.transcript)
    let heard = alternate.filter { !$0.isWhitespace }
    #expect(heard.contains("Heard(\(words.filter { $0 != " " }))."))
    #expect(conversation.screen.unexpected.isEmpty)
  }

  @Test func `the age question fits the narrowest window`() throws {
    let conversation = try TypedConversation(environment: ["NO_COLOR": "1"], columns: 20)
    try conversation.awaitQuestion("Not sure")
    #expect(
      conversation.screen.lines == [
        "This is for adults", "only.", "Is everyone here 18", "or over, and legally", "adult?",
        " 1  Yes, everyone", " 2  No", " 3  Not sure", ">",
      ]
    )
  }
}
