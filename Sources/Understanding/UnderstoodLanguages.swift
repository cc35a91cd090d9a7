/// The languages that have lines of concern and always-on words of their own.
///
/// What is typed in any other is understood only as far as it is a number, or a word of these.
package struct UnderstoodLanguages: Hashable, Sendable {
  /// Primary subtags in lower case, such as `en`.
  private let tags: Set<String>

  /// The languages of which there are tables of both kinds.
  package init(tables: [LexiconTable]) {
    tags = Set(tables.filter { $0.kind == .safety }.map(\.language))
      .intersection(tables.filter { $0.kind == .commands }.map(\.language))
  }

  /// Whether a language is among them, in whatever region or script, such as `en-GB`.
  package func contains(_ tag: String) -> Bool {
    tags.contains(tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }
}
