import Understanding
import YarnProgram
import YarnRuntime

/// Reads what people type at a question, without doing anything.
struct LineReader {
  private let script: Script
  private let question: Question

  init(_ script: Script, _ question: Question) {
    self.script = script
    self.question = question
  }

  /// Reads a line, and parts it where a command stands before words or words were typed in a pause.
  ///
  /// What may tell of a concern is never given back, nor what nobody could see.
  func read(_ text: String, isHidden: Bool) -> Reading {
    let reply = understand(text)
    guard reply.signals.isEmpty, !isHidden else { return Reading(reply: reply) }
    let line = TypedText.trimmed(text)
    switch reply.meaning {
    case .enter where question.node == HouseNode.pause:
      return Reading(reply: reply, words: line, suitsNext: true)
    case .word(.unknownCommand):
      let command = Self.firstWord(of: line)
      let reply = command == line ? reply : understand(command)
      return Reading(
        reply: reply,
        words: TypedText.trimmed(String(line.dropFirst(command.count))),
        suitsNext: question.isQuiet,
        isUnknown: reply.meaning == .word(.unknownCommand)
      )
    default: return Reading(reply: reply)
    }
  }

  private func understand(_ text: String) -> Reply {
    // Whoever leaves at once says nothing more, so nothing else of the line is looked at.
    if beginsByLeaving(text) { return Reply(.word(.out)) }
    let line = script.lexicon.read(text)
    let signals = script.lexicon.safetySignals(in: line)
    let meaning = meaning(of: line)
    // A line that tells of a concern is kept nowhere, whatever else it may be.
    return Reply(signals: signals, signals.isEmpty ? meaning : meaning.withoutWords)
  }

  /// Whether a line begins with the word that leaves at once, whatever stands behind it.
  private func beginsByLeaving(_ text: String) -> Bool {
    let first = Self.firstWord(of: TypedText.trimmed(text))
    guard first.hasPrefix("/") else { return false }
    return script.lexicon.alwaysOnWord(in: script.lexicon.read(first)) == .out
  }

  private static func firstWord(of text: String) -> String {
    String(text.prefix { !$0.isWhitespace })
  }

  // MARK: - What it means

  private func meaning(of line: TypedLine) -> Reply.Meaning {
    let word = script.lexicon.alwaysOnWord(in: line)
    if let word, isFollowed(word) { return .word(word) }
    switch question.kind {
    case .options(let options): return choice(line, word, among: script.choices(options))
    case .listen(_, .words):
      let text = TypedText.trimmed(line.raw)
      return isBlank(line) || text.isEmpty ? .blank : .words(text)
    case .listen(_, .name): return .name(TypedText.name(line.raw))
    case .listen(_, .number(let range)):
      if isBlank(line) { return .blank }
      let number = script.lexicon.number(in: line, upTo: range.upperBound)
      return .number(number.flatMap { range.contains($0) ? $0 : nil })
    case .enter, .page, .quiet, .conclusion: return .enter
    }
  }

  /// Whether a word that works at every prompt works here, too.
  private func isFollowed(_ word: AlwaysOnWord) -> Bool {
    switch word {
    // Where nothing can be skipped, an option may say so.
    case .refuse:
      if case .options(let options) = question.kind {
        script.choices(options).skip != nil
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
    among choices: OfferedChoices
  ) -> Reply.Meaning {
    if isBlank(line) { return .blank }
    let words = TypedText.trimmed(line.raw)
    switch script.lexicon.choose(line, among: choices.understood, topic: question.subject) {
    case .chosen(let index):
      let own = TypedText.isOwnWords(words, besides: choices.label(index)) ? words : nil
      return .chosen(line: choices.lineID(index), words: own)
    case .unavailable: return .unavailable
    case .unclear: return .unclear(words: words, word: word)
    }
  }

  private func isBlank(_ line: TypedLine) -> Bool {
    line.raw.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
  }
}
