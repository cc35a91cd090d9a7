import Testing
import Understanding

/// The options that are shipped, typed as they stand.
struct ShippedLabelTests {
  @Test func `no option raises a concern by its own words`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for question in try ShippedQuestion.all() where question.file != "Safety.yarn" {
      // An option that stands for pain leads to the same care as the words themselves.
      for choice in question.choices where !choice.classes.contains("pain") {
        let signal = lexicon.safetySignal(in: lexicon.read(choice.label))
        #expect(signal == nil, "\(question.place): \(choice.label)")
      }
    }
  }

  @Test func `every option is chosen by its own text`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    let questions = try ShippedQuestion.all()
    #expect(questions.count > 40)
    for question in questions {
      for (index, choice) in question.choices.enumerated() {
        let outcome = lexicon.choose(
          lexicon.read(choice.label),
          among: question.choices,
          topic: question.topic
        )
        #expect(outcome == .chosen(index), "\(question.place): \(choice.label)")
      }
    }
  }

  @Test func `a short option turned around does not choose itself`() throws {
    let lexicon = try EnglishLexicon.shared.get()
    for question in try ShippedQuestion.all() {
      for choice in question.choices where Self.canBeTurned(choice) {
        let negated = question.classes(of: "not \(choice.label)", lexicon)
        #expect(negated != choice.classes, "\(question.place): not \(choice.label)")
      }
    }
  }

  /// Whether ‘not’ before the label turns all of it around.
  private static func canBeTurned(_ choice: Choice) -> Bool {
    let words = choice.label.lowercased().split(separator: " ").map(String.init)
    let isPlain = Set(words).isDisjoint(with: Self.turns)
    return isPlain && words.count <= 3 && !choice.label.contains(",") && choice.classes != ["skip"]
  }

  private static let turns: Set = ["no", "not", "nothing", "neither", "cannot", "or", "and"]
}
