import PlainText
import Terminal
import Testing

struct TextTests {
  static let texts = [
    "The quick brown fox jumps over the lazy dog, and then it sleeps for a very long while.",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
    "今日はとても疲れています。でも、あなたと一緒にいられて嬉しいです。ゆっくり休みましょう。",
    "❤️ 👩‍❤️‍👨 🇩🇪 🩷 hello 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    "e\u{301}te\u{301} " + String(repeating: "a\u{308}", count: 90),
    "", " ", "one\n\ntwo",
  ]

  @Test(arguments: [1, 10, 20, 40, 66, 120], texts)
  func `no row is wider than asked and no word is lost`(width: Int, text: String) {
    let rows = TextWrapping.rows(of: text, width: width)
    for row in rows { #expect(CellWidth.of(row) <= max(width, 10)) }
    #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
  }

  @Test func `words go to the next row whole`() {
    #expect(TextWrapping.rows(of: "aaaa bbbb cccc", width: 10) == ["aaaa bbbb", "cccc"])
    #expect(TextWrapping.rows(of: "aaaaaaaaaaaa b", width: 10) == ["aaaaaaaaaa", "aa b"])
  }

  @Test func `closing marks do not begin a row`() {
    #expect(TextWrapping.rows(of: "一二三四五。六", width: 10) == ["一二三四", "五。六"])
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("😀", 2), ("❤", 1), ("❤️", 2), ("👩‍❤️‍👨", 5),
    ("🇩🇪", 2), ("🩷", 2), ("👋🏽", 4), ("\u{200D}", 0), ("", 0),
  ])
  func `a grapheme is as wide as in the terminal that draws it widest`(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test func `the C library and the table in Swift agree on what both know`() {
    let differing = (UInt32(0xA0)..<0x2FFFE).filter { value in
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major < 15
      else { return false }
      let character = Character(scalar)
      return CellWidth.of(character) != PlainText.cells(of: character)
    }
    // A vowel of Ahom takes a cell of its own since some version of Unicode.
    #expect(differing.map { String($0, radix: 16) } == ["1171e"])
  }

  @Test(arguments: [
    ("plain ü 😀 👩‍❤️‍👨", "plain ü 😀 👩‍❤️‍👨"),
    ("a\u{1B}[31mb\u{7}c\u{7F}d\u{9B}e", "a[31mbcde"),
    ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"),
    ("a\tb\u{0}c", "a bc"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e\u{E0041}f\u{FEFF}g", "abcdefg"),
  ])
  func `no text steers the terminal`(text: String, expected: String) {
    #expect(PlainText.of(text) == expected)
  }

  @Test func `every scalar that is left is printable or a line end`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kept = PlainText.of(String(Character(scalar))).unicodeScalars
      for scalar in kept where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
      }
    }
  }

  @Test func `a completion goes as far as all candidates agree`() {
    let words = ["/help", "/hello", "/out"]
    #expect(Completion(of: "/h", from: words).insertion == "el")
    #expect(Completion(of: "/hel", from: words).listing == ["/help", "/hello"])
    #expect(Completion(of: "/O", from: words).insertion == "ut")
    #expect(Completion(of: "x", from: words).insertion.isEmpty)
    #expect(Completion(of: "x", from: words).listing.isEmpty)
  }

  @Test func `a name is completed behind other words, an option of several words as well`() {
    let words = ["two of us", "Mina", "Milo", "/help"]
    #expect(Completion(of: "I told Min", from: words).insertion == "a")
    #expect(Completion(of: "we are two o", from: words).insertion == "f us")
    #expect(Completion(of: "two o", from: words).insertion == "f us")
    #expect(Completion(of: "ask Mi", from: words).listing == ["Mina", "Milo"])
    #expect(Completion(of: "ask ", from: words).listing.isEmpty)
  }
}
