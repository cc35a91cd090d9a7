import CheckIn
import Testing
import Understanding

/// What of a line is given back to whoever typed it.
struct PartedTypingTests {
  @Test(arguments: [
    ("/why my half words", AlwaysOnWord.why, "my half words"),
    ("  /Why\nmy half words ", AlwaysOnWord.why, "my half words"),
    ("/pause for my tea", AlwaysOnWord.pause, "for my tea"),
    ("/thing my words", AlwaysOnWord.unknownCommand, "my words"),
    ("/thing", AlwaysOnWord.unknownCommand, ""),
  ])
  func `a command before words is parted from them`(
    line: String,
    word: AlwaysOnWord,
    words: String
  ) throws {
    let reading = try Play.atMenu(["Jo"]).session.read(line)
    #expect(reading.reply == Reply(.word(word)))
    #expect(reading.words == words)
    #expect(reading.isUnknown == (word == .unknownCommand))
    #expect(!reading.suitsNext)
    #expect(String(reflecting: reading) == "Reading")
  }

  @Test(arguments: [
    "/skip this one", "/why", "why my half words", "words", "", "/out now", "/why he forced me",
  ])
  func `every other line is whole`(line: String) throws {
    let reading = try Play.atMenu(["Jo"]).session.read(line)
    #expect(reading.reply.meaning != .word(.unknownCommand) || !reading.reply.signals.isEmpty)
    #expect(reading.words.isEmpty)
    #expect(!reading.isUnknown)
  }

  @Test func `words in a pause suit what comes after it`() throws {
    var play = try Play.atMenu(["Jo"])
    play.type("pause")
    let reading = play.session.read("some words")
    #expect(reading.reply == Reply(.enter))
    #expect(reading.words == "some words")
    #expect(reading.suitsNext)
    #expect(play.session.read("help").words.isEmpty)
    #expect(play.session.read("he forced me").words.isEmpty)
  }

  @Test func `of hidden typing nothing is given back`() throws {
    var play = try Play.atMenu(["Jo"])
    play.type("private")
    let reading = play.session.read("/why my half words")
    #expect(reading.reply == Reply(.word(.unknownCommand)))
    #expect(reading.words.isEmpty && !reading.isUnknown)
  }

  @Test(arguments: ["/out\nwords", "/OUT words", " /out\n/why", "/out\nhe forced me"])
  func `a line that begins with out leaves at once`(line: String) throws {
    var play = try Play.atMenu(["Jo"])
    play.type(line)
    #expect(play.latest == [.finish(.out)])
  }
}
