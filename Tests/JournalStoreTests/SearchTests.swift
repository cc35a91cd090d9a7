import CheckIn
import JournalStore
import Testing

/// Finding words in everything that is kept.
struct SearchTests {
  private func hits(_ text: String, in said: String...) throws -> [String] {
    let test = try TestJournal(people: 1)
    for (index, words) in said.enumerated() {
      try test.save(SampleConversation.make(words, began: index))
    }
    var hits: [String] = []
    try test.unlock().search(text) { hits.append($0.text) }
    return hits
  }

  @Test(arguments: [
    ("ete", "Été"), ("ÉTÉ", "l'été dernier"), ("strasse", "Straße"), ("STRAẞE", "strasse"),
    ("istanbul", "İSTANBUL"), ("ısırgan", "ISIRGAN"), ("cafe", "cafe\u{301}"),
    ("caf\u{E9}", "CAFE\u{301}"), ("smorrebrod", "Smørrebrød"), ("lodz", "Łódź"),
    ("μεταφορα", "Μεταφορά"), ("οδοσ", "ΟΔΟΣ οδός"), ("ещё", "ЕЩЕ"), ("йод", "иод"),
    ("don't", "I don’t know"), ("œuvre", "OEUVRE"), ("a b", "a\u{A0}b"), ("a b", "a\nb"),
    ("日本", "これは日本です"), ("💗", "so 💗 much"), ("z", "Z"), ("[@`{", "[@`{"),
    (" hello ", "Hello"), ("a\u{301}", "a"), ("việt", "VIET"),
  ])
  func `case and accents make no difference`(pattern: String, text: String) throws {
    #expect(try hits(pattern, in: text) == [text])
  }

  @Test(arguments: [("ab", "a b"), ("@", "`"), ("é", "i"), ("hellp", "hello"), ("日", "本")])
  func `other words are not found`(pattern: String, text: String) throws {
    #expect(try hits(pattern, in: text).isEmpty)
  }

  @Test(arguments: ["", "  ", "\u{301}", "\u{200B}"])
  func `nothing is found by nothing`(pattern: String) throws {
    #expect(try hits(pattern, in: "hello").isEmpty)
  }

  @Test func `the newest comes first, with the place`() throws {
    #expect(try hits("tea", in: "green tea", "no", "black TEA") == ["black TEA", "green tea"])
    let test = try TestJournal(people: 1)
    let id = try test.save(SampleConversation.make("one", "two"))
    var hits: [Hit] = []
    try test.unlock().search("two") { hits.append($0) }
    let hit = try #require(hits.first)
    #expect(hits.count == 1)
    #expect(hit.id == id)
    #expect(hit.head == SampleConversation.make().head)
    #expect(hit.event == 4)
    #expect(hit.text == "two")
  }

  @Test func `who has seen enough ends the search`() throws {
    struct Enough: Error {}
    let test = try TestJournal(people: 1)
    try test.save(SampleConversation.make("tea", "tea", "tea"))
    var count = 0
    #expect(throws: Enough.self) {
      try test.unlock().search("tea") { _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }
}
