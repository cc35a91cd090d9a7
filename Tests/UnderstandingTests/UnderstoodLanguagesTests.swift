import Testing
import Understanding

/// In which languages people are understood.
struct UnderstoodLanguagesTests {
  private func languages(_ tables: [(LexiconTable.Kind, String)]) -> UnderstoodLanguages {
    UnderstoodLanguages(
      tables: tables.map { kind, language in
        LexiconTable(kind: kind, name: "\(language).tsv", language: language, text: "")
      }
    )
  }

  @Test(arguments: ["en", "EN", "en-GB", "en_US", "en-Latn-GB"])
  func `a language is understood in all its kinds`(tag: String) {
    let understood = languages([(.safety, "en"), (.commands, "en")])
    #expect(understood.contains(tag))
  }

  @Test(arguments: ["de", "enm", "e", "", "x-en"])
  func `no other language is`(tag: String) {
    let understood = languages([(.safety, "en"), (.commands, "en")])
    #expect(!understood.contains(tag))
  }

  @Test func `it takes lines of concern and always-on words`() {
    #expect(!languages([(.safety, "de")]).contains("de"))
    #expect(!languages([(.commands, "de"), (.synonyms, "de")]).contains("de"))
    #expect(languages([(.commands, "de"), (.safety, "de")]).contains("de"))
  }
}
