import PlainText

/// Contractions and slang, and what they stand for.
struct Rewrites: Sendable {
  /// A contraction of any word with another, such as `*'s`.
  private struct Affix: Sendable {
    let prefix: String
    let suffix: String

    /// What it stands for; `*` is the rest of the word.
    let words: [String]

    /// The words that a word stands for; the rest of it keeps no apostrophe.
    func expanding(_ word: String) -> [String]? {
      guard word.hasPrefix(prefix), word.hasSuffix(suffix),
        word.utf8.count > prefix.utf8.count + suffix.utf8.count
      else { return nil }
      let rest = word.dropFirst(prefix.count).dropLast(suffix.count).filter { $0 != "'" }
      return words.map { $0 == "*" ? rest : $0 }
    }
  }

  private var contractions: [String: [String]] = [:]
  private var affixes: [Affix] = []
  private var slang: [String: [String]] = [:]

  /// Adds a row `contraction` or `slang`, typed forms, words.
  mutating func add(_ row: TableRow) throws(LexiconError) {
    let words = row.list(2).flatMap { $0 == "*" ? ["*"] : WordSplitter.split($0).map(\.text) }
    for form in row.list(1) {
      let isAffix = row.columns[0] == "contraction" && form.contains("*")
      guard isAffix || !form.contains("*") && !words.contains("*") else {
        throw row.error("found ‘*’ in a word that stands for itself, expected none")
      }
      switch row.columns[0] {
      case "contraction" where isAffix:
        affixes.append(try Self.affix(form, words, row))
      case "contraction": contractions[try Self.word(form, row)] = words
      case "slang": slang[try Self.word(form, row)] = words
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
    for affix in affixes {
      if let words = affix.expanding(word) { return words }
    }
    let bare = word.filter { $0 != "'" }
    return lookUp(bare, slang: isSlangExpanded) ?? [bare]
  }

  private func lookUp(_ word: String, slang isSlangExpanded: Bool) -> [String]? {
    contractions[word] ?? (isSlangExpanded ? slang[word] : nil)
  }

  private static func word(_ form: String, _ row: TableRow) throws(LexiconError) -> String {
    let split = WordSplitter.split(form)
    guard split.count == 1 else { throw row.error("found ‘\(form)’, expected one word") }
    return split[0].text
  }

  private static func affix(
    _ form: String,
    _ words: [String],
    _ row: TableRow
  ) throws(LexiconError) -> Affix {
    // Apostrophes alone are asked for, so that a word without one costs nothing.
    let parts = PlainText.folded(form).split(separator: "*", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    guard parts.count == 2, parts.contains(where: { $0.contains("'") }) else {
      throw row.error("found ‘\(form)’, expected one star and an apostrophe")
    }
    return Affix(prefix: parts[0], suffix: parts[1], words: words)
  }
}
