extension ChoiceMatcher {
  /// Words of an answer that speak for some of the choices.
  struct Evidence {
    /// The positions of the words in the answer.
    let range: Range<Int>

    /// The choices that they speak for; empty where no choice has the class.
    let options: Set<Int>

    /// How directly they speak: a label's own word over this topic's over any topic's.
    let rank: Int

    /// Whether they make the whole answer doubtful.
    var isDoubt = false

    /// Whether they are a plain no.
    var isRefusal = false

    /// Whether that is said for this topic by name.
    var isDoubtByTopic: Bool { isDoubt && rank == 2 }

    /// Whether they were said with a ‘not’ that they do not have themselves.
    var isNegated = false

    /// Whether the class is one that feels good, or one that feels hard.
    var isBright = false
    var isHeavy = false
  }

  /// Everything in the answer that speaks for a choice; longer phrases win over what they hold.
  func collectEvidence() -> [Evidence] {
    var found: [Evidence] = []
    lexicon.synonyms.phrases.forEachMatch(in: answer.map(\.id)) { match in
      let row = lexicon.synonyms.rows[match.row]
      if row.holds(for: topic) { found.append(evidence(row, match.range)) }
    }
    found += labelEvidence()
    return found.filter { one in
      !found.contains { other in
        guard other.range != one.range else {
          // A word that is doubtful here stays so even where it begins a label.
          return other.rank > one.rank && !(one.isDoubt && other.rank == 3)
        }
        let isAround =
          other.range.lowerBound <= one.range.lowerBound
          && other.range.upperBound >= one.range.upperBound
        // What a phrase means anywhere does not silence what this topic says, unless it counts
        // here, or is a no: ‘of course not’ is never a yes.
        let isHeard = !other.options.isEmpty || other.isDoubt || other.isRefusal
        return isAround && (other.rank >= one.rank || isHeard)
      }
    }
  }

  /// The choice that the whole answer stands for where this topic is asked about.
  func wholeSaying(_ evidence: [Evidence]) -> Int? {
    let whole = evidence.filter { one in
      one.rank == 2 && !one.isDoubt && !one.isNegated && one.range == answer.indices
    }
    let options = intersection(of: whole.map(\.options)) ?? []
    let onOffer = options.filter { candidates[$0].isAvailable }
    return onOffer.count == 1 ? onOffer.first : nil
  }

  /// What the evidence comes to, or nil where there is none.
  func judge(_ evidence: [Evidence]) -> ChoiceOutcome? {
    let denied = evidence.filter(\.isNegated).reduce(into: Set<Int>()) { $0.formUnion($1.options) }
    func choose(_ index: Int?) -> ChoiceOutcome {
      guard let index, !denied.contains(index) else { return .unclear }
      return .chosen(index)
    }
    if let mixed = mixedChoice(evidence) { return .chosen(mixed) }
    let positive = evidence.filter { !$0.isNegated && !$0.options.isEmpty }
    let onOffer = positive.map { speaking in speaking.options.filter { candidates[$0].isAvailable }
    }
    .filter { !$0.isEmpty }
    if let common = intersection(of: onOffer) {
      return choose(
        common.isEmpty ? hardestChoice(onOffer) : common.count == 1 ? common.first : nil
      )
    }
    let hidden = intersection(of: positive.map(\.options)) ?? []
    if hidden.count == 1, let index = hidden.first, !denied.contains(index) {
      return .unavailable(index)
    }
    // Something was said, so guessing at unfinished words would only mislead.
    return evidence.isEmpty ? nil : .unclear
  }

  /// Whether a negation before a position reaches it.
  func isNegated(_ start: Int, in words: [Word]) -> Bool {
    let roles = lexicon.roles
    var position = start
    var passed = 0
    while position > 0, !words[position].opensClause, start - position < 7 {
      position -= 1
      let word = words[position].text
      if roles.dividers.contains(word) || words[position].isSymbol { return false }
      // ‘no’ reaches only its own noun; ‘not’ reaches the next three words of weight.
      if roles.nearNegators.contains(word) { return passed == 0 }
      if roles.negators.contains(word) { return true }
      let isLight = roles.softeners.contains(word) || roles.fillers.contains(word)
      if !isLight { passed += 1 }
      if passed > 2 { return false }
    }
    return false
  }

  private func evidence(_ row: Synonyms.Row, _ range: Range<Int>) -> Evidence {
    let roles = lexicon.roles
    let options = candidates.indices.filter { candidates[$0].classes.contains(row.answerClass) }
    // A phrase that begins with a ‘not’ of its own says what it says.
    let ownsNegation =
      row.startsLine || roles.negators.contains(answer[range.lowerBound].text)
    return Evidence(
      range: range,
      options: Set(options),
      rank: row.names(topic) ? 2 : 1,
      isDoubt: row.answerClass == Synonyms.doubt,
      isRefusal: row.answerClass == Synonyms.refusal,
      isNegated: !ownsNegation && isNegated(range.lowerBound, in: answer),
      isBright: roles.brightClasses.contains(row.answerClass),
      isHeavy: roles.heavyClasses.contains(row.answerClass)
    )
  }

  /// Evidence from the labels' own words, and from near spellings of words nobody knows.
  private func labelEvidence() -> [Evidence] {
    let telling = tellingWords()
    return answer.indices.flatMap { position -> [Evidence] in
      let word = answer[position]
      let isNegated = isNegated(position, in: answer)
      let exact = telling.indices.filter { telling[$0][word.text] == isNegated }
      if !exact.isEmpty {
        return [Evidence(range: position..<position + 1, options: Set(exact), rank: 3)]
      }
      guard !telling.contains(where: { $0[word.text] != nil }) else { return [] }
      return nearEvidence(word, at: position, telling, isNegated: isNegated)
    }
  }

  private func nearEvidence(
    _ word: Word,
    at position: Int,
    _ telling: [[String: Bool]],
    isNegated: Bool
  ) -> [Evidence] {
    let length = word.text.unicodeScalars.count
    let edits = Spelling.forgivenEdits(length: length)
    guard word.id == Vocabulary.unknown, !word.isSymbol, edits > 0,
      !lexicon.roles.ordinary.contains(word.text)
    else { return [] }
    func isNear(_ other: String) -> Bool {
      Spelling.isNear(word.text, other, edits: min(edits, other.count >= 5 ? edits : 0))
        && !lexicon.roles.areOpposite(word.text, other)
    }
    let range = position..<position + 1
    let labels = telling.indices.filter { index in
      telling[index].contains { $0.value == isNegated && isNear($0.key) }
    }
    if !labels.isEmpty { return [Evidence(range: range, options: Set(labels), rank: 3)] }
    let first = word.text.unicodeScalars.first
    let singles = first.flatMap { lexicon.synonyms.singleWords[$0] } ?? []
    return singles.filter { lexicon.synonyms.rows[$0.row].holds(for: topic) && isNear($0.word) }
      .map { evidence(lexicon.synonyms.rows[$0.row], range) }
  }

  /// The choice for mixed feelings, where an answer has both good and hard in it.
  private func mixedChoice(_ evidence: [Evidence]) -> Int? {
    let meant = evidence.filter { !$0.isNegated }
    guard meant.contains(where: \.isBright), meant.contains(where: \.isHeavy),
      intersection(of: meant.map(\.options))?.isEmpty != false
    else { return nil }
    let mixed = candidates.indices.filter {
      candidates[$0].isAvailable && candidates[$0].classes.contains(Synonyms.mixed)
    }
    return mixed.count == 1 ? mixed.first : nil
  }

  /// The choice that needs more care, of several that can be said together.
  private func hardestChoice(_ said: [Set<Int>]) -> Int? {
    let options = said.reduce(into: Set<Int>()) { $0.formUnion($1) }
    for scale in lexicon.roles.scales {
      let places = options.compactMap { option in
        candidates[option].classes.compactMap { scale.firstIndex(of: $0) }.min().map {
          (option, $0)
        }
      }
      guard places.count == options.count, let first = places.map(\.1).min() else { continue }
      let hardest = places.filter { $0.1 == first }
      return hardest.count == 1 ? hardest.first?.0 : nil
    }
    return nil
  }

  private func intersection(of sets: [Set<Int>]) -> Set<Int>? {
    guard let first = sets.first else { return nil }
    return sets.dropFirst().reduce(first) { $0.intersection($1) }
  }
}
