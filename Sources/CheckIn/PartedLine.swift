import Understanding
import YarnProgram

/// A typed line that holds more than what is asked can take, parted.
package struct PartedLine: Equatable, Sendable {
  /// What is for the session.
  package let typed: String

  /// What is given back, to be sent or not; empty where all of it is for the session.
  package var words = ""

  /// Whether the words suit whatever is asked next, rather than the question they were typed at.
  package var suitsNext = false

  /// Whether it begins with a command that there is not.
  package var isUnknown = false
}

extension PartedLine: Redacted {
  /// Nothing of the line.
  package var description: String { "(parted line)" }
}

extension Session {
  /// Parts a line where a command stands before words, or where words were typed in a pause.
  ///
  /// What may tell of a concern is never given back.
  package func parted(_ text: String) -> PartedLine {
    guard let question = present.question else { return PartedLine(typed: text) }
    let reply = understand(text, question)
    guard reply.signals.isEmpty else { return PartedLine(typed: text) }
    let line = TypedText.trimmed(text)
    switch reply.meaning {
    case .enter where question.node == HouseNode.pause:
      return PartedLine(typed: "", words: line, suitsNext: true)
    case .word(.unknownCommand):
      let command = Self.firstWord(of: line)
      return PartedLine(
        typed: command,
        words: TypedText.trimmed(String(line.dropFirst(command.count))),
        isUnknown: script.lexicon.alwaysOnWord(in: script.lexicon.read(command)) == .unknownCommand
      )
    default: return PartedLine(typed: text)
    }
  }

  /// Whether a line begins with the word that leaves at once, whatever stands behind it.
  func beginsByLeaving(_ text: String) -> Bool {
    let first = Self.firstWord(of: TypedText.trimmed(text))
    guard first.hasPrefix("/") else { return false }
    return script.lexicon.alwaysOnWord(in: script.lexicon.read(first)) == .out
  }

  private static func firstWord(of text: String) -> String {
    String(text.prefix { !$0.isWhitespace })
  }
}
