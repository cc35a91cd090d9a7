/// A command of a script, read into its words.
enum Command: Hashable, Sendable {
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
  case listen(variable: String, Listening)
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
  case swapOrder
  case turn(Turn)

  /// What an open question takes.
  enum Listening: Hashable, Sendable {
    case words
    case name
    case number(ClosedRange<Int>)
  }

  enum Turn: String, Hashable, Sendable {
    case next, back, both
  }

  /// Reads a command's text; nothing where it is not one of ours.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return nil }
    let arguments = Array(words.dropFirst())
    let first = arguments.first ?? ""
    switch name {
    case "ask": self = .ask(topic: first)
    case "breathe": self = .breathe(count: min(20, max(1, Int(first) ?? 3)))
    case "conclude": self = .conclude
    case "consent": self = .consent(first == "yes")
    case "forget": self = Self.forgetting(first)
    case "handover": self = .handOver
    case "hold": self = .hold(seconds: min(3600, max(0, Int(first) ?? 0)))
    case "join": self = .join(variable: first)
    case "keep": self = .keep(variable: first)
    case "lean": self = .leanLow
    case "leave": self = Self.leaving(first)
    case "listen": self = .listen(variable: first, Self.listening(arguments))
    case "notes": self = .notes(place: Int(first) ?? 0)
    case "off_record": self = .offRecord
    case "private": self = .privateTurn
    case "region": self = .region(variable: first)
    case "reveal": self = .reveal(topics: arguments)
    case "review": self = .review
    case "safety": self = first == "lower" ? .lowerSafety : .safety(kind: first)
    case "share":
      guard let level = ShareLevel(rawValue: first) else { return nil }
      self = .share(level, topics: Array(arguments.dropFirst()))
    case "step_back": self = .stepBack
    case "swap_order": self = .swapOrder
    case "turn":
      guard let turn = Turn(rawValue: first) else { return nil }
      self = .turn(turn)
    default: return nil
    }
  }

  private static func forgetting(_ what: String) -> Command {
    switch what {
    case "all": .forgetAll
    case "last": .forgetLast
    default: .unkeep(variable: what)
    }
  }

  private static func leaving(_ how: String) -> Command {
    switch how {
    case "now": .leaveNow
    case "later": .leaveForLater
    default: .leaveQuietly
    }
  }

  private static func listening(_ arguments: [String]) -> Listening {
    guard arguments.count > 1 else { return .words }
    if arguments[1] == "name" { return .name }
    guard arguments[1] == "number", arguments.count == 4, let low = Int(arguments[2]),
      let high = Int(arguments[3]), low <= high
    else { return .words }
    return .number(low...high)
  }
}
