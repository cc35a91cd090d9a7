extension Lexicon {
  /// The number that an answer gives, such as `3`, `about three` or `3/4`.
  ///
  /// - Parameter highest: The end of the scale; an answer on another scale (`3/10`) gives none.
  package func number(in line: TypedLine, upTo highest: Int? = nil) -> Int? {
    var words = line.words.filter { !$0.isSymbol }
    guard !line.raw.contains("-") || line.raw.first(where: { !$0.isWhitespace }) != "-" else {
      return nil
    }
    words = withoutHedges(words).filter { !roles.fillers.contains($0.text) }
    words = words.filter { !roles.counters.contains($0.text) || value(of: $0) != nil }
    guard let first = words.first, let value = value(of: first) else { return nil }
    if words.count == 1 { return value }
    // What is left can only be the end of the scale.
    guard words.count == 2 || (words.count == 3 && words[1].text == "out"),
      let scale = self.value(of: words[words.count - 1]), scale >= value,
      words.count == 3 || words[1].followsSlash || isOutOf(line)
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
    let text = word.text.hasSuffix("ish") ? String(word.text.dropLast(3)) : word.text
    if let value = roles.numbers[text] { return value }
    guard text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private func isOutOf(_ line: TypedLine) -> Bool {
    zip(line.words, line.words.dropFirst()).contains { $0.text == "out" && $1.text == "of" }
  }
}
