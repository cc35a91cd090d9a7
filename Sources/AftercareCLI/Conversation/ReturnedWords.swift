import CheckIn
import YarnProgram

/// Words that were typed and not taken, until a prompt comes on whose line they stand again.
struct ReturnedWords: Equatable, Redacted {
  private struct Entry: Equatable {
    let text: String

    /// The question at which they were typed; nil for words that suit whatever is asked next.
    let question: String?
  }

  private var entries: [Entry] = []

  /// Keeps what is given back of a line that was typed at a question.
  mutating func keep(_ line: Reading, at question: String) {
    guard !line.words.isEmpty else { return }
    entries.append(Entry(text: line.words, question: line.suitsNext ? nil : question))
  }

  /// Gives what may stand at a prompt, which is nothing where typing is hidden.
  mutating func take(for prompt: Prompt) -> String {
    guard !prompt.isHidden else {
      entries.removeAll { $0.question == nil }
      return ""
    }
    let fitting = entries.filter { $0.question == nil || $0.question == prompt.question }
    entries.removeAll { fitting.contains($0) }
    return fitting.map(\.text).joined(separator: " ")
  }
}
