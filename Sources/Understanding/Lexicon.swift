/// What the program understands, compiled from tables once.
package struct Lexicon: Sendable {
  let vocabulary: Vocabulary
  let rewrites: Rewrites
  let roles: WordRoles

  /// Safety words that count even when misspelt by one letter.
  let forgivenWords: [String]

  let safety: SafetyScanner
  let commands: CommandMatcher
  let synonyms: Synonyms

  /// Phrases that only make an answer less sure.
  let hedges: PatternAutomaton

  /// Compiles tables; several of one kind are merged.
  ///
  /// - Throws: the first row that cannot be read, with its table and line.
  package init(tables: [LexiconTable]) throws(LexiconError) {
    var builder = LexiconBuilder()
    // Phrases are brought to the form of the rewrites, so those have to be known first.
    for kind in [LexiconTable.Kind.rewrites, .words, .safety, .nearMisses, .commands, .synonyms] {
      for table in tables where table.kind == kind {
        try builder.add(table)
      }
    }
    self = builder.build()
  }

  init(_ builder: LexiconBuilder, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    rewrites = builder.rewrites
    roles = builder.roles
    forgivenWords = builder.forgivenWords
    safety = builder.makeSafetyScanner(vocabulary)
    commands = builder.makeCommandMatcher()
    synonyms = builder.makeSynonyms()
    hedges = builder.hedges.build()
  }

  /// The most urgent concern that a line raises; level 0 is never returned.
  package func safetySignal(in line: TypedLine) -> SafetySignal? {
    safetySignals(in: line).first
  }

  /// Every concern that a line raises, the most urgent first.
  package func safetySignals(in line: TypedLine) -> [SafetySignal] {
    var levels: [SafetyKind: Int] = [:]
    for reading in line.readings {
      levels.merge(safety.levels(in: reading), uniquingKeysWith: max)
    }
    return (1...3).reversed().flatMap { level in
      SafetyKind.allCases.filter { levels[$0] == level }.map { SafetySignal(kind: $0, level: level) }
    }
  }

  /// The always-on word that a line is, whatever its case, punctuation and leading slash.
  package func alwaysOnWord(in line: TypedLine) -> AlwaysOnWord? {
    commands.word(in: line)
  }

  /// The option that an answer means.
  ///
  /// Numbers count the choices on offer, from 1. Whatever is doubtful is unclear.
  package func choose(
    _ line: TypedLine, among choices: [Choice], topic: String
  ) -> ChoiceOutcome {
    ChoiceMatcher(self, line, choices, topic: topic).outcome()
  }
}
