import CheckIn
import Terminal
import YarnProgram

/// What someone types in the last rows, to go somewhere.
struct ReplayEntry: Redacted {
  enum Purpose: Hashable {
    case question
    case find(PlayerCommand.Direction)
  }

  /// What a key did to it.
  enum Progress: Hashable {
    case goesOn
    case isDone
    case isDropped
  }

  /// The most characters that are taken.
  private static let limit = 200

  let purpose: Purpose
  private(set) var text = ""

  /// What is asked for.
  var label: String {
    switch purpose {
    case .question: "go to question: "
    case .find(.next): "find: "
    case .find(.previous): "find before: "
    }
  }

  mutating func press(_ key: Key) -> Progress {
    switch key {
    case .character(let character): if text.count < Self.limit { text.append(character) }
    case .enter: return .isDone
    case .escape, .interrupt, .endOfInput: return .isDropped
    case .backspace:
      // With nothing left to take away, it is the entry that is taken back.
      if text.popLast() == nil { return .isDropped }
    case .control("u"): text = ""
    case .tab, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .control,
      .other:
      break
    }
    return .goesOn
  }
}
