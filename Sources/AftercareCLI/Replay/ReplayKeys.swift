import CheckIn
import Terminal

/// Which key asks for what, and how the keys are told in one row.
enum ReplayKeys {
  /// What a key asks for besides a command to the player.
  enum Meaning {
    case command(PlayerCommand)
    case ask(ReplayEntry.Purpose)
    case scroll(pages: Int)
    /// Leave, with what to tell the shell.
    case leave(ExitStatus)
  }

  /// The rows that tell the keys, the longest first; the last one fits twenty columns.
  static let rows = [
    "space play/pause  n next  p back  ] question  [ earlier  g go to  / find  + - speed  q quit",
    "space play/pause  n next  p back  ] [ question  g go to  / find  + - speed  q quit",
    "space play  n next  p back  ] [ question  g go  / find  + - speed  q quit",
    "space play  n/p step  ]/[ question  g / find  q quit",
    "space n p ] [ g / + -  q quit",
    "n p ] [ g / + - q",
  ]

  /// What a key asks for, or `nil` where it has no meaning.
  static func meaning(of key: Key) -> Meaning? {
    switch key {
    case .character(let character): meaning(of: character)
    case .enter, .right, .down: .command(.forward)
    case .backspace, .left, .up: .command(.back)
    case .pageUp: .scroll(pages: 1)
    case .pageDown: .scroll(pages: -1)
    case .home: .command(.start)
    case .end: .command(.end)
    case .escape, .endOfInput: .leave(.fine)
    case .interrupt: .leave(.interrupted)
    case .tab: .command(.nextQuestion)
    case .delete, .control, .other: nil
    }
  }

  private static func meaning(of character: Character) -> Meaning? {
    switch character {
    case " ": .command(.pause)
    case "n", ".": .command(.forward)
    case "p", ",": .command(.back)
    case "]": .command(.nextQuestion)
    case "[": .command(.previousQuestion)
    case "+", "=": .command(.faster)
    case "-", "_": .command(.slower)
    case "g": .ask(.question)
    case "/", "f": .ask(.find(.next))
    case "?": .ask(.find(.previous))
    case "q", "Q": .leave(.fine)
    default: nil
    }
  }
}
