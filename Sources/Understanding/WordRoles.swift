/// The small words with a grammar of their own.
struct WordRoles: Sendable {
  /// Words that turn the next ones around, such as ‘not’.
  private(set) var negators: Set<String> = []

  /// Negators that reach only the word after them, such as ‘no’.
  private(set) var nearNegators: Set<String> = []

  /// Words that may stand between ‘not’ and what it negates, such as ‘really’.
  private(set) var softeners: Set<String> = []

  /// Words that begin a new clause, such as ‘but’.
  private(set) var dividers: Set<String> = []

  /// Words too common to tell one option from another.
  private(set) var fillers: Set<String> = []

  /// Ordinary words that are never taken for a misspelling of another.
  private(set) var ordinary: Set<String> = []

  /// Words around the number of an option, such as ‘option’.
  private(set) var counters: Set<String> = []

  /// The whole numbers that have names.
  private(set) var numbers: [String: Int] = [:]

  /// Names of places in a list; 0 is the last.
  private(set) var ordinals: [String: Int] = [:]

  /// Words that may follow the name of a place, such as ‘one’ in ‘the second one’.
  private(set) var ordinalNouns: Set<String> = []

  /// Endings of a number that is not exact, such as ‘ish’.
  private(set) var numberEndings: [String] = []

  /// The words between a number and the end of its scale, such as ‘out of’.
  private(set) var fractions: Set<[String]> = []

  /// Letters that count the options, and the places that they stand for; 0 is the first.
  private(set) var letters: [String: Int] = [:]

  /// Classes of answers that feel good.
  private(set) var brightClasses: Set<String> = []

  /// Classes of answers that feel hard.
  private(set) var heavyClasses: Set<String> = []

  /// Words that say that a number counts the options, such as ‘option’.
  private(set) var markers: Set<String> = []

  /// Words that may stand beside a number on a scale, such as ‘pretty’.
  private(set) var measures: Set<String> = []

  /// Classes that may be said together, the one that needs more care first.
  private(set) var scales: [[String]] = []

  private var opposites: [String: Set<String>] = [:]

  /// Whether a word must never be taken for a misspelling of the other.
  func areOpposite(_ word: String, _ other: String) -> Bool {
    opposites[word]?.contains(other) == true || opposites[other]?.contains(word) == true
  }

  /// Adds a row of a role and its words; hedges are phrases and kept elsewhere.
  mutating func add(_ row: TableRow) throws(LexiconError) {
    let words = row.list(1).map { WordSplitter.split($0).first?.text ?? $0 }
    switch row.columns[0] {
    case "bright": brightClasses.formUnion(row.list(1))
    case "counter": counters.formUnion(words)
    case "divider": dividers.formUnion(words)
    case "filler": fillers.formUnion(words)
    case "fraction": fractions.insert(words)
    case "heavy": heavyClasses.formUnion(row.list(1))
    case "letter":
      for (place, letter) in words.enumerated() {
        letters[letter] = place
      }
    case "marker": markers.formUnion(words)
    case "measure": measures.formUnion(words)
    case "near-negator": nearNegators.formUnion(words)
    case "negator": negators.formUnion(words)
    case "number": try addNames(words, row, to: \.numbers)
    case "number-ending": numberEndings += words
    case "opposite":
      for word in words {
        opposites[word, default: []].formUnion(words.filter { $0 != word })
      }
    case "ordinal": try addNames(words, row, to: \.ordinals)
    case "ordinal-noun": ordinalNouns.formUnion(words)
    case "ordinary": ordinary.formUnion(words)
    case "scale": scales.append(row.list(1))
    case "softener": softeners.formUnion(words)
    default: throw row.error("found ‘\(row.columns[0])’, expected the role of a word")
    }
  }

  private mutating func addNames(
    _ words: [String],
    _ row: TableRow,
    to names: WritableKeyPath<Self, [String: Int]>
  ) throws(LexiconError) {
    guard let first = words.first, let value = Int(first) else {
      throw row.error("found ‘\(row.columns[1])’, expected a whole number and its names")
    }
    for word in words.dropFirst() {
      self[keyPath: names][word] = value
    }
  }
}
