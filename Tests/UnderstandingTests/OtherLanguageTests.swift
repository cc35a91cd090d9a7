import Foundation
import Testing
import Understanding

/// A language is understood by its own tables, and by nothing else.
struct OtherLanguageTests {
  /// An invented language, with a row for everything that English has rows for.
  private static let tables: [LexiconTable.Kind: String] = [
    .rewrites: """
    contraction\t*'ku\t* eta
    contraction\tl'*\tle *
    contraction\t&\teta
    """,
    .words: """
    number\t1 bat
    number\t3 hiru
    ordinal\t2 bigarren
    ordinal-noun\tbat
    number-ending\txe
    fraction\tda zatiz
    letter\tб г д
    negator\tez
    hedge\tuste dut
    """,
    .safety: "pain\t1\t!min dut",
    .commands: "skip\thurrengo",
    .synonyms: "*\tyes\tbai",
  ]

  private static let invented = Result {
    try Lexicon(
      tables: tables.map { kind, text in
        LexiconTable(kind: kind, name: kind.rawValue, language: "qaa", text: text)
      }
    )
  }

  private static let empty = Result { try Lexicon(tables: []) }

  private static let choices = ["Gorri", "Urdin", "Ardo eta esne"].enumerated()
    .map { Choice(label: $1, classes: $0 == 0 ? ["yes"] : []) }

  private func choose(_ text: String, _ lexicon: Lexicon) -> ChoiceOutcome {
    lexicon.choose(lexicon.read(text), among: Self.choices, topic: "any")
  }

  private func words(_ text: String, _ lexicon: Lexicon) -> [String] {
    lexicon.read(text).words.map(\.text)
  }

  @Test(arguments: [
    ("bigarren", 1), ("bigarren bat", 1), ("г", 1), ("Д.", 2), ("б uste dut", 0), ("bai", 0),
    ("ardo & esne", 2), ("ardo'ku esne", 2),
  ])
  func `its own words choose`(text: String, index: Int) throws {
    #expect(try choose(text, Self.invented.get()) == .chosen(index))
  }

  @Test func `its own contractions are written out`() throws {
    #expect(
      try words("l’ardo & esne'ku, l'", Self.invented.get())
        == ["le", "ardo", "eta", "esne", "eta", "l"]
    )
  }

  @Test(arguments: [("hiruxe", 3), ("3xe", 3), ("1 da zatiz hiru", 1), ("1/3", 1)])
  func `its own words are numbers`(text: String, number: Int) throws {
    let lexicon = try Self.invented.get()
    #expect(lexicon.number(in: lexicon.read(text)) == number)
  }

  @Test func `its own words work at every prompt, and tell of a concern`() throws {
    let lexicon = try Self.invented.get()
    #expect(lexicon.alwaysOnWord(in: lexicon.read("Hurrengo!")) == .skip)
    #expect(lexicon.safetySignal(in: lexicon.read("min dut"))?.kind == .pain)
    #expect(lexicon.safetySignal(in: lexicon.read("ez min dut")) == nil)
  }

  @Test(arguments: [invented, empty])
  func `small words, endings and letters of English are none`(
    tables: Result<Lexicon, any Error>
  ) throws {
    let lexicon = try tables.get()
    for text in ["3ish", "hiruish", "three", "2 of 3", "2 out of 3", "about 3"] {
      #expect(lexicon.number(in: lexicon.read(text)) == nil, "\(text)")
    }
    for text in ["a", "b", "F", "bigarren one", "second", "the last one"] {
      #expect(choose(text, lexicon) == .unclear, "\(text)")
    }
    #expect(choose("not gorri", lexicon) == .chosen(0))
    #expect(words("lagun's ez don't", lexicon) == ["laguns", "ez", "dont"])
    #expect(words("r u ok", lexicon) == ["r", "u", "ok"])
    #expect(!words("rock & roll", lexicon).contains("and"))
  }

  @Test(arguments: [invented, empty])
  func `no line in English means anything`(tables: Result<Lexicon, any Error>) throws {
    let lexicon = try tables.get()
    let lines = try ["utterances", "own-words"].flatMap { name in
      let file = EnglishLexicon.root.appending(path: "Tests/Fixtures/Understanding/\(name).tsv")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .compactMap { $0.split(separator: "\t").last.map(String.init) }
    }
    #expect(lines.count > 300)
    // Digits are the same in every language, and so is the slash.
    for text in lines where !text.contains(where: { $0.isNumber || $0 == "/" }) {
      let line = lexicon.read(text)
      #expect(lexicon.safetySignals(in: line) == [], "\(text)")
      #expect(lexicon.alwaysOnWord(in: line) == nil, "\(text)")
      #expect(lexicon.number(in: line) == nil, "\(text)")
      #expect(choose(text, lexicon) == .unclear, "\(text)")
    }
  }
}
