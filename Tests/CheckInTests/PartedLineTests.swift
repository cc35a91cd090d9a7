import CheckIn
import Testing

/// What of a line is given back to whoever typed it.
struct PartedLineTests {
  @Test(arguments: [
    ("/why my half words", "/why", "my half words", false),
    ("  /Why\nmy half words ", "/Why", "my half words", false),
    ("/pause for my tea", "/pause", "for my tea", false),
    ("/thing my words", "/thing", "my words", true),
    ("/thing", "/thing", "", true),
  ])
  func `a command before words is parted from them`(
    line: String,
    typed: String,
    words: String,
    isUnknown: Bool
  ) throws {
    let parted = try Play.atMenu(["Jo"]).session.parted(line)
    #expect(parted.typed == typed)
    #expect(parted.words == words)
    #expect(parted.isUnknown == isUnknown)
    #expect(!parted.suitsNext)
    #expect(String(reflecting: parted) == "(parted line)")
  }

  @Test(arguments: [
    "/skip this one", "/why", "why my half words", "words", "", "/out now", "/why he forced me",
  ])
  func `every other line is whole`(line: String) throws {
    let parted = try Play.atMenu(["Jo"]).session.parted(line)
    #expect(parted.typed == line)
    #expect(parted.words.isEmpty)
    #expect(!parted.isUnknown)
  }

  @Test func `words in a pause suit what comes after it`() throws {
    var play = try Play.atMenu(["Jo"])
    play.type("pause")
    let parted = play.session.parted("some words")
    #expect(parted.typed.isEmpty)
    #expect(parted.words == "some words")
    #expect(parted.suitsNext)
    #expect(play.session.parted("help").words.isEmpty)
    #expect(play.session.parted("he forced me").words.isEmpty)
  }

  @Test(arguments: ["/out\nwords", "/OUT words", " /out\n/why", "/out\nhe forced me"])
  func `a line that begins with out leaves at once`(line: String) throws {
    var play = try Play.atMenu(["Jo"])
    play.type(line)
    #expect(play.latest == [.finish(.out)])
  }
}
