/// Collects the rows of lexicon tables and compiles them.
struct LexiconBuilder {
  private(set) var rewrites = Rewrites()
  private(set) var roles = WordRoles()
  private(set) var forgivenWords: [String] = []
  private(set) var hedges = PatternAutomaton.Builder()
  private var vocabulary = Vocabulary()
  private var definitions: [String: PatternElement] = [:]
  private var signals = PatternAutomaton.Builder()
  private var signalRows: [SafetyScanner.Row] = []
  private var nearMisses = PatternAutomaton.Builder()
  private var nearMissRows: [SafetyScanner.Row] = []
  private var commands = PatternAutomaton.Builder()
  private var commandRows: [CommandMatcher.Row] = []
  private var marks: [String: AlwaysOnWord] = [:]
  private var phrases = PatternAutomaton.Builder()
  private var synonymRows: [Synonyms.Row] = []
  private var singleWords: [Unicode.Scalar: [Synonyms.SingleWord]] = [:]

  /// Adds the rows of a table.
  mutating func add(_ table: LexiconTable) throws(LexiconError) {
    for row in try TableRow.rows(of: table) {
      switch table.kind {
      case .commands: try addCommand(row)
      case .nearMisses: try addNearMiss(row)
      case .rewrites: try rewrites.add(row)
      case .safety: try addSignal(row)
      case .synonyms: try addSynonym(row)
      case .words: try addWords(row)
      }
    }
  }

  /// The compiled form of everything that was added.
  func build() -> CompiledLexicon {
    var vocabulary = vocabulary
    for word in roles.negators.union(roles.softeners).sorted() {
      _ = vocabulary.insert(word)
    }
    return CompiledLexicon(self, vocabulary: vocabulary)
  }

  /// The safety scanner of the rows added.
  func makeSafetyScanner(_ vocabulary: Vocabulary) -> SafetyScanner {
    SafetyScanner(
      signalRows: signalRows,
      signals: signals.build(),
      nearMissRows: nearMissRows,
      nearMisses: nearMisses.build(),
      negators: Set(roles.negators.map(vocabulary.id)),
      softeners: Set(roles.softeners.map(vocabulary.id))
    )
  }

  /// The command matcher of the rows added.
  func makeCommandMatcher() -> CommandMatcher {
    CommandMatcher(rows: commandRows, phrases: commands.build(), marks: marks)
  }

  /// The synonyms of the rows added.
  func makeSynonyms() -> Synonyms {
    Synonyms(rows: synonymRows, phrases: phrases.build(), singleWords: singleWords)
  }

  private mutating func addSignal(_ row: TableRow) throws(LexiconError) {
    if row.columns[0] == "define" {
      guard definitions[row.columns[1]] == nil else {
        throw row.error("found a second definition of ‘@\(row.columns[1])’, expected one")
      }
      definitions[row.columns[1]] = try parse(row).body
      return
    }
    let pattern = try parse(row)
    signals.add(pattern, row: signalRows.count, vocabulary: &vocabulary)
    signalRows.append(try safetyRow(row, pattern, levels: 1...3))
  }

  private mutating func addNearMiss(_ row: TableRow) throws(LexiconError) {
    let pattern = try parse(row)
    nearMisses.add(pattern, row: nearMissRows.count, vocabulary: &vocabulary)
    nearMissRows.append(try safetyRow(row, pattern, levels: 0...1))
  }

  private func safetyRow(
    _ row: TableRow,
    _ pattern: Pattern,
    levels: ClosedRange<Int>
  ) throws(LexiconError) -> SafetyScanner.Row {
    let kind = SafetyKind(rawValue: row.columns[0])
    guard kind != nil || (row.columns[0] == "*" && levels.contains(0)) else {
      throw row.error("found ‘\(row.columns[0])’, expected a kind of concern")
    }
    guard let level = Int(row.columns[1]), levels.contains(level) else {
      throw row.error(
        "found ‘\(row.columns[1])’, "
          + "expected a level from \(levels.lowerBound) to \(levels.upperBound)"
      )
    }
    return SafetyScanner.Row(kind: kind, level: level, isUnlessNegated: pattern.isUnlessNegated)
  }

  private mutating func addCommand(_ row: TableRow) throws(LexiconError) {
    guard let word = AlwaysOnWord(rawValue: row.columns[0]), word != .unknownCommand else {
      throw row.error("found ‘\(row.columns[0])’, expected an always-on word")
    }
    let phrase = row.columns[1]
    if !phrase.contains(where: { $0.isLetter || $0.isNumber }) {
      marks[phrase] = word
      return
    }
    let needsSlash = phrase.first == "/"
    let pattern = try parse(row, needsSlash ? String(phrase.dropFirst()) : phrase)
    commands.add(pattern, row: commandRows.count, vocabulary: &vocabulary)
    commandRows.append(CommandMatcher.Row(word: word, needsSlash: needsSlash))
  }

  private mutating func addSynonym(_ row: TableRow) throws(LexiconError) {
    let pattern = try parse(row)
    phrases.add(pattern, row: synonymRows.count, vocabulary: &vocabulary)
    if !pattern.startsLine, !pattern.endsLine, row.columns[1] != Synonyms.doubt {
      for word in pattern.body.singleWords {
        guard let first = word.unicodeScalars.first else { continue }
        let single = Synonyms.SingleWord(word: word, row: synonymRows.count)
        singleWords[first, default: []].append(single)
      }
    }
    synonymRows.append(
      Synonyms.Row(
        topics: row.columns[0].split(separator: "|").map(String.init),
        answerClass: row.columns[1],
        startsLine: pattern.startsLine
      )
    )
  }

  private mutating func addWords(_ row: TableRow) throws(LexiconError) {
    guard row.columns[0] == "hedge" else { return try roles.add(row) }
    hedges.add(try parse(row), row: row.line, vocabulary: &vocabulary)
  }

  private mutating func parse(
    _ row: TableRow,
    _ phrase: String? = nil
  ) throws(LexiconError) -> Pattern {
    let text = phrase ?? row.columns[row.columns.count - 1]
    do {
      let (pattern, forgiven) = try PatternParser.parse(
        text,
        rewrites: rewrites,
        definitions: definitions
      )
      forgivenWords += forgiven.filter { !forgivenWords.contains($0) }
      return pattern
    } catch {
      throw row.error(error.problem)
    }
  }
}

extension PatternElement {
  /// The words that the element is by themselves.
  fileprivate var singleWords: [String] {
    switch self {
    case .word(let word): [word]
    case .choice(let parts): parts.flatMap(\.singleWords)
    case .sequence, .optional, .gap: []
    }
  }
}
