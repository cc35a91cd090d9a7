/// One file of the lexicon: its name for messages, what it holds, and its text.
package struct LexiconTable: Equatable, Sendable {
  /// What the rows of a table mean.
  package enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Always-on words: `word`, phrase.
    case commands

    /// Ordinary sayings that look like a safety signal: `kind`, level, phrase.
    case nearMisses = "near-misses"

    /// Contractions and slang written out: `contraction` or `slang`, typed forms, words.
    case rewrites

    /// Signals of concern: `kind`, level, phrase; or `define`, name, phrase.
    case safety

    /// What people type for a class of answer: topics, class, phrase.
    case synonyms

    /// Small words with a grammar of their own: role, words.
    case words
  }

  /// What the rows mean.
  package let kind: Kind

  /// The file's name, for messages.
  package let name: String

  /// The language whose words the table has, such as `en`.
  package let language: String

  /// The rows: one a line, columns parted by tabs, lines from `#` on are comments.
  package let text: String

  /// Makes a table out of the text of a file.
  package init(kind: Kind, name: String, language: String, text: String) {
    self.kind = kind
    self.name = name
    self.language = language
    self.text = text
  }
}
