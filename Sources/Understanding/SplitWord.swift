/// A word or symbol as it was typed, in folded letters.
struct SplitWord: Equatable, Sendable {
  /// The folded letters, apostrophes inside included.
  var text: String

  /// Whether punctuation, a line break or a symbol stands between this word and the last.
  var opensClause = false

  /// Whether only a slash stands between this word and the last, as in `3/4`.
  var followsSlash = false

  /// Whether this is a picture such as an emoji, not a word.
  var isSymbol = false
}
