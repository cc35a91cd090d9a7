import Testing
import Understanding

/// What is said about tables that cannot be read.
struct LexiconErrorTests {
  private func problem(_ kind: LexiconTable.Kind, _ text: String) -> String? {
    do throws(LexiconError) {
      _ = try Lexicon(tables: [
        LexiconTable(kind: kind, name: "table.tsv", language: "en", text: text)
      ])
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("pain\t1", "table.tsv:1: found 2 columns, expected 3 parted by tabs"),
    ("# note\n\nsadness\t1\tow", "table.tsv:3: found ‘sadness’, expected a kind of concern"),
    ("pain\t4\tow", "table.tsv:1: found ‘4’, expected a level from 1 to 3"),
    ("pain\t1\tow (it|that", "table.tsv:1: found the end of the phrase, expected ‘)’"),
    ("pain\t1\tow )", "table.tsv:1: found ‘)’, expected a word"),
    ("pain\t1\t@they hurt", "table.tsv:1: found ‘@they’, expected a name defined above"),
    (
      "pain\t1\tow? *", "table.tsv:1: found a phrase that fits an empty line, expected a word in it"
    ),
    ("define\ta\tb\ndefine\ta\tc", "table.tsv:2: found a second definition of ‘@a’, expected one"),
  ])
  func `a safety row that cannot be read is named`(text: String, expected: String) {
    #expect(problem(.safety, text) == expected)
  }

  @Test func `other tables name their rows too`() {
    #expect(
      problem(.commands, "jump\tjump") == "table.tsv:1: found ‘jump’, expected an always-on word"
    )
    #expect(
      problem(.words, "verb\trun") == "table.tsv:1: found ‘verb’, expected the role of a word"
    )
    #expect(
      problem(.words, "number\tone")
        == "table.tsv:1: found ‘one’, expected a whole number and its names"
    )
    #expect(
      problem(.rewrites, "idiom\ta\tb")
        == "table.tsv:1: found ‘idiom’, expected contraction or slang"
    )
    for row in ["slang\t*'s\tx", "contraction\tfoo\t*", "slang\tfoo\t*"] {
      #expect(
        problem(.rewrites, row)
          == "table.tsv:1: found ‘*’ in a word that stands for itself, expected none"
      )
    }
    #expect(
      problem(.rewrites, "contraction\t*s\t*")
        == "table.tsv:1: found ‘*s’, expected one star and an apostrophe"
    )
  }

  @Test func `safety tables of several languages are merged`() throws {
    let lexicon = try Lexicon(tables: [
      LexiconTable(kind: .safety, name: "en.tsv", language: "en", text: "pain\t1\tit hurts"),
      LexiconTable(kind: .safety, name: "de.tsv", language: "de", text: "pain\t1\tes tut weh"),
    ])
    #expect(lexicon.safetySignal(in: lexicon.read("It hurts!"))?.kind == .pain)
    #expect(lexicon.safetySignal(in: lexicon.read("es tut so weh")) == nil)
    #expect(lexicon.safetySignal(in: lexicon.read("ES TUT WEH"))?.kind == .pain)
  }
}
