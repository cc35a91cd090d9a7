extension CompiledLexicon {
  /// The number that an answer gives, on a scale that ends with the highest.
  func number(in line: TypedLine, upTo highest: Int?) -> Int? {
    guard !line.isNegative else { return nil }
    let words = withoutHedges(line.words.filter { !$0.isSymbol }).filter {
      value(of: $0) != nil
        || !roles.counters.contains($0.text) && !roles.measures.contains($0.text)
    }
    guard let first = words.first, let value = value(of: first) else { return nil }
    if words.count == 1 { return value }
    // What is left can only be the end of the scale: ‘3/4’, ‘3 out of 4’.
    let between = words.dropFirst().dropLast().map(\.text)
    guard words.count > 1, let last = words.last, let scale = self.value(of: last), scale >= value,
      roles.fractions.contains(between) || (between.isEmpty && last.followsSlash)
    else { return nil }
    return highest == nil || highest == scale ? value : nil
  }

  /// The words apart from those that only make an answer less sure.
  func withoutHedges(_ words: [Word]) -> [Word] {
    var isHedge = Array(repeating: false, count: words.count)
    hedges.forEachMatch(in: words.map(\.id)) { match in
      for position in match.range {
        isHedge[position] = true
      }
    }
    return words.indices.filter { !isHedge[$0] }.map { words[$0] }
  }

  /// The whole number that a word is.
  func value(of word: Word) -> Int? {
    if let value = value(of: word.text) { return value }
    return roles.numberEndings.lazy.filter(word.text.hasSuffix)
      .compactMap { self.value(of: String(word.text.dropLast($0.count))) }.first
  }

  private func value(of text: String) -> Int? {
    if let value = roles.numbers[text] { return value }
    guard text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
