import Testing
import Understanding

/// Words that work at every prompt.
struct AlwaysOnWordTests {
  private func word(_ text: String) throws -> AlwaysOnWord? {
    let lexicon = try EnglishLexicon.shared.get()
    return lexicon.alwaysOnWord(in: lexicon.read(text))
  }

  @Test(arguments: [
    AlwaysOnWord.skip, .back, .why, .pause, .stop, .help, .private, .delete,
  ])
  func `each works with and without slash, case and punctuation`(expected: AlwaysOnWord) throws {
    let name = expected.rawValue
    for text in [name, "/\(name)", name.uppercased(), "\(name)!", " \(name) ", "/\(name)."] {
      #expect(try word(text) == expected, "\(text)")
    }
  }

  @Test(arguments: [AlwaysOnWord.alone, .later, .out])
  func `some need the slash`(expected: AlwaysOnWord) throws {
    #expect(try word("/\(expected.rawValue)") == expected)
    #expect(try word(expected.rawValue) == nil)
  }

  @Test(arguments: [
    ("pass", AlwaysOnWord.skip), ("next", .skip), ("n/a", .skip), ("-", .skip), ("nah skip", .skip),
    ("move on", .skip), ("not this one", .skip), ("skip pls", .skip), ("nxt", .skip),
    ("rather not say", .refuse), ("none of your business", .refuse), ("no comment", .refuse),
    ("thats private", .refuse), ("id rather not", .refuse), ("don't want to answer", .refuse),
    ("why do you ask?", .why), ("what for", .why), ("why do u need that", .why),
    ("is this saved", .why), ("idk", .unsure), ("not sure", .unsure), ("dunno", .unsure),
    ("no idea", .unsure), ("hard to say", .unsure), ("can't tell", .unsure), ("???", .unsure),
    ("hang on", .pause), ("brb", .pause), ("wait", .pause), ("one sec", .pause),
    ("gotta pee", .pause), ("someone's at the door", .pause), ("quit", .stop), ("exit", .stop),
    ("enough", .stop), ("im done", .stop), ("end this", .stop), ("no more", .stop),
    ("let me out", .stop), ("i want out", .stop), ("get me out", .stop),
    ("stopp", .stop), ("stooop", .stop), ("stop please", .stop), ("undo", .back), ("oops", .back),
    ("i meant 2", .back), ("wrong one", .back), ("change my answer", .back), ("?", .help),
    ("huh", .help), ("menu", .help), ("options", .help), ("what can i type", .help),
    ("can we do this alone", .private), ("dont show", .private), ("they can see this", .private),
    ("forget that", .delete), ("dont keep that", .delete), ("wipe it", .delete),
    ("are you real", .bot), ("are you ai", .bot), ("who wrote this", .bot), ("r u a person", .bot),
    ("thanks", .thanks), ("ty", .thanks), ("cheers", .thanks), ("that helped", .thanks),
    ("hi", .hello), ("hey", .hello), ("sup", .hello), ("evening", .hello),
    ("/dance", .unknownCommand), ("/", .unknownCommand), ("/out now", .unknownCommand),
  ])
  func `plain ways to say them are known`(text: String, expected: AlwaysOnWord) throws {
    #expect(try word(text) == expected)
  }

  @Test(arguments: [
    "he wouldn't stop making me laugh", "best stop ever", "don't stop", "they came back",
    "i need to be alone", "later maybe", "help me sleep", "why not", "private time was nice",
    "y", "no", "yes", "", "   ", "3", "the back of my neck", "no stopping now", "help with water",
    "some help to clean up", "waiting for a hug", "hi five", "🙂",
  ])
  func `within a sentence they are words like any other`(text: String) throws {
    #expect(try word(text) == nil)
  }
}
