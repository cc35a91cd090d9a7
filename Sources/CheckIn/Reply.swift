package import Understanding
import YarnProgram

/// What a typed line was understood as, for one question.
///
/// It is what a session goes by and what is recorded, so that nobody's words are understood anew
/// when a conversation is taken up again, by another lexicon perhaps.
package struct Reply: Hashable, Sendable {
  /// What the line may tell about someone's safety, the most urgent first.
  package var signals: [SafetySignal]
  package var meaning: Meaning

  package init(signals: [SafetySignal] = [], _ meaning: Meaning) {
    self.signals = signals
    self.meaning = meaning
  }

  package enum Meaning: Hashable, Sendable {
    /// A word that works at every prompt.
    case word(AlwaysOnWord)
    /// Nothing was typed.
    case blank
    /// An option, by the ID of its line; the words where they are the person's own.
    case chosen(line: String, words: String?)
    /// An option that is not on offer just now.
    case unavailable
    /// No option: words to be kept, or to be asked for again; a greeting perhaps.
    case unclear(words: String, word: AlwaysOnWord?)
    /// Words for an open question.
    case words(String)
    /// A nickname.
    case name(String)
    /// A number, if it was one in range.
    case number(Int?)
    /// Enter, or anything else where only Enter is waited for.
    case enter
  }
}

extension Reply: Redacted {
  /// The kind of answer, never the words.
  package var description: String { "\(meaning)" }
}

extension Reply.Meaning: Redacted {
  /// The kind of answer, never the words.
  package var description: String {
    switch self {
    case .word(let word): "word \(word)"
    case .blank: "blank"
    case .chosen: "chosen"
    case .unavailable: "unavailable"
    case .unclear: "unclear"
    case .words: "words"
    case .name: "name"
    case .number: "number"
    case .enter: "enter"
    }
  }
}

extension Reply.Meaning {
  /// The same without anything that the person wrote.
  var withoutWords: Self {
    switch self {
    case .chosen(let line, _): .chosen(line: line, words: nil)
    case .unclear(_, let word): .unclear(words: "", word: word)
    case .words: .words("")
    case .name: .name("")
    case .word, .blank, .unavailable, .number, .enter: self
    }
  }
}
