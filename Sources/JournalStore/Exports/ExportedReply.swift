import CheckIn
import Understanding
import YarnProgram

/// What an answer meant, in the export's own keys; which there are depends on the kind.
struct ExportedReply: Codable, Redacted {
  enum Kind: String, Codable {
    case word, blank, chosen, unavailable, unclear, words, name, number, enter
  }

  private struct Signal: Codable {
    let kind: SafetyKind
    let level: Int
  }

  private var kind: Kind?
  private var line: String?
  private var name: String?
  private var number: Int?
  private var word: AlwaysOnWord?
  private var words: String?
  private var signals: [Signal]?

  /// What version 1 had instead of all but the signals.
  private var meaning: FirstExportedMeaning?

  init(_ reply: Reply) {
    if !reply.signals.isEmpty {
      signals = reply.signals.map { Signal(kind: $0.kind, level: $0.level) }
    }
    switch reply.meaning {
    case .word(let word): (kind, self.word) = (.word, word)
    case .blank: kind = .blank
    case .chosen(let line, let words): (kind, self.line, self.words) = (.chosen, line, words)
    case .unavailable: kind = .unavailable
    case .unclear(let words, let word): (kind, self.words, self.word) = (.unclear, words, word)
    case .words(let words): (kind, self.words) = (.words, words)
    case .name(let name): (kind, self.name) = (.name, name)
    case .number(let number): (kind, self.number) = (.number, number)
    case .enter: kind = .enter
    }
  }

  /// - Throws: `Fault.field` where the kind needs a field that is missing.
  func reply() throws(ImportError.Fault) -> Reply {
    guard let meaning = meaning?.meaning ?? ownMeaning else { throw .field("reply") }
    let signals = signals ?? []
    return Reply(signals: signals.map { SafetySignal(kind: $0.kind, level: $0.level) }, meaning)
  }

  private var ownMeaning: Reply.Meaning? {
    switch kind {
    case .word: word.map { .word($0) }
    case .blank: .blank
    case .chosen: line.map { .chosen(line: $0, words: words) }
    case .unavailable: .unavailable
    case .unclear: words.map { .unclear(words: $0, word: word) }
    case .words: words.map { .words($0) }
    case .name: name.map { .name($0) }
    case .number: .number(number)
    case .enter: .enter
    case nil: nil
    }
  }
}

/// What an answer meant in version 1 of the export, where Swift made the keys of this enum.
///
/// Nothing in it changes any more.
private enum FirstExportedMeaning: Codable, Redacted {
  case word(AlwaysOnWord)
  case blank
  case chosen(line: String, words: String?)
  case unavailable
  case unclear(words: String, word: AlwaysOnWord?)
  case words(String)
  case name(String)
  case number(Int?)
  case enter

  var meaning: Reply.Meaning {
    switch self {
    case .word(let word): .word(word)
    case .blank: .blank
    case .chosen(let line, let words): .chosen(line: line, words: words)
    case .unavailable: .unavailable
    case .unclear(let words, let word): .unclear(words: words, word: word)
    case .words(let words): .words(words)
    case .name(let name): .name(name)
    case .number(let number): .number(number)
    case .enter: .enter
    }
  }
}
