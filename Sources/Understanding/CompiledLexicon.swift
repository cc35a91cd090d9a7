/// The compiled tables of a lexicon.
///
/// A class so that handing a lexicon on costs one reference, not one for each of its tables;
/// nothing in it ever changes.
final class CompiledLexicon: Sendable {
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
}
