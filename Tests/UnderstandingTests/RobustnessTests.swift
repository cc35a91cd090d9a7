import TestSupport
import Testing
import Understanding
import YarnRuntime

/// Lines that no one types on purpose.
struct RobustnessTests {
  private static let odd = [
    "", " ", "\n\n", "\u{0}", "\u{1B}[31mred\u{1B}[0m", "\u{202E}esrever\u{202C}",
    "\u{200B}\u{FEFF}",
    "😢😢😢", "👩‍👩‍👧‍👦", "🇬🇧", "1️⃣", "é\u{301}\u{301}\u{301}", "مرحبا", "你好", "\u{10FFFF}", "'''''",
    "((((((((", "*_*_*", "-", "--", "/", "///", "a'b'c'd", ":(:(:(", "<3<3",
    String(repeating: "e\u{301}", count: 99),
  ]

  private func use(_ text: String) throws -> SafetySignal? {
    let lexicon = try EnglishLexicon.shared.get()
    let line = lexicon.read(text)
    let choices = [Choice(label: "Yes", classes: ["yes"]), Choice(label: "", classes: [])]
    _ = lexicon.choose(line, among: choices, topic: "any")
    _ = lexicon.alwaysOnWord(in: line)
    _ = lexicon.number(in: line)
    return lexicon.safetySignal(in: line)
  }

  @Test(arguments: odd)
  func `odd lines raise nothing and break nothing`(text: String) throws {
    #expect(try use(text) == nil)
  }

  @Test(arguments: [
    "i want to \u{202E}die", "kill\u{200B} myself", "k i l l myself kms", "KILL MYSELF",
    "kıll myself",
    "i can\u{2019}t breathe", "ｋｉｌｌ　ｍｙｓｅｌｆ", "i\twant\tto\tdie", "want\u{A0}to\u{A0}die",
    "wänt tö diê",
  ])
  func `disguised disclosures are heard`(text: String) throws {
    #expect(try use(text)?.level == 3)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "i ", "he said i told him ", "no. ", "x", "😢", "can not get ", "é",
    ]
  )
  func `a megabyte is read to its end`(filler: String) throws {
    let long = String(repeating: filler, count: 1_000_000 / filler.utf8.count)
    #expect(try use(long + " . i want to die") == SafetySignal(kind: .selfHarm, level: 3))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is said behind random bytes is heard`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let bytes = SeededBytes.random(&generator)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try use(text) == use(text))
    #expect(try use("\(text)\n. i want to die")?.level == 3, "\(bytes)")
  }

  @Test func `what was typed is never printed`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    let line = lexicon.read("marzipan secret")
    var dumped = ""
    dump(line, to: &dumped)
    for text in ["\(line)", String(reflecting: line), String(describing: [line]), dumped] {
      #expect(!text.contains("marzipan") && !text.contains("secret"))
    }
  }
}
