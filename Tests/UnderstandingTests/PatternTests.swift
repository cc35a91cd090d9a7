import Testing
import Understanding

/// The pattern language of the tables.
struct PatternTests {
  private func fits(_ pattern: String, _ line: String) throws -> Bool {
    let lexicon = try Lexicon(tables: [
      LexiconTable(
        kind: .words,
        name: "words.tsv",
        language: "en",
        text: "negator\tnot no\nsoftener\treally"
      ),
      LexiconTable(
        kind: .safety,
        name: "safety.tsv",
        language: "en",
        text: "define\tx\t(red|dark blue)\npain\t1\t\(pattern)"
      ),
    ])
    return lexicon.safetySignal(in: lexicon.read(line)) != nil
  }

  @Test(arguments: [
    ("a b", "x a b y", true), ("a b", "a c b", false), ("a b? c", "a c", true),
    ("a b? c", "a b c", true), ("a (b|c d) e", "a c d e", true), ("a (b|c d) e", "a c e", false),
    ("a * b", "a b", true), ("a * b", "a 1 2 3 b", true), ("a * b", "a 1 2 3 4 b", false),
    ("a * * b", "a 1 2 3 4 5 6 b", true), ("^ a", "a b", true), ("^ a", "b a", false),
    ("^ a", "b, a", true), ("a $", "b a", true), ("a $", "a b", false), ("a $", "a. b", true),
    ("@x car", "dark blue car", true), ("@x car", "dark car", false), ("~seizure", "seizur", true),
    ("~seizure", "seize", false), ("seizure", "seizur", false), ("!a", "not a", false),
    ("!a", "not really a", false), ("!a", "not b a", true), ("!a", "not, a", true),
    ("(a|b)? c d", "c d", true), ("a (b c)? d", "a b d", false), ("a b", "A... B!", true),
    ("a? b? c", "c", true), ("a (b|b c)", "a b", true), ("caf\u{E9}", "cafe", true),
  ])
  func `phrases fit as they say`(pattern: String, line: String, expected: Bool) throws {
    #expect(try fits(pattern, line) == expected)
  }
}
