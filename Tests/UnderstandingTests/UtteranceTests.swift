import Foundation
import Testing
import Understanding

/// The guide's labelled lines: every safety line, and how many answers find their class.
struct UtteranceTests {
  /// A labelled line.
  struct Utterance: Sendable {
    let question: String
    let label: String
    let text: String
  }

  private static let file = EnglishLexicon.root
    .appending(path: "Tests/Fixtures/Understanding/utterances.tsv")

  private static func utterances() throws -> [Utterance] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t").map(String.init)
      try #require(columns.count == 3)
      return Utterance(question: columns[0], label: columns[1], text: columns[2])
    }
  }

  @Test func `every safety line raises a concern`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for utterance in try Self.utterances() where utterance.label.hasPrefix("s:") {
      #expect(
        lexicon.safetySignal(in: lexicon.read(utterance.text)) != nil,
        "\(utterance.question): \(utterance.text)"
      )
    }
  }

  @Test func `no other line steps out`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for utterance in try Self.utterances() where !utterance.label.hasPrefix("s:") {
      let signal = lexicon.safetySignal(in: lexicon.read(utterance.text))
      #expect(signal?.level ?? 0 <= 1, "\(utterance.text): \(String(describing: signal))")
    }
  }

  @Test func `sure answers find their class`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    var right = 0
    var total = 0
    var misses: [String] = []
    for utterance in try Self.utterances() {
      let question = try #require(LabelledQuestion.all[utterance.question])
      let wanted = Set(utterance.label.split(separator: "+").map(String.init))
        .intersection(question.classes)
      guard !utterance.label.contains(where: { "?:".contains($0) }), !wanted.isEmpty else {
        continue
      }
      let got = question.classes(of: utterance.text, lexicon)
      // Two classes at once may be read as the one for mixed feelings, or asked about.
      let isRight = wanted.count > 1 ? got.isSubset(of: wanted.union(["mixed"])) : got == wanted
      total += 1
      right += isRight ? 1 : 0
      if !isRight {
        misses.append("\(utterance.question) \(utterance.label): \(utterance.text) → \(got)")
      }
    }
    print("Sure answers understood: \(right) of \(total)")
    print(misses.joined(separator: "\n"))
    #expect(Double(right) >= 0.95 * Double(total), "\(misses)")
  }

  @Test func `doubtful answers are never taken silently`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    var unclear = 0
    var total = 0
    var misses: [String] = []
    for utterance in try Self.utterances() where utterance.label.hasPrefix("?") {
      let question = try #require(LabelledQuestion.all[utterance.question])
      let got = question.classes(of: utterance.text, lexicon)
      total += 1
      unclear += got.isEmpty ? 1 : 0
      if !got.isEmpty {
        misses.append("\(utterance.question) \(utterance.label): \(utterance.text) → \(got)")
      }
    }
    print("Doubtful answers asked about: \(unclear) of \(total)")
    print(misses.joined(separator: "\n"))
    #expect(Double(unclear) >= 0.9 * Double(total), "\(misses)")
  }

  @Test func `plain global intents are always-on words`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    var right = 0
    var total = 0
    var misses: [String] = []
    for utterance in try Self.utterances() where utterance.label.hasPrefix("g:") {
      guard let word = AlwaysOnWord(rawValue: String(utterance.label.dropFirst(2))) else {
        continue
      }
      let got = lexicon.alwaysOnWord(in: lexicon.read(utterance.text))
      total += 1
      right += got == word ? 1 : 0
      if got != word {
        misses.append("\(utterance.label): \(utterance.text) → \(String(describing: got))")
      }
    }
    print("Global intents understood: \(right) of \(total)")
    print(misses.joined(separator: "\n"))
    #expect(Double(right) >= 0.95 * Double(total), "\(misses)")
  }

  @Test func `answers are not taken for always-on words`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for utterance in try Self.utterances() where !utterance.label.contains(":") {
      let word = lexicon.alwaysOnWord(in: lexicon.read(utterance.text))
      #expect(word == nil, "\(utterance.text): \(String(describing: word))")
    }
  }
}
