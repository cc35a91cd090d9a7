import Testing
import Understanding

/// What people typed at shipped questions, and the class of the option they meant.
struct ShippedAnswerTests {
  private func check(
    _ topic: String,
    _ text: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lexicon = try EnglishLexicon.shared.get()
    let question = try #require(
      try ShippedQuestion.question(topic, for: [expected]),
      sourceLocation: sourceLocation
    )
    let got = question.classes(of: text, lexicon)
    #expect(got.contains(expected), "\(topic): \(text) → \(got)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("two", "two"), ("2 of us", "two"), ("both", "two"), ("together", "two"), ("we two", "two"),
    ("me and my partner", "two"), ("my partner and me", "two"), ("just us two", "two"),
    ("me", "solo"), ("one", "solo"), ("just me", "solo"), ("just one", "solo"),
    ("3 of us", "more"), ("three", "more"), ("there are four of us", "more"),
    ("on a call", "apart"),
  ])
  func `who is here is no number of an option`(text: String, expected: String) throws {
    try check("mode", text, expected)
  }

  @Test(arguments: ["2", "2.", "option 2", "option two", "number two", "the second one", "2 pls"])
  func `digits and named options still count`(text: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    let question = try #require(try ShippedQuestion.question("mode", for: ["two", "solo"]))
    #expect(question.classes(of: text, lexicon) == question.choices[1].classes)
  }

  @Test(arguments: [
    ("pretty good, bit wiped", "tired"), ("peaceful, sleepy", "tired"), ("weird", "mixed"),
    ("meh", "flat"), ("v happy", "glow"), ("a bit off", "mixed"), ("bit wobbly", "low"),
    ("good but a bit sad", "mixed"), ("low and shattered", "low"), ("calm and tired", "tired"),
    ("dunno", "unsure"), ("not sure", "unsure"), ("anxious and sad", "low"),
    ("calm, no, worried", "anxious"),
  ])
  func `two feelings choose the one that needs more care`(
    text: String,
    expected: String
  ) throws {
    try check("feel", text, expected)
  }

  @Test(arguments: [
    ("ehh", "ask"), ("maybe", "ask"), ("if they want", "ask"), ("i guess so", "ask"),
    ("not sure", "ask"), ("later", "not_now"), ("hold me", "specific"),
    ("yes but gently", "gentle"),
    ("yes but ask first", "ask"), ("yes but not now", "not_now"),
    ("yes but just leave me alone", "not_now"),
  ])
  func `the smaller wish about touch counts`(text: String, expected: String) throws {
    try check("touch", text, expected)
  }

  @Test(arguments: [
    ("ended", "no", "no_sad"), ("ended", "nope didnt finish", "no_sad"), ("ended", "happy", "yes"),
    ("ended", "kinda", "unclear"), ("need", "leave me alone pls", "space"),
    ("need", "no touch", "space"), ("need", "dont touch me", "space"),
    ("share", "keep everything", "keep"), ("share", "nothing", "keep"),
    ("share", "share nothing", "keep"), ("share", "sounds good", "unclear"),
    ("share", "dunno", "unclear"), ("look", "yeah", "same"), ("offer", "yeah", "aloud"),
    ("where", "up", "up"), ("urge", "bit wiped", "worn_out"), ("urge", "nah", "stay"),
    ("breaths", "feel the sheets i guess", "sheets"), ("menu", "yes", "start"),
    ("toilet", "i'll go", "yes"), ("next", "water pls", "body"), ("minutes", "five", "five"),
    ("minutes", "5 min", "five"), ("minutes", "10", "ten"), ("rules", "we both do", "yes"),
    ("plan", "lovely", "yes"), ("looked", "not really sure", "unsure"), ("body", "ok", "fine"),
    ("day", "work", "day"), ("bridge", "nah", "none"), ("dials", "nah", "no"),
    ("pause", "ok", "yes"), ("warmth", "we're cosy", "fine"), ("water", "got some", "here"),
  ])
  func `everyday answers find their option`(
    topic: String,
    text: String,
    expected: String
  ) throws {
    try check(topic, text, expected)
  }

  @Test(arguments: ["18", "we are", "ok", "both", "one", "i guess", "18 soon"])
  func `what only sounds like a yes does not open the age gate`(text: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    let question = try #require(try ShippedQuestion.question("age", for: ["yes"]))
    #expect(!question.classes(of: text, lexicon).contains("yes"))
  }

  @Test(arguments: ["no one", "nobody", "not really", "no"])
  func `nobody to sit with is heard`(text: String) throws {
    let lexicon = try EnglishLexicon.shared.get()
    let questions = try ShippedQuestion.all()
    let question = try #require(questions.first { $0.node == "House_Safety_SelfHarm_Company" })
    #expect(question.classes(of: text, lexicon).contains("no"))
  }
}
