/// Words that press, blame or promise, which a bot should not say.
struct WordingBan: Sendable {
  /// Small letters, with single blanks between words.
  let words: String

  /// What is wrong with them, after the quoted words.
  let reason: String
  let instead: String?

  /// Whether they are never meant well; else it depends on the line.
  let isSure: Bool

  static let all: [WordingBan] =
    sure(
      "takes a couple's shape for granted",
      "‘partner’ or a name",
      [
        "husband", "wife", "boyfriend", "girlfriend", "opposite sex",
      ]
    )
    + sure(
      "takes a body for granted",
      "‘people’ or ‘your body’",
      [
        "female body", "male body", "men do", "women need",
      ]
    )
    + sure(
      "makes sex a task",
      "‘how it ended’",
      [
        "failed to", "foreplay", "get there", "going all the way", "intercourse", "real sex",
        "the act",
      ]
    )
    + sure(
      "names people by a role that they did not choose",
      "‘led’ or ‘followed’",
      [
        "dominant male", "master", "slave", "victim",
      ]
    )
    + sure(
      "judges",
      "‘what works for you’",
      [
        "broken", "dysfunction", "frigid", "perversion", "prude", "weird stuff",
      ]
    )
    + sure("assumes what a body can do", "‘if you can’", ["jump in the shower", "just stand up"])
    + sure("ranks people", "‘someone else you are close to’", ["the affair"])
    + sure("makes being clean a duty", "‘freshen up’", ["clean yourself"])
    + sure("talks about people as ill", "what helps them", ["suffers from"])
    + sure(
      "sounds like doubt or blame",
      nil,
      [
        "are you sure", "at least", "calm down", "don't cry", "everything happens for a reason",
        "just relax", "only you can stop this", "they didn't mean it", "why didn't you",
        "you led them on", "you owe", "you're fine", "you're overreacting",
      ]
    )
    + sure(
      "promises what a script cannot",
      nil,
      [
        "i know how you feel", "i promise it will be ok", "i'm always here for you",
        "i'm worried about you", "you can tell me anything", "you're safe now",
      ]
    )
    + unsure(
      "may press someone",
      "what could help instead",
      [
        "always", "must", "never", "should",
      ]
    )
    + unsure("may sound like a task done", "‘how it ended’", ["finish", "finishing"])
    + unsure("may rank people", "‘someone else you are close to’", ["the third"])
    + unsure("may be felt as a judgement", nil, ["normal", "unable"])

  private static func sure(
    _ reason: String,
    _ instead: String?,
    _ words: [String]
  ) -> [WordingBan] {
    words.map { WordingBan(words: $0, reason: reason, instead: instead, isSure: true) }
  }

  private static func unsure(
    _ reason: String,
    _ instead: String?,
    _ words: [String]
  ) -> [WordingBan] {
    words.map { WordingBan(words: $0, reason: reason, instead: instead, isSure: false) }
  }
}
