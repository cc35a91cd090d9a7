import Testing
import Understanding

/// Numbers typed for a dial.
struct NumberTests {
  @Test(arguments: [
    ("3", 3), ("three", 3), ("about 3", 3), ("a 3", 3), ("3ish", 3), ("3/4", 3), ("3 out of 4", 3),
    ("10", 10), ("maybe a 2", 2), ("2 i guess", 2), ("zero", 0), ("0", 0), ("it's a 4", 4),
    ("i'd say 1", 1), ("3!", 3), ("  4  ", 4), ("somewhere around 2", 2), ("10/10", 10), ("４", 4),
    ("3 🙂", 3), ("like a 3", 3), ("kinda 3", 3), ("four please", 4), ("3 of 4", 3),
    ("pretty relaxed i guess 3", 3), ("relaxed, 3", 3), ("really happy 4", 4),
  ])
  func `a number is read`(text: String, number: Int) throws {
    let lexicon = try EnglishLexicon.shared.get()
    #expect(lexicon.number(in: lexicon.read(text)) == number)
  }

  @Test(arguments: [
    "", "no idea", "3 or 4", "3-4", "-1", "2.5", "99999999999999999999", "a lot", "not 3",
    "5 minutes after 3", "gotta be up at 6", "5/3", "relaxed 3 happy 4", "not relaxed 3", "🤷",
    "one hundred and twenty",
  ])
  func `anything else is no number`(text: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    #expect(lexicon.number(in: lexicon.read(text)) == nil)
  }

  @Test func `a number on another scale is refused where the scale is known`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    #expect(lexicon.number(in: lexicon.read("3/10"), upTo: 4) == nil)
    #expect(lexicon.number(in: lexicon.read("3/4"), upTo: 4) == 3)
    #expect(lexicon.number(in: lexicon.read("3"), upTo: 4) == 3)
  }
}
