import CheckInAuthoring
import Testing
import YarnAuthoring

/// What a rule finds, and what it lets pass.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: CheckRule
  let bad: String
  let good: String

  /// Whether the rule is for check-ins alone.
  var isForCheckIns: Bool { CheckInRules.all.contains(rule) }

  var testDescription: String { rule.name }

  private init(_ rule: CheckRule, bad: String, good: String) {
    self.rule = rule
    self.bad = bad
    self.good = good
  }

  static let all: [RuleExample] =
    [
      RuleExample(.cutText, bad: "Bot: You are #1", good: "Bot: You are \\#1 to me. #tag"),
      RuleExample(
        .enclosedOption,
        bad: "-> Tea\n-> Water\n<<if true>>\n-> Milk\n<<endif>>",
        good: "-> Tea\n<<if true>>\nBot: Milk?\n-> Milk\n<<endif>>"
      ),
      RuleExample(
        .endlessJump,
        bad: "<<set $n to 1>>\n<<declare $n = 0>>\n<<jump Start>>",
        good: "-> Again\n    <<jump Start>>\n-> Enough"
      ),
      RuleExample(
        .invisibleCharacter,
        bad: "Bot: Zero\u{200B}width.",
        good: "Bot: Zero width, and a joined \u{1F469}\u{200D}\u{1F4BB}."
      ),
      RuleExample(.missingLineID, bad: "Bot: Hello.", good: "Bot: Hello. #line:hello"),
      RuleExample(
        .mistakenArrow,
        bad: "→ Tea\n    <<stop>>\n→ Milk",
        good: "-> Tea\n-> Milk → or cream"
      ),
      RuleExample(
        .mixedIndentation,
        bad: "-> Tea\n\tBot: Hot.\n    Bot: Sweet.",
        good: "-> Tea\n\tBot: Hot.\n\tBot: Sweet."
      ),
      RuleExample(
        .oddDepth,
        bad: "-> Tea\n    Bot: Hot.\n   -> Black",
        good: "-> Tea\n    Bot: Hot.\n    -> Black"
      ),
      RuleExample(
        .spokenVariable,
        bad: "<<declare $mood = \"low\">>\n$mood it is.",
        good: "<<declare $mood = \"low\">>\n{$mood} it is, for $5 or $more."
      ),
      RuleExample(
        .unindentedReply,
        bad: "-> Tea\n<<jump Start>>\n-> Milk",
        good: "-> Tea\n    <<jump Start>>\n-> Milk"
      ),
      RuleExample(
        .unknownValue,
        bad: "<<declare $m = \"\">>\n<<set $m to \"tea\">>\n<<if $m is \"tae\">>\n"
          + "    Hot.\n<<endif>>",
        good: "<<declare $m = \"\">>\n<<set $m to \"tea\">>\n<<if \"tea\" != $m or $m is \"\">>\n"
          + "    Hot.\n<<endif>>"
      ),
      RuleExample(
        .unlikelySpeaker,
        bad: "One more thing: water.",
        good: "Bot: One more thing, water.\nPerson B: Yes.\nPerson B: No."
      ),
      RuleExample(
        .unreachableNode,
        bad: "Bot: Hello.\n===\ntitle: Lost\n---\nBot: Lost.",
        good: "<<detour Found>>\n===\ntitle: Found\n---\nBot: Found."
      ),
      RuleExample(
        .unreadVariable,
        bad: "<<declare $n = 0>>\n<<set $n to 1>>",
        good: "<<declare $n = 0>>\n<<set $n to 1>>\n{$n}"
      ),
      RuleExample(
        .unsetVariable,
        bad: "<<declare $n = 0>>\n{$n}",
        good: "<<declare $n = 0>>\n<<listen $n>>\n{$n}"
      ),
    ] + forCheckIns

  private static let skip = "\n-> Skip this one #class:skip"

  private static let forCheckIns: [RuleExample] = [
    RuleExample(.addressInLine, bad: "Bot: See www.example.", good: "Bot: See the leaflet."),
    RuleExample(.bareStop, bad: "Bot: Bye.\n<<stop>>", good: "Bot: Bye."),
    RuleExample(
      .colonInOption,
      bad: "Bot: What now?\n-> Water: cold\n-> Tea" + skip,
      good: "Bot: What now?\n-> Water\\: cold\n-> Tea" + skip
    ),
    RuleExample(.doubtfulWord, bad: "Bot: You should rest.", good: "Bot: Rest could help."),
    RuleExample(
      .longLine,
      bad: "Bot: This is a line with more words in it than anyone who is tired would read gladly.",
      good: "Bot: This is a line that tired people read gladly, all of it."
    ),
    RuleExample(
      .longNumber,
      bad: "Bot: Call 116123.",
      good: "Bot: Call {support(\"talk\")} by 10."
    ),
    RuleExample(
      .longOption,
      bad: "Bot: What now?\n-> Something warm to drink in a very big cup\n-> Tea" + skip,
      good: "Bot: What now?\n-> Something warm in a very big cup\n-> Tea" + skip
    ),
    RuleExample(
      .longQuestion,
      bad: "Bot: What would you like to have most of all in the next few minutes?",
      good: "Bot: There is time. What would you like in the next few minutes?"
    ),
    RuleExample(
      .longTurn,
      bad: "Bot: One.\nBot: Two.\nBot: Three.\nBot: Four.",
      good: "Bot: One.\nBot: Two.\n<<step_back>>\nBot: Three.\nBot: Four."
    ),
    RuleExample(
      .looseEnd,
      bad: "Bot: What now?\n-> Tea\n    <<jump Start>>\n-> Quiet\n    Bot: Quiet." + skip,
      good: "Bot: What now?\n-> Tea\n    Bot: Hot.\n-> Quiet\n    Bot: Quiet." + skip
    ),
    RuleExample(.loudLine, bad: "Bot: Great!! Well!", good: "Bot: Great!"),
    RuleExample(
      .optionCount,
      bad: "Bot: What now?\n" + "ABCDEFG".map { "-> \($0)\n" }.joined() + skip.dropFirst(),
      good: "Bot: What now?\n" + "ABCDEF".map { "-> \($0)\n" }.joined() + skip.dropFirst()
    ),
    RuleExample(
      .privateWithoutBoth,
      bad: "<<turn next>>\n<<private>>\nBot: Only you.",
      good: "<<turn next>>\n<<private>>\nBot: Only you.\n<<turn both>>"
    ),
    RuleExample(
      .questionWithoutSkip,
      bad: "Bot: What now?\n-> Tea\n-> Skip this one <<if people() > 1>> #class:skip",
      good: "Bot: What now?\n-> Tea" + skip
    ),
    RuleExample(
      .sameFirstWord,
      bad: "Bot: What now?\n-> Some tea\n-> Some water" + skip,
      good: "Bot: What now?\n-> Some tea\n-> Water" + skip
    ),
    RuleExample(
      .skipNotLast,
      bad: "Bot: What now?" + skip + "\n-> Tea",
      good: "Bot: What now?\n-> Tea" + skip
    ),
    RuleExample(
      .topicAskedTwice,
      bad: "<<ask need>>\nBot: Tea?\n-> Yes" + skip + "\n<<ask need>>\nBot: Milk?\n-> Sure" + skip,
      good: "<<turn next>>\n<<ask need>>\nBot: Tea?\n-> Yes" + skip
        + "\n<<turn next>>\n<<ask need>>\nBot: Milk?\n-> Sure" + skip
    ),
    RuleExample(
      .twoQuestions,
      bad: "Bot: Who is it?\n<<if people() > 1>>\n    Bot: And where?\n<<endif>>",
      good: "<<if people() > 1>>\n    Bot: Who is it?\n<<else>>\n    Bot: And where?\n<<endif>>"
    ),
    RuleExample(
      .unaskedOptions,
      bad: "<<ask need>>\n-> Tea" + skip,
      good: "<<ask need>>\nBot: Tea?\n-> Tea" + skip
    ),
    RuleExample(
      .unaskedTopic,
      bad: "<<ask feel>>\nBot: Well?\n-> Yes" + skip + "\n<<reveal fele>>",
      good: "<<ask feel>>\nBot: Well?\n-> Yes" + skip + "\n<<reveal feel>>\n<<share all other>>"
    ),
    RuleExample(.unkindWord, bad: "Bot: Just relax.", good: "Bot: Rest a little. A relaxed face."),
  ]
}
