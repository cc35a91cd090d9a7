import TestSupport
import Testing

/// Answers that fill the whole window and go on, typed rather than pasted.
@Suite(.serialized)
struct FullWindowTests {
  private static let (home, end) = ("\u{1B}[H", "\u{1B}[F")

  /// Words of letters that are not like their neighbours.
  private static func words(_ count: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    return String((0..<count).map { $0 % 9 == 8 ? " " : alphabet[$0 % alphabet.count] })
  }

  /// Types a few letters at a time, as many at once would be taken for a paste.
  private static func type(_ text: String, in conversation: EditingConversation) throws {
    var rest = text[...]
    while !rest.isEmpty {
      try conversation.press(String(rest.prefix(60)))
      try conversation.typed.terminal.awaitTaken()
      rest = rest.dropFirst(60)
    }
  }

  /// Types keys one by one, as their effects count, and not only that of the last of them.
  private static func strike(_ keys: String..., in conversation: EditingConversation) throws {
    for key in keys {
      try conversation.press(key)
      try conversation.typed.terminal.awaitTaken()
    }
  }

  @Test(arguments: [(80, 24), (80, 12), (45, 12), (100, 30), (5, 5), (1, 1)])
  func `one can go to the beginning and the end of it, and write on`(
    columns: Int,
    rows: Int
  ) throws {
    let conversation = try EditingConversation(columns: max(columns, 40), rows: max(rows, 10))
    conversation.typed.terminal.resize(columns: columns, rows: rows)
    let (first, second) = (Self.words(columns * rows + 10), Self.words(4 * columns + 99))
    try Self.type(first, in: conversation)
    try Self.strike(Self.home, Self.end, in: conversation)
    try Self.type(second, in: conversation)
    try conversation.press("\r")
    conversation.typed.terminal.resize(columns: 80, rows: 24)
    try conversation.expectHeardWhole(first + second)
  }

  @Test func `a window that shrinks below the line in its middle loses nothing`() throws {
    let conversation = try EditingConversation(columns: 120, rows: 50)
    let (first, second) = (Self.words(2000), Self.words(400))
    try Self.type(first, in: conversation)
    for size in [(40, 10), (200, 60), (10, 4)] {
      conversation.typed.terminal.resize(columns: size.0, rows: size.1)
      try Self.strike("\u{1}", "\u{5}", in: conversation)
      try Self.type("+", in: conversation)
    }
    try Self.type(second, in: conversation)
    try conversation.press("\r")
    conversation.typed.terminal.resize(columns: 80, rows: 24)
    try conversation.expectHeardWhole("\(first)+++\(second)")
  }

  @Test(arguments: ["bind -e\n", "settc co 10\nsettc li 2\n", "settc am no\nsettc xn no\n"])
  func `a terminal that a person's own settings describe makes no difference`(
    settings: String
  ) throws {
    let home = try SettingsHome([".editrc": settings])
    let conversation = try EditingConversation(
      environment: ["HOME": home.path],
      columns: 40,
      rows: 10
    )
    let (first, second) = (Self.words(420), Self.words(200))
    try Self.type(first, in: conversation)
    try Self.strike(Self.home, Self.end, in: conversation)
    try Self.type(second, in: conversation)
    try conversation.press("\r")
    try conversation.expectHeardWhole(first + second)
  }

  @Test(arguments: [["0", "A"], ["0", "$", "a"], ["I", "\u{1B}[F"], ["0", "999l", "a"]])
  func `the keys of vi can go through it, too`(keys: [String]) throws {
    let home = try SettingsHome([".editrc": "bind -v\n"])
    let conversation = try EditingConversation(
      environment: ["HOME": home.path],
      columns: 40,
      rows: 10
    )
    let (first, second) = (Self.words(420), Self.words(200))
    try Self.type(first, in: conversation)
    try Self.strike("\u{1B}", in: conversation)
    conversation.typed.terminal.listen(seconds: 0.2)
    for key in keys { try Self.strike(key, in: conversation) }
    try Self.type(second, in: conversation)
    try conversation.press("\r")
    try conversation.expectHeardWhole(first + second)
  }

  @Test func `a search through older answers takes the place of one, again and again`() throws {
    let conversation = try EditingConversation(columns: 40, rows: 6)
    var line = ""
    for _ in 0..<4 {
      // The search ends with what it found, a short answer, on the line.
      try Self.type(Self.words(300), in: conversation)
      try Self.strike("\u{12}", "Ann", "\u{1B}[F", in: conversation)
      line = "Ann" + Self.words(100)
      try Self.type(Self.words(100), in: conversation)
    }
    try conversation.press("\r")
    try conversation.expectHeardWhole(line)
  }

  @Test func `a letter that is asked for a million times fills the line, and no more`() throws {
    let conversation = try EditingConversation()
    for _ in 0..<7 { try Self.strike("\u{1B}9", in: conversation) }
    try conversation.press("x\r")
    let most = String(repeating: "x", count: 1 << 17)
    try conversation.typed.awaitScreen("all of it", within: 30) { screen in
      EditingConversation.joined(screen.everything).contains("Heard(\(most)).")
    }
  }
}
