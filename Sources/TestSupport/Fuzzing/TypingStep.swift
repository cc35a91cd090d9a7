/// Something that somebody does at a terminal, as a line of text.
enum TypingStep: Equatable, CustomStringConvertible {
  /// A key by its name, and what a terminal sends for it.
  enum Key: String, CaseIterable {
    case left, right, home, end, up, down, backspace, delete, killToEnd, killLine, yank, undo
    case wordLeft, wordRight, eraseWord, eraseNextWord, search, cancel, transpose, newLine, stash
    case escape, tab, clear, viAppend, viTop, viDelete, viUndo, count, interrupt

    var bytes: String {
      switch self {
      case .left: "\u{1B}[D"
      case .right: "\u{1B}[C"
      case .home: "\u{1B}[H"
      case .end: "\u{1B}[F"
      case .up: "\u{1B}[A"
      case .down: "\u{1B}[B"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .killToEnd: "\u{B}"
      case .killLine: "\u{15}"
      case .yank: "\u{19}"
      case .undo: "\u{1F}"
      case .wordLeft: "\u{1B}[1;5D"
      case .wordRight: "\u{1B}[1;5C"
      case .eraseWord: "\u{17}"
      case .eraseNextWord: "\u{1B}[3;5~"
      case .search: "\u{12}"
      case .cancel: "\u{7}"
      case .transpose: "\u{14}"
      case .newLine: "\u{1B}\r"
      case .stash: "\u{11}"
      case .escape: "\u{1B}"
      case .tab: "\t"
      case .clear: "\u{C}"
      case .viAppend: "A"
      case .viTop: "0"
      case .viDelete: "dw"
      case .viUndo: "u"
      case .count: "\u{1B}9\u{1B}9z"
      case .interrupt: "\u{3}"
      }
    }
  }

  /// Before anything else: with vi's keys, and in a turn alone.
  case vi, alone
  case resize(columns: Int, rows: Int)
  case type(String)
  case paste(String)
  /// A paste that the terminal does not mark; a `¶` is a line end.
  case pasteUnmarked(String)
  case press(Key)
  /// Sends the line and waits for the next question.
  case send

  /// Reads a step, or `nil` where a line is none.
  init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch parts[0] {
    case "vi": self = .vi
    case "alone": self = .alone
    case "send": self = .send
    case "type" where !rest.isEmpty: self = .type(rest)
    case "paste" where !rest.isEmpty: self = .paste(rest)
    case "unmarked" where !rest.isEmpty: self = .pasteUnmarked(rest)
    case "press":
      guard let key = Key(rawValue: rest) else { return nil }
      self = .press(key)
    case "resize":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ (1...500).contains($0) }) else { return nil }
      self = .resize(columns: numbers[0], rows: numbers[1])
    default: return nil
    }
  }

  var description: String {
    switch self {
    case .vi: "vi"
    case .alone: "alone"
    case .send: "send"
    case .resize(let columns, let rows): "resize \(columns) \(rows)"
    case .type(let text): "type \(text)"
    case .paste(let text): "paste \(text)"
    case .pasteUnmarked(let text): "unmarked \(text)"
    case .press(let key): "press \(key.rawValue)"
    }
  }

  /// Whether it puts text of its own into the line.
  var isText: Bool {
    switch self {
    case .type, .paste, .pasteUnmarked: true
    case .vi, .alone, .send, .resize, .press: false
    }
  }

  /// The step without its text.
  var kind: String {
    switch self {
    case .type: "type"
    case .paste: "paste"
    case .pasteUnmarked: "unmarked"
    case .vi, .alone, .send, .resize, .press: description
    }
  }
}
