extension ChoiceMatcher {
  /// The choice whose label was typed in full.
  func exactLabel(_ words: [Word]) -> Int? {
    guard !words.isEmpty else { return nil }
    return preferred { $0.words.map(\.text) == words.map(\.text) }
  }

  /// The one choice whose label begins with the typed words.
  func labelBeginning(_ words: [Word]) -> Int? {
    guard let last = words.last, words.count > 1 || last.text.unicodeScalars.count >= 2,
      words.contains(where: { !lexicon.roles.fillers.contains($0.text) })
    else { return nil }
    return preferred { candidate in
      candidate.words.count > words.count
        && zip(candidate.words, words).allSatisfy { $0.text == $1.text }
    }
  }

  /// The one choice whose label begins with the typed letters, the last word being unfinished.
  ///
  /// A short word that means something by itself (‘no’) is not the beginning of a longer one.
  func unfinishedLabel() -> Int? {
    guard let last = firm.last, last.text.unicodeScalars.count >= 2,
      last.id == Vocabulary.unknown || last.text.unicodeScalars.count >= 4
    else { return nil }
    return preferred { candidate in
      candidate.words.count >= firm.count
        && zip(candidate.words, firm.dropLast()).allSatisfy { $0.text == $1.text }
        && candidate.words[firm.count - 1].text.hasPrefix(last.text)
    }
  }

  /// The words that tell a label from the others, and whether the label negates them.
  func tellingWords() -> [[String: Bool]] {
    let words = candidates.map { candidate in
      var telling: [String: Bool] = [:]
      for (position, word) in candidate.words.enumerated() where isTelling(word) {
        telling[word.text] = isNegated(position, in: candidate.words)
      }
      return telling
    }
    return words.indices.map { index in
      words[index].filter { word, _ in
        !words.indices.contains { other in
          other != index && candidates[other].isAvailable && words[other][word] != nil
        }
      }
    }
  }

  /// The single choice that fits: of those on offer, or else of the others.
  private func preferred(_ fits: (Candidate) -> Bool) -> Int? {
    let fitting = candidates.indices.filter { fits(candidates[$0]) }
    let available = fitting.filter { candidates[$0].isAvailable }
    if available.isEmpty { return fitting.count == 1 ? fitting.first : nil }
    return available.count == 1 ? available.first : nil
  }

  private func isTelling(_ word: Word) -> Bool {
    let roles = lexicon.roles
    return !roles.fillers.contains(word.text) && !roles.negators.contains(word.text)
      && !roles.softeners.contains(word.text) && !roles.dividers.contains(word.text)
      && word.text.unicodeScalars.count >= 2
  }
}
