import CheckIn
import Foundation

/// Takes an answer out of a conversation, and out of whatever repeats it.
struct Redaction {
  /// What stands where words were taken out.
  private static let gap = "…"

  /// What is taken out, the longest first.
  private let phrases: [String]

  /// Whether they are the person's own words, and not those of an option.
  private let areOwnWords: Bool

  /// - Throws: `JournalError.notAnAnswer`.
  static func apply(
    to conversation: inout Conversation,
    event index: Int
  ) throws(JournalError) {
    guard conversation.events.indices.contains(index),
      case .answered(let text?, let reply) = conversation.events[index].kind
    else { throw .notAnAnswer }
    conversation.events[index].kind = .answered(text: nil, reply: nil)
    let redaction = Redaction(text, reply)
    for place in conversation.events.indices {
      let event = conversation.events[place]
      conversation.events[place].kind = redaction.clear(event.kind, isLater: place > index)
    }
    conversation.memory = conversation.memory.mapValues(redaction.clear)
  }

  private init(_ text: String, _ reply: Reply?) {
    var found: Set = [text.trimmingCharacters(in: .whitespacesAndNewlines)]
    switch reply?.meaning {
    case .chosen(_, let words?), .unclear(let words, _), .words(let words):
      found.insert(words.trimmingCharacters(in: .whitespacesAndNewlines))
      areOwnWords = true
    case .name, nil: areOwnWords = true
    case .word, .blank, .chosen(_, nil), .unavailable, .number, .enter: areOwnWords = false
    }
    phrases = found.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// Clears an event; of one that came before, only what can be nobody else's.
  private func clear(_ kind: Conversation.Kind, isLater: Bool) -> Conversation.Kind {
    guard isLater || areOwnWords else { return kind }
    switch kind {
    case .said(let speaker, let text, let line):
      return .said(speaker: speaker, text: clear(text), line: line)
    case .asked(let options) where areOwnWords: return .asked(options: options.map(clear))
    case .answered(let text?, let reply) where areOwnWords:
      return .answered(text: clear(text), reply: reply.map(clear))
    case .asked, .answered, .quiet, .apart, .wentBack: return kind
    }
  }

  private func clear(_ reply: Reply) -> Reply {
    var cleared = reply
    switch reply.meaning {
    case .chosen(let line, let words?):
      cleared.meaning = .chosen(line: line, words: clear(words))
    case .unclear(let words, let word):
      cleared.meaning = .unclear(words: clear(words), word: word)
    case .words(let words): cleared.meaning = .words(clear(words))
    case .word, .blank, .chosen(_, nil), .unavailable, .name, .number, .enter: break
    }
    return cleared
  }

  /// Takes the phrases out where they stand as whole words, whatever their case.
  private func clear(_ text: String) -> String {
    var text = text
    for phrase in phrases {
      var rest = text.startIndex..<text.endIndex
      while let found = text.range(of: phrase, options: .caseInsensitive, range: rest) {
        let end = text.distance(from: found.upperBound, to: text.endIndex)
        if Self.isWhole(found, in: text) { text.replaceSubrange(found, with: Self.gap) }
        rest = text.index(text.endIndex, offsetBy: -end)..<text.endIndex
      }
    }
    return text
  }

  private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    let isWord = { (character: Character?) in character.map { $0.isLetter || $0.isNumber } ?? false
    }
    let before = isWord(text[..<range.lowerBound].last) && isWord(text[range].first)
    let after = isWord(text[range.upperBound...].first) && isWord(text[range].last)
    return !before && !after
  }
}
