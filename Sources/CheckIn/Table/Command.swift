/// A command of a script, read into its words.
struct Command: Hashable, Sendable {
  /// What is known of its form.
  let row: CommandRow
  let deed: Deed

  /// What it asks for.
  enum Deed: Hashable, Sendable {
    case ask(topic: String)
    case breathe(count: Int)
    case conclude
    case consent(Bool)
    case forgetLast
    case forgetAll
    case handOver
    case hold(seconds: Int)
    case join(variable: String)
    case keep(variable: String)
    case unkeep(variable: String)
    case leanLow
    case leaveQuietly
    case leaveNow
    case leaveForLater
    case listen(variable: String, Question.Listening)
    case notes(place: Int)
    case offRecord
    case privateTurn
    case region(variable: String)
    case reveal(topics: [String])
    case review
    case safety(kind: String)
    case lowerSafety
    case share(ShareLevel, topics: [String])
    case stepBack
    case turn(Turn)
  }

  enum Turn: String, Hashable, Sendable {
    case next, back, both
  }

  /// Reads a command's text, or `nil` where it is not one of ours.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let arguments = Array(words.dropFirst())
    guard let row = CommandRow.row(of: words), let deed = row.deed(arguments.first ?? "", arguments)
    else { return nil }
    self.row = row
    self.deed = deed
  }
}
