import Understanding
import YarnRuntime

/// What playing a conversation again needs to know.
extension Session {
  /// Whether what happens now is kept, if the conversation is.
  var isNoting: Bool {
    lasting.journal.isOffered && present.openConcerns.isEmpty
      && (present.screen == .shared || isOnlyPerson)
  }

  /// Whether the age question is open.
  var isAtAge: Bool { present.question?.node == HouseNode.age && !lasting.isGateOpen }

  /// The input that passes on what is asked: to skip, else to take what Enter takes.
  var passing: Input {
    guard let question = present.question else { return .typed("") }
    return switch question.kind {
    case .quiet: .quietEnded(isEarly: false)
    case .conclusion: .concluded(isKept: false)
    case .options(let options):
      .replied(
        Reply(
          presetOption(among: options) == nil && skipOption(among: options) != nil
            ? .word(.skip) : .blank
        )
      )
    case .listen: .replied(Reply(.word(.skip)))
    case .enter: .replied(Reply(.enter))
    }
  }

  /// The number of an available option, from 1, by the ID of its line.
  func number(ofOption line: String) -> Int? {
    guard case .options(let options)? = present.question?.kind else { return nil }
    return options.filter(\.isAvailable).firstIndex { lineID(of: $0) == line }.map { $0 + 1 }
  }
}
