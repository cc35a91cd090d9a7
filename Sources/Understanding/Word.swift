/// A word of a typed line in the form in which it is compared.
package struct Word: Equatable, Sendable {
  /// The folded letters, written out where they were a contraction or slang.
  package let text: String

  /// The word's number in the lexicon.
  let id: WordID

  /// Whether something parts it from the word before it.
  let opensClause: Bool

  /// Whether only a slash parts it from the word before it.
  let followsSlash: Bool

  /// Whether it is a picture such as an emoji.
  let isSymbol: Bool
}
