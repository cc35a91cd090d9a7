/// What the program understands, compiled from tables once.
package struct Lexicon: Sendable {
  private let compiled: CompiledLexicon

  /// The languages of the tables.
  ///
  /// What is typed is looked for in all of them, whatever the language of a conversation.
  package let languages: UnderstoodLanguages

  /// Compiles tables; several of one kind are merged.
  ///
  /// - Throws: the first row that cannot be read, with its table and line.
  package init(tables: [LexiconTable]) throws(LexiconError) {
    var builder = LexiconBuilder()
    // Phrases are brought to the form of the rewrites, so those have to be known first, and
    // near-misses use the names that safety tables define.
    for kind in [LexiconTable.Kind.rewrites, .words, .safety, .nearMisses, .commands, .synonyms] {
      for table in tables where table.kind == kind {
        try builder.add(table)
      }
    }
    compiled = builder.build()
    languages = UnderstoodLanguages(tables: tables)
  }

  /// Reads a line once, for everything that is then asked about it.
  ///
  /// - Complexity: linear in the length of the line.
  package func read(_ raw: String) -> TypedLine {
    compiled.read(raw)
  }

  /// The most urgent concern that a line raises, if it raises any.
  package func safetySignal(in line: TypedLine) -> SafetySignal? {
    safetySignals(in: line).first
  }

  /// Every concern that a line raises, one a kind, the most urgent first.
  package func safetySignals(in line: TypedLine) -> [SafetySignal] {
    compiled.safety.signals(in: line)
  }

  /// The always-on word that a line is, whatever its case, punctuation and leading slash.
  package func alwaysOnWord(in line: TypedLine) -> AlwaysOnWord? {
    compiled.commands.word(in: line)
  }

  /// The option that an answer means.
  ///
  /// Numbers count the choices on offer, from 1. Whatever is doubtful is unclear.
  package func choose(
    _ line: TypedLine,
    among choices: [Choice],
    topic: String
  ) -> ChoiceOutcome {
    ChoiceMatcher(compiled, line, choices, topic: topic).outcome()
  }

  /// The number that an answer gives, such as `3`, `about three` or `3/4`.
  ///
  /// Where the end of the scale is given, an answer on another scale (`3/10`) gives none.
  package func number(in line: TypedLine, upTo highest: Int? = nil) -> Int? {
    compiled.number(in: line, upTo: highest)
  }
}
