import CheckIn
import Understanding

extension PlannedSession {
  /// What a typed line would choose.
  enum Understood: Hashable, Sendable {
    /// An option by its number from 1.
    case option(Int)
    /// Something else, which it is called.
    case other(String)

    var text: String {
      switch self {
      case .option(let number): "select: \(number)"
      case .other(let text): text
      }
    }
  }

  /// What a typed line would choose among the options that are asked for now.
  func option(for text: String, among labels: [String]) -> Understood {
    let reply = session.read(text).reply
    if !reply.signals.isEmpty { return .other("a concern about somebody's safety") }
    switch reply.meaning {
    case .chosen(let line, _):
      let number = (1...max(1, labels.count)).first { number in
        guard case .chosen(let other, _) = session.read("\(number)").reply.meaning else {
          return false
        }
        return other == line
      }
      return number.map { .option($0) } ?? .other("an option")
    case .word(let word): return .other("the word ‘\(word.rawValue)’")
    case .unavailable: return .other("an option that is not on offer")
    case .unclear: return .other("not understood, so it is asked once more")
    case .blank: return .other("an empty answer")
    case .words, .name, .number, .enter: return .other("another kind of answer")
    }
  }
}
