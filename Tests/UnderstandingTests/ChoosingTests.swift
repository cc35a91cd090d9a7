import Testing
import Understanding

/// How answers find their option.
struct ChoosingTests {
  private static let feeling = [
    Choice(label: "Glowing, or really good", classes: ["glow"]),
    Choice(label: "Calm or settled", classes: ["calm"]),
    Choice(label: "Wistful", classes: ["low"], isAvailable: false),
    Choice(label: "Jumpy or worried", classes: ["anxious"]),
    Choice(label: "Just tired", classes: ["tired"]),
    Choice(label: "Skip this one", classes: ["skip"]),
  ]

  private static let sharing = [
    Choice(label: "All, in my words", classes: ["all"]),
    Choice(label: "The gist", classes: ["gist"]),
    Choice(label: "Keep it to myself", classes: ["keep"]),
    Choice(label: "Skip this one", classes: ["skip"]),
  ]

  private static let touching = [
    Choice(label: "Yes, please", classes: ["yes"]),
    Choice(label: "Gentle touch only", classes: ["gentle"]),
    Choice(label: "Ask me first", classes: ["ask"]),
    Choice(label: "Not now", classes: ["not_now"]),
  ]

  private static let age = [
    Choice(label: "Yes, everyone", classes: ["yes"]),
    Choice(label: "No", classes: ["no"]),
    Choice(label: "Not sure", classes: ["unsure"]),
  ]

  private func choose(
    _ text: String,
    _ choices: [Choice],
    topic: String
  ) throws -> ChoiceOutcome {
    let lexicon = try EnglishLexicon.shared.get()
    return lexicon.choose(lexicon.read(text), among: choices, topic: topic)
  }

  @Test(arguments: [
    ("1", 0), ("2.", 1), ("#2", 1), ("option 2", 1), ("two", 1), ("the second one", 1),
    ("2 i guess", 1), ("number 3", 3), ("3", 3), ("5)", 5), ("(4)", 4), ("the last one", 5),
    ("first", 0), ("2nd", 1), ("maybe 2?", 1), ("i'll take 2", 1), ("2 please", 1),
  ])
  func `numbers count what is on offer`(text: String, index: Int) throws {
    #expect(try choose(text, Self.feeling, topic: "feel") == .chosen(index))
  }

  @Test(arguments: [
    "6", "0", "-1", "99", "1 or 2", "10/10 no", "2.5", "1 2", "12345678901234567890",
  ])
  func `numbers of no option are unclear`(text: String) throws {
    #expect(try choose(text, Self.feeling, topic: "none") == .unclear)
  }

  @Test(arguments: [("a", 0), ("B", 1), ("c)", 3), ("e.", 5)])
  func `a letter alone counts too`(text: String, index: Int) throws {
    #expect(try choose(text, Self.feeling, topic: "feel") == .chosen(index))
  }

  @Test func `a letter that begins a label is no count`() throws {
    let choices = [
      Choice(label: "Water", classes: []), Choice(label: "A hug", classes: []),
      Choice(label: "Nothing", classes: []),
    ]
    #expect(try choose("a", choices, topic: "need") == .unclear)
    #expect(try choose("b", choices, topic: "need") == .chosen(1))
  }

  @Test(arguments: [
    ("calm or settled", 1), ("CALM", 1), ("glo", 0), ("Jumpy", 3), ("just", 4),
    ("skip this one", 5),
    ("settled", 1), ("worried tbh", 3), ("jumpy i think", 3), ("wrried", 3), ("setled", 1),
  ])
  func `labels, beginnings and words of labels choose`(text: String, index: Int) throws {
    #expect(try choose(text, Self.feeling, topic: "feel") == .chosen(index))
  }

  @Test(arguments: [
    ("wistful", 2), ("Wist", 2), ("a bit sad", 2),
  ])
  func `words that fit only a hidden option say so`(text: String, index: Int) throws {
    #expect(try choose(text, Self.feeling, topic: "feel") == .unavailable(index))
  }

  @Test(arguments: [
    "not tired", "i'm not tired", "not calm", "not really calm at all", "dont feel worried",
    "not calm, not tired", "never calm", "hardly tired", "xyzzy", "", "   ", "🤖",
    "pizza", "the", "or", "it is what it is",
  ])
  func `negated, double and unknown answers are unclear`(text: String) throws {
    #expect(try choose(text, Self.feeling, topic: "feel") == .unclear)
  }

  @Test(arguments: [
    ("all", 0), ("yes share it", 0), ("everything", 0), ("the gist", 1),
    ("short version", 1), ("keep it", 2), ("no", 2), ("nope", 2), ("not yet", 2),
    ("dont show that", 2),
  ])
  func `plain words say how much is shared`(text: String, index: Int) throws {
    #expect(try choose(text, Self.sharing, topic: "share") == .chosen(index))
  }

  @Test(arguments: [
    "yes", "i guess", "i guess so", "yes i guess", "ok", "ok then", "maybe", "sure i think",
    "probably",
    "if they want", "if they share theirs", "1 i guess", "2 maybe", "yes and no", "i dont mind",
    "whatever", "um yes", "yes if she does", "share it but not all", "y", "not sure",
  ])
  func `any doubt about sharing is unclear`(text: String) throws {
    #expect(try choose(text, Self.sharing, topic: "share") == .unclear)
  }

  @Test(arguments: [
    "if they want to", "if she wants to", "i guess so", "yeah i guess", "i suppose", "maybe",
    "yes if they want", "of course not", "please dont", "definitely not", "absolutely not", "no",
    "not now", "never", "not yet", "dont touch me", "no touch", "rather not", "nah", "👎", "🙅‍♀️",
    "yes but not now", "yeah no", "not really", "not sure", "eh",
  ])
  func `nothing but a yes is a yes to touch`(text: String) throws {
    #expect(try choose(text, Self.touching, topic: "touch") != .chosen(0))
  }

  @Test(arguments: [
    "yes", "yes please", "yeah", "yep!", "sure", "please", "👍", "YES", "yesss", "1",
  ])
  func `a yes to touch is heard`(text: String) throws {
    #expect(try choose(text, Self.touching, topic: "touch") == .chosen(0))
  }

  @Test(arguments: ["yes", "Yes.", "y", "yep", "yes everyone", "yes we are", "1", "both adults"])
  func `a clear yes opens the age gate`(text: String) throws {
    #expect(try choose(text, Self.age, topic: "age") == .chosen(0))
  }

  @Test(arguments: [
    "no", "nope", "not sure", "i think so", "yes i think", "maybe", "not everyone", "almost", "",
    "ok", "i guess", "yes and no", "sure i guess", "2", "3", "of course not", "idk", "not really",
    "one of us is not", "definitely not", "yeah no", "next year",
  ])
  func `nothing else opens the age gate`(text: String) throws {
    #expect(try choose(text, Self.age, topic: "age") != .chosen(0))
  }

  @Test(arguments: [("yes", "not yes"), ("good", "not good"), ("close", "not close")])
  func `an answer and its negation never share an option`(pair: (String, String)) throws {
    for question in LabelledQuestion.all.values {
      let plain = try choose(pair.0, question.choices, topic: question.topic)
      let negated = try choose(pair.1, question.choices, topic: question.topic)
      #expect(plain == .unclear || plain != negated, "\(question.topic): \(pair)")
    }
  }

  @Test func `no label chooses another option than its own`() throws {
    for question in LabelledQuestion.all.values {
      for (index, choice) in question.choices.enumerated() {
        #expect(
          try choose(choice.label, question.choices, topic: question.topic) == .chosen(index)
        )
      }
    }
  }

  @Test func `two opposite words are never misspellings of each other`() throws {
    let choices = [Choice(label: "Safe", classes: []), Choice(label: "Other", classes: [])]
    #expect(try choose("unsafe", choices, topic: "any") == .unclear)
    #expect(try choose("shower", [Choice(label: "Slower", classes: [])], topic: "any") == .unclear)
  }

  @Test func `no options make every answer unclear`() throws {
    #expect(try choose("1", [], topic: "any") == .unclear)
    #expect(try choose("yes", [], topic: "any") == .unclear)
  }
}
