import Foundation
import TestSupport
import Testing

/// Who says what is told by names and signs, never by colour alone.
@Suite(.serialized)
struct SpeakerTests {
  /// A conversation of two whose names begin with the same letter.
  private static let script = """
    title: Evening
    ---
    Jo: A line of mine.
    Jan: And one of mine.
    Bot: One of the script's.
    -> One word #class:good
    -> Skip this one #class:skip
    <<detour Evening_Turn>>
    <<turn both>>
    <<reveal word>>
    ===
    title: Evening_Turn
    ---
    <<declare $me_word = "">>
    <<turn next>>
    <<private>>
    <<ask word>>
    Bot: Your word, alone?
    <<listen $me_word>>
    <<share all word>>
    <<if turns_left() > 0>>
        <<detour Evening_Turn>>
    <<endif>>
    ===
    """

  private func start(
    _ arguments: [String] = [],
    environment: [String: String]
  ) throws -> TypedConversation {
    let conversation = try TypedConversation.playing(
      try OwnScript(Self.script),
      arguments,
      environment: environment,
      rows: 60
    )
    try conversation.open("Jo", "Jan")
    try conversation.awaitQuestion("Skip this one")
    return conversation
  }

  @Test(arguments: [[], ["--plain"]])
  func `without colour each line names its speaker and each option has a number`(
    arguments: [String]
  ) throws {
    let conversation = try start(arguments, environment: ["NO_COLOR": "1"])
    let bot = arguments.isEmpty ? "" : "Bot: "
    #expect(
      conversation.screen.lines(from: "Jo: A line of mine.") == [
        "Jo: A line of mine.", "Jan: And one of mine.", "\(bot)One of the script's.",
        " 1  One word", " 2  Skip this one",
      ]
    )
    #expect(
      conversation.screen.rows[conversation.screen.cursor.row] == (arguments.isEmpty ? ">" : "You>")
    )
    #expect(!conversation.terminal.transcript.hasColor)
  }

  @Test(arguments: [[], ["--plain"]])
  func `the prompt of a private turn carries the person's name`(arguments: [String]) throws {
    let conversation = try start(arguments, environment: ["NO_COLOR": "1"])
    try conversation.type("1")
    var prompts: [String] = []
    for number in 1...2 {
      if number > 1 { try conversation.reply(to: "when you're ready", "") }
      try conversation.reply(to: "Is this", "1")
      try conversation.awaitQuestion("Your word, alone?")
      prompts.append(conversation.screen.rows[conversation.screen.cursor.row])
      try conversation.type("words")
    }
    #expect(prompts.sorted() == ["Jan>", "Jo>"])
    try conversation.reply(to: "when you're ready", "")
    try conversation.reply(to: "Is everyone back", "1")
    try conversation.awaitQuestion("looked after?")
    #expect(
      conversation.screen.rows[conversation.screen.cursor.row] == (arguments.isEmpty ? ">" : "You>")
    )
    for name in ["Jo", "Jan"] {
      let shown = conversation.screen.everything
      #expect(shown.contains("\(arguments.isEmpty ? "" : "Bot: ")\(name) says \"words\""))
    }
  }

  /// A folder in which this conversation was kept.
  private func keep() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.setUpJournal()
    let script = try OwnScript(Self.script)
    // The age, the journal, the people; the script; the closing; each alone on keeping; the end.
    let answers =
      ["1", "1", "2", "Jo", "Jan"]
      + ["1", "1", "first words", "", "1", "other words", "", "1"]
      + ["3", "4", "4", "1"] + ["", "1", "1", "1", "", "1", "1", "1", "", "1", ""]
    let talk = try folder.run(
      ["chat", script.path, "--seed", "5"],
      input: answers.joined(separator: "\n") + "\n"
    )
    try #require(talk.outputText.contains("It is kept, sealed"))
    return folder
  }

  @Test(arguments: [
    ["journal", "show"], ["replay", "--instant"], ["replay", "--instant", "--plain"],
  ])
  func `a kept conversation tells the speakers apart without colour`(arguments: [String]) throws {
    let folder = try keep()
    let terminal = try folder.journalTerminal(arguments, rows: 200)
    let isPlayed = arguments == ["replay", "--instant"]
    if isPlayed {
      try terminal.expect("q")
      try terminal.expect("end")
    } else {
      #expect(try terminal.waitForExit() == .code(0))
    }
    let screen = ScreenEmulator(terminal.transcript, rows: 200)
    let rows = screen.lines.map { String($0.drop { $0 == " " }) }
    let bot = isPlayed ? "" : "Bot: "
    let wanted = [
      "> Two of us", "> Jo", "> Jan", "Jo: A line of mine.", "Jan: And one of mine.",
      "\(bot)One of the script's.", "1  One word", "2  Skip this one", "> One word",
    ]
    let places = wanted.map { rows.firstIndex(of: $0) }
    #expect(places.allSatisfy { $0 != nil }, "\(rows)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!terminal.transcript.hasColor)
    #expect(screen.unexpected.isEmpty)
  }
}
