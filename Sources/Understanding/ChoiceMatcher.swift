/// Matches one answer to the choices of one question.
struct ChoiceMatcher {
  /// A choice as it is compared.
  struct Candidate {
    /// The words of the label, pictures left out.
    let words: [Word]

    /// The classes that the choice stands for.
    let classes: [String]

    /// Whether it is on offer.
    let isAvailable: Bool
  }

  let lexicon: CompiledLexicon
  let topic: String
  let candidates: [Candidate]

  /// The answer's words, pictures included.
  let answer: [Word]

  /// The answer's words without pictures.
  let plain: [Word]

  /// The plain words without hedges such as ‘i guess’.
  let firm: [Word]

  private let isNegative: Bool

  init(_ lexicon: CompiledLexicon, _ line: TypedLine, _ choices: [Choice], topic: String) {
    self.lexicon = lexicon
    self.topic = topic
    candidates = choices.map { choice in
      Candidate(
        words: lexicon.words(of: choice.label).filter { !$0.isSymbol },
        classes: choice.classes,
        isAvailable: choice.isAvailable
      )
    }
    answer = line.words
    plain = answer.filter { !$0.isSymbol }
    firm = lexicon.withoutHedges(plain)
    isNegative = line.isNegative
  }

  /// What the answer comes to: the plainest reading that fits decides.
  func outcome() -> ChoiceOutcome {
    guard !answer.isEmpty else { return .unclear }
    if let index = exactLabel(plain) { return outcome(index) }
    let evidence = collectEvidence()
    if evidence.contains(where: \.isDoubtByTopic) { return .unclear }
    let counted = isNegative ? nil : countedOption(evidence)
    let beginning = labelBeginning(plain)
    if let counted, let beginning, counted != beginning { return .unclear }
    if let index = wholeSaying(evidence) { return outcome(index) }
    if let beginning { return outcome(beginning) }
    if evidence.contains(where: \.isDoubt) { return .unclear }
    if let counted { return .chosen(counted) }
    if let index = letteredOption() { return .chosen(index) }
    if let index = exactLabel(firm) ?? labelBeginning(firm) { return outcome(index) }
    return judge(evidence) ?? unfinishedLabel().map(outcome) ?? .unclear
  }

  private func outcome(_ index: Int) -> ChoiceOutcome {
    candidates[index].isAvailable ? .chosen(index) : .unavailable(index)
  }

  /// The indices of the choices on offer, which are what numbers count.
  private var offered: [Int] {
    candidates.indices.filter { candidates[$0].isAvailable }
  }

  /// The choice whose number or place in the list is all that was typed.
  private func countedOption(_ evidence: [Evidence]) -> Int? {
    let roles = lexicon.roles
    var words = firm.filter {
      !roles.counters.contains($0.text) || lexicon.value(of: $0) != nil
        || roles.ordinals[$0.text] != nil
    }
    if words.count == 2, roles.ordinals[words[0].text] != nil,
      roles.ordinalNouns.contains(words[1].text)
    {
      words.removeLast()
    }
    guard words.count == 1, let word = words.first else { return nil }
    let offered = offered
    let isMeant = isMeant(word, evidence)
    if !isMeant, let place = roles.ordinals[word.text] {
      return place == 0 ? offered.last : offered.dropFirst(place - 1).first
    }
    guard let number = lexicon.value(of: word), number >= 1, number <= offered.count,
      isCount(word, isMeant: isMeant)
    else { return nil }
    return offered[number - 1]
  }

  /// Whether a number counts the options rather than people or minutes.
  ///
  /// Digits alone count in any case: they are what the screen shows.
  private func isCount(_ number: Word, isMeant: Bool) -> Bool {
    let roles = lexicon.roles
    let isSpelled = roles.numbers[number.text] != nil
    if plain.count == 1, !isSpelled { return true }
    if plain.contains(where: { roles.markers.contains($0.text) }) { return true }
    if isMeant { return false }
    guard isSpelled else { return true }
    return plain.count == 1 && !isInLabel(number)
  }

  /// Whether a label or a phrase of the topic has the word, so that it is no place in the list.
  private func isMeant(_ word: Word, _ evidence: [Evidence]) -> Bool {
    evidence.contains { one in
      one.rank >= 2 && !one.options.isEmpty
        && answer[one.range].contains { $0.text == word.text }
    }
  }

  /// Whether a word of the label of a choice on offer is the word.
  private func isInLabel(_ word: Word) -> Bool {
    offered.contains { candidates[$0].words.contains { $0.text == word.text } }
  }

  /// The choice whose letter is all that was typed, unless a label begins with that letter alone.
  private func letteredOption() -> Int? {
    guard firm.count == 1, let place = lexicon.roles.letters[firm[0].text],
      !candidates.contains(where: { $0.words.first?.text == firm[0].text })
    else { return nil }
    return offered.dropFirst(place).first
  }
}
