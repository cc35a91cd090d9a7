import CheckInAuthoring
import Testing
import YarnAuthoring
import YarnSyntax

/// A script whose layout is not what it was meant to be, what is said of it, and the mended one.
struct LayoutExample: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String

  /// The rules with the lines of the body, counted from one, in the order of the text.
  let findings: [String]

  /// The body after the fix-its, or `nil` where none is certain.
  let mended: String?

  var testDescription: String { name }

  init(_ name: String, _ body: String, _ findings: [String], mended: String? = nil) {
    self.name = name
    self.body = body
    self.findings = findings
    self.mended = mended
  }

  /// The script around a body.
  static func source(_ body: String) -> SourceText {
    SourceText(
      name: "own.yarn",
      text: "title: Start\n---\n<<ask need>>\nBot: What would be nice?\n\(body)\n===\n"
        + "title: Two\n---\nBot: Two.\n===\n"
    )
  }

  /// Rule and line, counted from the line after the question.
  static func labels(of findings: [Finding], in source: SourceText) -> [String] {
    let table = LineTable(source)
    return findings.filter { !["missing-line-id", "unreachable-node"].contains($0.label) }
      .map { "\(table.location(of: $0.range.lowerBound).line - 4) \($0.label)" }
  }

  static let all = replies + depths + arrows + conditions

  private static let replies = [
    LayoutExample(
      "replies to each option",
      "-> Tea\nBot: Tea it is.\n-> Quiet\nBot: Quiet it is.\n-> Skip this one #class:skip",
      ["2 unindented-reply"],
      mended:
        "-> Tea\n    Bot: Tea it is.\n-> Quiet\n    Bot: Quiet it is.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "a reply to one option of three",
      "-> Tea\n  Bot: Hot.\n-> Quiet\nBot: Quiet it is.\n-> Skip this one #class:skip",
      ["4 unindented-reply"],
      mended: "-> Tea\n  Bot: Hot.\n-> Quiet\n  Bot: Quiet it is.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "a reply in the midst of four options",
      "-> Tea\n-> Water\nBot: Drinks.\n-> Quiet\n-> Skip this one #class:skip",
      ["3 unindented-reply"],
      mended: "-> Tea\n-> Water\n    Bot: Drinks.\n-> Quiet\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "empty lines around replies",
      "-> Tea\n\nBot: Tea.\n\n-> Quiet\n\n\nBot: Quiet.\n\n-> Skip this one #class:skip",
      ["3 unindented-reply"],
      mended: "-> Tea\n    Bot: Tea.\n-> Quiet\n    Bot: Quiet.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "jumps",
      "-> Tea\n<<jump Two>>\n-> Quiet\n<<jump Two>>\n-> Skip this one #class:skip\nBot: Well.",
      ["2 unindented-reply"],
      mended: "-> Tea\n    <<jump Two>>\n-> Quiet\n    <<jump Two>>\n"
        + "-> Skip this one #class:skip\nBot: Well."
    ),
    LayoutExample(
      "more than a line",
      "-> Tea\n<<lean low>>\n<<if people() > 1>>\n    Bot: Two.\n<<endif>>\nBot: Hot.\n"
        + "-> Skip this one #class:skip",
      ["2 unindented-reply"],
      mended: "-> Tea\n    <<lean low>>\n    <<if people() > 1>>\n        Bot: Two.\n"
        + "    <<endif>>\n    Bot: Hot.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "options that are indented, their replies that are not",
      "  -> Tea\nBot: Hot.\n  -> Skip this one #class:skip",
      ["2 unindented-reply"],
      mended: "  -> Tea\n      Bot: Hot.\n  -> Skip this one #class:skip"
    ),
    LayoutExample(
      "a question under an option",
      "-> Tea\n\tBot: Which?\n\t-> Black\n\tBot: Black.\n\t-> Skip this one #class:skip\n"
        + "-> Skip this one #class:skip",
      ["4 unindented-reply"],
      mended: "-> Tea\n\tBot: Which?\n\t-> Black\n\t\tBot: Black.\n"
        + "\t-> Skip this one #class:skip\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "replies at the margin to a question under an option",
      "-> Tea\n    Bot: Which?\n    -> Black\nBot: Black.\n    -> Skip this one #class:skip\n"
        + "-> Skip this one #class:skip",
      ["4 unindented-reply"],
      mended: "-> Tea\n    Bot: Which?\n    -> Black\n        Bot: Black.\n"
        + "    -> Skip this one #class:skip\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "two questions",
      "-> Tea\n-> Skip this one #class:skip\nBot: And then?\n-> Bed\n-> Skip this one #class:skip",
      []
    ),
    LayoutExample(
      "two questions, the second asked by a command",
      "-> Tea\n-> Skip this one #class:skip\n<<ask feel>>\nBot: Say how it is.\n-> Well\n"
        + "-> Skip this one #class:skip",
      []
    ),
    LayoutExample(
      "two whole questions parted by an empty line",
      "-> Tea\n-> Skip this one #class:skip\n\n-> Bed\n-> Skip this one #class:skip",
      ["4 AC0003"]
    ),
    LayoutExample(
      "an empty line in the midst of four options",
      "-> Tea\n-> Water\n\n-> Quiet\n-> Skip this one #class:skip",
      ["4 AC0003"]
    ),
    LayoutExample(
      "empty lines between options",
      "-> Tea\n    Bot: Hot.\n\n-> Quiet\n\n\n-> Skip this one #class:skip",
      ["4 AC0003"],
      mended: "-> Tea\n    Bot: Hot.\n-> Quiet\n-> Skip this one #class:skip"
    ),
  ]

  private static let depths = [
    LayoutExample(
      "options between two depths",
      "-> Tea\n    Bot: Hot.\n   -> Black\n   -> No #class:skip\n -> Quiet\n"
        + "-> Skip this one #class:skip",
      ["3 odd-depth", "5 odd-depth"],
      mended: "-> Tea\n    Bot: Hot.\n    -> Black\n    -> No #class:skip\n-> Quiet\n"
        + "-> Skip this one #class:skip"
    ),
    LayoutExample(
      "an option in the middle between two depths",
      "-> Tea\n    Bot: Hot.\n  -> Black\n-> Skip this one #class:skip",
      ["3 odd-depth"]
    ),
    LayoutExample(
      "an option one blank beneath the one above",
      "-> Tea\n -> Quiet\n     Bot: Quiet.\n-> Skip this one #class:skip",
      ["2 odd-depth"],
      mended: "-> Tea\n-> Quiet\n     Bot: Quiet.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "a line between two depths",
      "-> Tea\n    Bot: Hot.\n  Bot: With milk.\n-> Skip this one #class:skip",
      ["3 odd-depth"],
      mended: "-> Tea\n    Bot: Hot.\n    Bot: With milk.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "tabs and blanks under one option",
      "-> Tea\n\tBot: Hot.\n        Bot: Milk.\n    Bot: Sweet.\n-> Skip this one #class:skip",
      ["3 mixed-indentation"],
      mended: "-> Tea\n\tBot: Hot.\n\tBot: Milk.\n\tBot: Sweet.\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "tabs and blanks under two options",
      "-> Tea\n    Bot: Hot.\n\tBot: Milk.\n-> Quiet\n\tBot: Quiet.\n"
        + "-> Skip this one #class:skip",
      ["3 mixed-indentation"],
      mended: "-> Tea\n    Bot: Hot.\n    Bot: Milk.\n-> Quiet\n    Bot: Quiet.\n"
        + "-> Skip this one #class:skip"
    ),
    LayoutExample(
      "tabs and blanks where options stand under options",
      "-> Tea\n    Bot: Which?\n\t-> Black\n\t-> Skip this one #class:skip\n"
        + "-> Skip this one #class:skip",
      ["3 mixed-indentation"]
    ),
    LayoutExample(
      "blanks under one option and a tab under another",
      "-> Tea\n\tBot: Hot.\n-> Quiet\n    Bot: Quiet.\n-> Skip this one #class:skip",
      []
    ),
  ]

  private static let arrows = [
    LayoutExample(
      "arrows of word processors",
      "→ Tea\n    Bot: Hot.\n--> Milk\n–> Water\n- > Coffee\n-> Skip this one #class:skip",
      ["1 mistaken-arrow"],
      mended: "-> Tea\n    Bot: Hot.\n-> Milk\n-> Water\n-> Coffee\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "a list",
      "- Tea\n- Quiet\n- Skip this one #class:skip",
      ["1 mistaken-arrow"],
      mended: "-> Tea\n-> Quiet\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "numbers",
      "1) Tea\n2) Quiet\n3. Skip this one #class:skip",
      ["1 mistaken-arrow"],
      mended: "-> Tea\n-> Quiet\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "a star beside an option",
      "-> Tea\n* Quiet\n-> Skip this one #class:skip",
      ["2 mistaken-arrow"],
      mended: "-> Tea\n-> Quiet\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "the arrow of line groups",
      "=> Tea #class:drink\n=> Skip this one #class:skip",
      ["1 mistaken-arrow"],
      mended: "-> Tea #class:drink\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "signs that are meant",
      "-> Tea\n    Bot: - Hot -\n-> 1) Skip this one #class:skip\n=> Bot\\: One.\n"
        + "=> Bot\\: Two.\n* not a list",
      []
    ),
  ]

  private static let conditions = [
    LayoutExample(
      "a condition around an option",
      "<<if people() > 1>>\n    -> A hug #class:hold\n<<endif>>\n-> Tea\n"
        + "-> Skip this one #class:skip",
      ["1 enclosed-option"],
      mended: "-> A hug <<if people() > 1>> #class:hold\n-> Tea\n-> Skip this one #class:skip"
    ),
    LayoutExample(
      "conditions around options with an else",
      "-> Tea\n<<if people() > 1>>\n-> A hug\n<<else>>\n-> Blanket\n<<endif>>\n"
        + "-> Skip this one #class:skip",
      ["2 enclosed-option"]
    ),
  ]
}
