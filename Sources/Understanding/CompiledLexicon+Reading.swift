extension CompiledLexicon {
  /// Reads a line once, for everything that is then asked about it.
  func read(_ raw: String) -> TypedLine {
    let split = WordSplitter.split(raw)
    let written = words(of: joiningSpelledLetters(split), slang: true)
    var readings = [reading(of: written)]
    let asTyped = reading(of: words(of: split, slang: false))
    if asTyped != readings[0] { readings.append(asTyped) }
    return TypedLine(
      raw: raw,
      words: Array(written.prefix(TypedLine.longestAnswer)),
      readings: readings,
      firstMark: raw.first { !$0.isWhitespace }
    )
  }

  /// The words of a short text such as an option's label.
  func words(of label: String) -> [Word] {
    words(of: WordSplitter.split(label), slang: true)
  }

  private func reading(of words: [Word]) -> TypedLine.Reading {
    TypedLine.Reading(words: words.map(\.id), opensClause: words.map(\.opensClause))
  }

  private func words(of split: [SplitWord], slang isSlangExpanded: Bool) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(split.count)
    for typed in split {
      let text = isSlangExpanded ? unstretched(typed.text) : typed.text
      var isFirst = true
      for part in rewrites.expanding(text, slang: isSlangExpanded) where !part.isEmpty {
        words.append(
          Word(
            text: part,
            id: id(of: part),
            opensClause: isFirst && typed.opensClause,
            followsSlash: isFirst && typed.followsSlash,
            isSymbol: typed.isSymbol
          )
        )
        isFirst = false
      }
    }
    return words
  }

  private func isKnown(_ word: String) -> Bool {
    rewrites.contains(word) || vocabulary.id(of: word) != Vocabulary.unknown
      || (word.contains("'") && isKnown(word.filter { $0 != "'" }))
  }

  /// A word without the letters that were held down, such as ‘sooo’.
  private func unstretched(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard !isKnown(word), scalars.count >= 3 else { return word }
    let two = Spelling.squeezing(word, to: 2)
    if isKnown(two) { return two }
    let one = Spelling.squeezing(word, to: 1)
    if isKnown(one) { return one }
    let last = two.unicodeScalars.suffix(2)
    if last.first == last.last, isKnown(String(two.dropLast())) { return String(two.dropLast()) }
    return two
  }

  private func id(of word: String) -> WordID {
    let id = vocabulary.id(of: word)
    guard id == Vocabulary.unknown, word.utf8.count >= 5, word.utf8.count <= 24 else { return id }
    guard !roles.ordinary.contains(word) else { return id }
    let near = forgivenWords.first { Spelling.isNear(word, $0, edits: 1) }
    return near.map(vocabulary.id) ?? id
  }

  /// The words with runs of single letters joined where that makes a known word (`k.m.s`).
  private func joiningSpelledLetters(_ split: [SplitWord]) -> [SplitWord] {
    guard zip(split, split.dropFirst()).contains(where: { $0.isSingleLetter && $1.isSingleLetter })
    else { return split }
    var joined: [SplitWord] = []
    var index = 0
    while index < split.count {
      let run = split[index...].prefix(12).prefix(while: \.isSingleLetter)
      let text = run.map(\.text).joined()
      if run.count >= 3, isKnown(text) {
        joined.append(SplitWord(text: text, opensClause: split[index].opensClause))
        index += run.count
      } else {
        joined.append(split[index])
        index += 1
      }
    }
    return joined
  }
}

extension SplitWord {
  /// Whether it is one letter standing alone.
  fileprivate var isSingleLetter: Bool {
    text.unicodeScalars.count == 1 && !isSymbol && text != "&"
  }
}
