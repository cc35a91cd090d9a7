import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

/// The option that skips, put where a question has none.
struct SkipMendTests {
  private func mended(_ body: String) -> String {
    let source = SourceText(name: "own.yarn", text: nodeText(body))
    let fixIts = CheckInRules.findings(in: [source])
      .filter { $0.label == "question-without-skip" }.compactMap(\.fixIts.first)
    let text = FixItApplier.apply(fixIts, to: [source])[0]
    return text[SourceRange(0, text.count)]
  }

  private static let skip = "-> Skip this one #class:skip"

  @Test(arguments: [
    ("-> Tea\n-> Milk", "-> Tea\n-> Milk\n\(skip)"),
    (
      "-> Tea\n-> Milk #class:b\n    Bot: A.\nBot: B.",
      "-> Tea\n-> Milk #class:b\n    Bot: A.\n\(skip)\nBot: B."
    ),
    ("-> Tea // or\r\n-> Milk // not\r", "-> Tea // or\r\n-> Milk // not\r\n\(skip)\r"),
    (
      "-> Tea\n    Bot: B?\n    -> C\n    -> D\n-> No #class:skip",
      "-> Tea\n    Bot: B?\n    -> C\n    -> D\n    \(skip)\n-> No #class:skip"
    ),
  ])
  func `a question that nobody can skip gets its option`(body: String, wanted: String) {
    #expect(mended("Bot: A?\n" + body) == nodeText("Bot: A?\n" + wanted))
  }

  @Test(arguments: [
    "-> Tea\n-> Skip this one #class:Skip", "-> Tea\n-> Pass #class:skipp",
    "-> Tea\n-> Skip <<if people() > 1>> #class:skip",
  ])
  func `where an option was perhaps meant to skip, none is added`(body: String) {
    #expect(mended("Bot: A?\n" + body) == nodeText("Bot: A?\n" + body))
  }
}
