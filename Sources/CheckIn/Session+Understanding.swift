import Understanding
import YarnRuntime

/// What people type, as far as it can be understood without doing anything.
extension Session {
  /// The input with a typed line replaced by what it means here, so that it can be recorded.
  package func understood(_ input: Input) -> Input {
    guard case .typed(let text) = input, let question = present.question else { return input }
    return .replied(understand(text, question))
  }

  func understand(_ text: String, _ question: Question) -> Reply {
    // Whoever leaves at once says nothing more, so nothing else of the line is looked at.
    if beginsByLeaving(text) { return Reply(.word(.out)) }
    let line = script.lexicon.read(text)
    let signals = script.lexicon.safetySignals(in: line)
    let meaning = meaning(of: line, question)
    // A line that tells of a concern is kept nowhere, whatever else it may be.
    return Reply(signals: signals, signals.isEmpty ? meaning : meaning.withoutWords)
  }

  private func meaning(of line: TypedLine, _ question: Question) -> Reply.Meaning {
    let word = script.lexicon.alwaysOnWord(in: line)
    if let word, isFollowed(word, at: question) { return .word(word) }
    switch question.kind {
    case .options(let options): return choice(line, word, among: options, question)
    case .listen(_, .words):
      let text = TypedText.trimmed(line.raw)
      return isBlank(line) || text.isEmpty ? .blank : .words(text)
    case .listen(_, .name): return .name(TypedText.name(line.raw))
    case .listen(_, .number(let range)):
      if isBlank(line) { return .blank }
      let number = script.lexicon.number(in: line, upTo: range.upperBound)
      return .number(number.flatMap { range.contains($0) ? $0 : nil })
    case .enter, .quiet, .conclusion: return .enter
    }
  }

  /// Whether a word that works at every prompt works here, too.
  private func isFollowed(_ word: AlwaysOnWord, at question: Question) -> Bool {
    switch word {
    // Where nothing can be skipped, an option may say so.
    case .refuse:
      if case .options(let options) = question.kind {
        skipOption(among: options) != nil
      } else {
        true
      }
    // They may be an answer; they count only when no option fits.
    case .hello, .thanks, .bot, .unsure: false
    case .alone, .back, .delete, .help, .later, .out, .pause, .private, .region, .skip, .stop,
      .unknownCommand, .why:
      true
    }
  }

  private func choice(
    _ line: TypedLine,
    _ word: AlwaysOnWord?,
    among options: [DialogueOption],
    _ question: Question
  ) -> Reply.Meaning {
    if isBlank(line) { return .blank }
    let choices = options.map { option in
      Choice(
        label: label(of: option),
        classes: classes(of: option),
        isAvailable: option.isAvailable
      )
    }
    let words = TypedText.trimmed(line.raw)
    switch script.lexicon.choose(line, among: choices, topic: question.subject) {
    case .chosen(let index):
      let own = TypedText.isOwnWords(words, besides: choices[index].label) ? words : nil
      return .chosen(line: lineID(of: options[index]), words: own)
    case .unavailable: return .unavailable
    case .unclear: return .unclear(words: words, word: word)
    }
  }

  private func isBlank(_ line: TypedLine) -> Bool {
    line.raw.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
  }
}

extension Reply.Meaning {
  /// The same without anything that the person wrote.
  var withoutWords: Self {
    switch self {
    case .chosen(let line, _): .chosen(line: line, words: nil)
    case .unclear(_, let word): .unclear(words: "", word: word)
    case .words: .words("")
    case .name: .name("")
    case .word, .blank, .unavailable, .number, .enter: self
    }
  }
}
