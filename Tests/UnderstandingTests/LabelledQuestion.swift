import Understanding

/// A question of the labelled lines, with options as a script would have them.
struct LabelledQuestion: Sendable {
  let topic: String
  let choices: [Choice]

  /// The classes that the options stand for.
  var classes: Set<String> {
    Set(choices.flatMap(\.classes))
  }

  /// The classes of the option that an answer chooses, or none.
  func classes(of text: String, _ lexicon: Lexicon) -> Set<String> {
    switch lexicon.choose(lexicon.read(text), among: choices, topic: topic) {
    case .chosen(let index): Set(choices[index].classes)
    case .unavailable, .unclear: []
    }
  }

  private init(_ topic: String, _ options: KeyValuePairs<String, String>) {
    self.topic = topic
    choices =
      options.map { Choice(label: $0.value, classes: [$0.key]) }
      + [Choice(label: "Skip this one", classes: ["skip"])]
  }

  private static let needs: KeyValuePairs = [
    "hold": "A hug, or being held", "talk": "Talking about it", "quiet": "Quiet together",
    "space": "Some room", "drink": "Something to drink", "food": "A snack", "wash": "Getting clean",
    "toilet": "The loo", "words": "Kind words", "sleep": "Sleep", "nothing": "Nothing right now",
  ]

  /// The questions by the names that the labelled lines use.
  static let all: [String: LabelledQuestion] = [
    "Q01_feel_now": LabelledQuestion(
      "feel",
      [
        "glow": "Glowing, or really good", "calm": "Calm or settled",
        "mixed": "A bit of both, good and hard", "low": "Low or teary", "flat": "Flat, or far away",
        "anxious": "Jumpy or worried", "tired": "Just tired", "fine": "Fine, nothing special",
      ]
    ),
    "Q02_need_now": LabelledQuestion("need", needs),
    "Q03_touch_ok": LabelledQuestion(
      "touch",
      [
        "yes": "Yes, please", "gentle": "Gentle touch only", "specific": "One kind of touch",
        "ask": "Ask me first", "not_now": "Not now",
      ]
    ),
    "Q04_best_bit": LabelledQuestion(
      "best",
      [
        "closeness": "Being close", "care": "How I was cared for", "fun": "The laughing",
        "moment": "One moment", "sensation": "How it felt", "everything": "All of it",
        "nothing": "Nothing stands out",
      ]
    ),
    "Q05_differently": LabelledQuestion(
      "differently",
      [
        "nothing": "Nothing, leave it", "slower": "Slower, more time", "more": "More of something",
        "less": "Less of something", "check_in": "Checking in", "setting": "Another place or light",
        "time_after": "Time afterwards",
      ]
    ),
    "Q06_enjoyed": LabelledQuestion(
      "enjoyed",
      [
        "yes": "Yes, I loved it", "mostly": "Mostly good", "mixed": "Mixed",
        "not_really": "Not really my thing", "no": "No, not good",
      ]
    ),
    "Q07_ended_how": LabelledQuestion(
      "ended",
      [
        "yes": "Yes, it did", "no_fine": "No, and that is fine", "no_sad": "No, and I mind",
        "not_the_point": "It was not the point", "uneven": "For one of us",
      ]
    ),
    "Q08_close": LabelledQuestion(
      "close",
      ["close": "Close", "same": "About the same as ever", "distant": "A bit far away"]
    ),
    "Q09_lingering": LabelledQuestion(
      "lingering",
      [
        "sweet": "Something sweet", "worry": "A worry", "practical": "Something practical",
        "unsaid": "A thing not said", "none": "No, all quiet",
      ]
    ),
    "Q10_connect_style": LabelledQuestion(
      "style",
      [
        "deep": "A deep talk", "light": "Light chat", "feedback": "What worked and what did not",
        "words": "Kind words", "quiet": "Quiet together", "touch": "Touch", "play": "Being silly",
        "doing": "Doing something", "space": "Time alone",
      ]
    ),
    "Q11_next_day": LabelledQuestion(
      "next_day",
      [
        "good": "Good", "ok": "OK", "low": "Low", "snappy": "Snappy", "achy": "Achy",
        "doubt": "Full of doubt", "foggy": "Foggy",
      ]
    ),
    "Q12_body": LabelledQuestion(
      "body",
      [
        "relaxed": "Relaxed", "tired": "Tired", "sore_ok": "Sore in a good way",
        "thirsty": "Thirsty", "hungry": "Hungry", "cold": "Cold", "shaky": "Shaky",
        "toilet": "In need of the loo", "odd": "Odd somehow", "pain": "In pain", "fine": "Fine",
      ]
    ),
    "Q13_guess_them": LabelledQuestion(
      "guess",
      [
        "hold": "A hug", "talk": "Talking", "quiet": "Quiet", "space": "Space", "drink": "A drink",
        "food": "Food", "wash": "A wash", "words": "Kind words", "sleep": "Sleep",
        "nothing": "Nothing", "dont_know": "I cannot tell",
      ]
    ),
    "Q14_wish": LabelledQuestion(
      "wish",
      [
        "same": "The same again", "new": "Something new", "slower": "Slower", "words": "More words",
        "touch_after": "Longer closeness after", "less": "Less of something",
        "setting": "Another place", "none": "No wish", "not_again": "No next time",
      ]
    ),
    "Q15_share_level": LabelledQuestion(
      "share",
      [
        "all": "All, in my words", "gist": "The gist", "keep": "Keep it to myself",
        "edit": "Change it first",
      ]
    ),
    "Q16_save": LabelledQuestion(
      "save",
      ["yes": "Yes, keep a note", "some": "Some of it", "no": "No, keep nothing"]
    ),
    "Q17_looked_after": LabelledQuestion(
      "looked_after",
      ["yes": "Yes", "mostly": "Mostly", "not_yet": "Not yet", "no": "No"]
    ),
  ]
}
