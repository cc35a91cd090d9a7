import TestSupport
import Testing

/// Two people at a terminal, with a script that listens to all of them and to each of them alone.
///
/// Whatever is said is answered with `Heard (WORDS).`; `hush` brings a long silence, `alone` begins
/// the turns alone, `onwards` ends a turn, and `finished` the script.
final class PrivateEvening {
  private let script: OwnScript
  let conversation: TypedConversation

  /// Begins a script, this one unless another is given, and goes as far as its first question.
  init(
    _ text: String? = nil,
    opening: String = "Say something to all.",
    arguments: [String] = [],
    environment: [String: String] = [:],
    isInShell: Bool = false
  ) throws {
    script = try OwnScript(text ?? Self.text)
    // The seed decides who is asked first: Bo.
    let words = ["chat", script.path, "--seed", "5"] + arguments
    conversation =
      isInShell
      ? try TypedConversation(inShellWith: words, environment: environment)
      : try TypedConversation(arguments: words, environment: environment)
    for (question, answer) in [
      ("legally adult?", "1"), ("Who is here?", "2"), ("What can I call", "Ann"),
      ("And the next person?", "Bo"),
    ] {
      try conversation.awaitScreen(question) { screen in
        screen.isAsking && screen.lines.suffix(10).contains { $0.contains(question) }
      }
      try conversation.type(answer)
    }
    try expect(opening, ">")
  }

  /// Waits until the last rows are these, whether the speaker is named or not.
  func expect(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try conversation.awaitScreen("\(lines)", sourceLocation: sourceLocation) { screen in
      screen.lines.suffix(lines.count).map(Self.words) == lines
    }
  }

  /// A row without the name of the speaker, which only some terminals are told, and without the
  /// word that typing is hidden.
  private static func words(_ row: String) -> String {
    let row = row.hasPrefix("Bot: ") ? String(row.dropFirst(5)) : row
    return row.replacing("You>", with: ">").replacing("You (hidden)>", with: ">")
      .replacing(" (hidden)>", with: ">").replacing("(hidden)>", with: ">")
  }

  var screen: ScreenEmulator { conversation.screen }
  var terminal: PseudoTerminal { conversation.terminal }

  /// Says something and waits until it was heard.
  func say(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try conversation.type(words)
    try hear(words, sourceLocation: sourceLocation)
  }

  /// Waits until these words arrived and the next are asked for.
  func hear(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try conversation.awaitScreen("‘\(words)’ heard", sourceLocation: sourceLocation) { screen in
      let lines = screen.lines.suffix(3)
      return lines.first.map(Self.words) == "Heard (\(words))."
        && lines.last?.hasSuffix(">") == true
    }
  }

  /// Waits for the question whether this person, or everyone, has the screen.
  func awaitHandOver(to name: String? = nil) throws {
    let question = name.map { "Is this \($0)?" } ?? "Is everyone back at the screen?"
    try expect(question, " 1  Yes", " 2  Not yet", ">")
  }

  /// Waits until what was said last can be read, and goes on from there.
  func turnPage(by prompt: String = ">") throws {
    try expect("Press Enter when you're ready.", prompt)
    try conversation.type("")
  }

  /// From the question to all into Bo's turn alone.
  func goAlone() throws {
    try conversation.type("alone")
    try turnPage()
    try awaitHandOver(to: "Bo")
    try conversation.type("1")
    try expect("Only Bo here.", "Say something alone.", "Bo>")
  }

  /// From Bo's turn into Ann's.
  func passOn() throws {
    try conversation.type("onwards")
    try turnPage(by: "Bo>")
    try awaitHandOver(to: "Ann")
    try conversation.type("1")
    try expect("Only Ann here.", "Say something alone.", "Ann>")
  }

  /// From Ann's turn back to the question to all.
  func comeTogether() throws {
    try conversation.type("onwards")
    try turnPage(by: "Ann>")
    try awaitHandOver()
    try conversation.type("1")
    try expect("Say something to all.", ">")
  }

  private static let text = """
    title: Evening
    ---
    <<declare $words = "">>
    <<set $words to "">>
    Bot: Say something to all.
    <<listen $words>>
    Bot: Heard ({$words}).
    <<if $words is "hush">>
        Bot: Quiet for a while.
        <<hold 600>>
    <<elseif $words is "alone">>
        <<jump Evening_Turn>>
    <<elseif $words is "finished">>
        <<jump Evening_End>>
    <<endif>>
    <<jump Evening>>
    ===
    title: Evening_Turn
    ---
    <<turn next>>
    <<private>>
    Bot: Only {$me} here.
    <<jump Evening_Alone>>
    ===
    title: Evening_Alone
    ---
    <<set $words to "">>
    Bot: Say something alone.
    <<listen $words>>
    Bot: Heard ({$words}).
    <<if $words is "hush">>
        Bot: Quiet for a while.
        <<hold 600>>
    <<elseif $words is "onwards" and turns_left() > 0>>
        <<jump Evening_Turn>>
    <<elseif $words is "onwards">>
        <<turn both>>
        <<jump Evening>>
    <<endif>>
    <<jump Evening_Alone>>
    ===
    title: Evening_End
    ---
    Bot: That was it.
    ===
    """
}
