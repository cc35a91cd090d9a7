import CheckIn

/// The answers of a kept conversation, each with its question.
///
/// Their numbers stay as they are when one of them is taken out.
struct AnswerList {
  struct Entry {
    /// From 1.
    let number: Int

    /// The index of the answer's event.
    let event: Int

    /// What was asked, or nothing where that is not known.
    let question: String
    let text: String
  }

  let entries: [Entry]

  init(_ events: [Conversation.Event]) {
    var entries: [Entry] = []
    var (count, said, question) = (0, "", "")
    for (index, event) in events.enumerated() {
      switch event.kind {
      case .said(_, let text, _): said = text
      case .asked: question = said
      case .answered(let text?, _) where event.holdsAnswer:
        count += 1
        entries.append(Entry(number: count, event: index, question: question, text: text))
      case .answered(nil, _): count += 1
      case .answered, .quiet, .apart, .wentBack: break
      }
    }
    self.entries = entries
  }

  subscript(number: Int) -> Entry? { entries.first { $0.number == number } }
}
