/// Contractions and slang, and what they stand for.
struct Rewrites: Sendable {
  private var contractions: [String: [String]] = [:]
  private var slang: [String: [String]] = [:]

  /// Adds a row `contraction` or `slang`, typed forms, words.
  mutating func add(_ row: TableRow) throws(LexiconError) {
    let words = WordSplitter.split(row.columns[2]).map(\.text)
    for form in row.list(1) {
      let split = WordSplitter.split(form)
      guard split.count == 1, let typed = split.first?.text else {
        throw row.error("found ‘\(form)’, expected one word")
      }
      switch row.columns[0] {
      case "contraction": contractions[typed] = words
      case "slang": slang[typed] = words
      default: throw row.error("found ‘\(row.columns[0])’, expected contraction or slang")
      }
    }
  }

  /// Whether a word is written out as something else.
  func contains(_ word: String) -> Bool {
    contractions[word] != nil || slang[word] != nil
  }

  /// The words that a word stands for: itself without its apostrophes, if nothing else.
  ///
  /// Slang is left as it is unless asked for.
  func expanding(_ word: String, slang isSlangExpanded: Bool) -> [String] {
    if let words = lookUp(word, slang: isSlangExpanded) { return words }
    guard word.utf8.contains(UInt8(ascii: "'")) else { return [word] }
    if word.hasSuffix("'s") {
      return [word.dropLast(2).filter { $0 != "'" }]
    }
    let bare = word.filter { $0 != "'" }
    return lookUp(bare, slang: isSlangExpanded) ?? [bare]
  }

  private func lookUp(_ word: String, slang isSlangExpanded: Bool) -> [String]? {
    contractions[word] ?? (isSlangExpanded ? slang[word] : nil)
  }
}
