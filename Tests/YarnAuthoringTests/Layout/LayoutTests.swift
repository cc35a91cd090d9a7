import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct LayoutTests {
  @Test(arguments: LayoutExample.all)
  func `one fault of the layout is one finding, with the mend where it is certain`(
    example: LayoutExample
  ) {
    let source = LayoutExample.source(example.body)
    let findings = CheckInRules.findings(in: [source])
    #expect(LayoutExample.labels(of: findings, in: source) == example.findings)
    let fixIts = findings.filter { $0.label != "missing-line-id" }.compactMap(\.fixIts.first)
    let mended = FixItApplier.apply(fixIts, to: [source])[0]
    let wanted = LayoutExample.source(example.mended ?? example.body)
    #expect(mended[SourceRange(0, mended.count)] == wanted[SourceRange(0, wanted.count)])
    guard example.mended != nil else { return }
    let after = LayoutExample.labels(of: CheckInRules.findings(in: [mended]), in: mended)
    #expect(after.isEmpty)
  }

  @Test func `a line that ends the question is named with its option`() throws {
    let source = LayoutExample.source(
      "-> Tea\nBot: Hot.\n-> Quiet\nBot: Quiet.\n-> Skip this one #class:skip"
    )
    let findings = CheckInRules.findings(in: [source])
    let finding = try #require(findings.first { $0.label == "unindented-reply" })
    #expect(
      finding.message
        == "this line is not indented, so it ends the question; what belongs to ‘Tea’ stands "
        + "deeper than its ‘->’"
    )
    #expect(finding.notes.map(\.message) == ["the same is true of this one"])
  }

  @Test func `a player who says one thing at a time is let be, or at most noted`() {
    func labels(_ body: String) -> [String] {
      let source = SourceText(name: "own.yarn", text: nodeText(body))
      let findings = Checker().check([source]).filter { $0.label != "missing-line-id" }
      #expect(findings.allSatisfy { $0.severity == .info && $0.fixIts.isEmpty })
      return findings.map(\.label)
    }
    #expect(labels("-> Go on\nMae: One.\n-> Go on\nMae: Two.").isEmpty)
    #expect(labels("-> Hello!\nMae: Who are you?\n-> A friend.\n-> Nobody.").isEmpty)
    #expect(labels("-> Hello!\nMae: Hello.\n-> Bye!\nMae: Bye.") == ["unindented-reply"])
    #expect(labels("Mae: My list.\n- Tea\n- Milk").isEmpty)
  }

  /// A script for any host, with all mends made but for the names of lines.
  private func mended(_ body: String) -> String {
    let checker = Checker(severities: ["missing-line-id": .none])
    let source = SourceText(name: "own.yarn", text: nodeText(body))
    var mending = SafeMending([source]) { checker.inspect($0) }
    mending.mend { _ in true }
    return mending.sources[0][SourceRange(0, mending.sources[0].count)]
  }

  @Test(arguments: [
    "→ that way", "→ that way\n-> Left\n-> Right", "-> Left\n-> Right\n→ that way",
    "⇒ Chapter 2\n    It is dark.\n-> Go on", "⇒ One\n    Dark.\n⇒ Two\n    Light.",
    "→ Tea\n→ Milk", "* waves *", "-> Hello\n* waves *\n-> Bye", "-> Hello\n- Bye",
    "1. First\n2. Second", "1. First\n    We go.\n2. Second\n    We come.",
    "Which?\n- Tea\n- Milk\n-> Well", "-> a\n=> x\n=> y\n-> b",
    // Two questions that their author has parted, or a player who says one thing at a time.
    "-> a\n    b\n\n-> c", "-> a\n-> b\n\n-> c\n-> d",
    "-> Go on\n<<if true>>\n-> I am brave!\n<<endif>>",
    "-> a\n    -> b\n    -> c\nNext.\n    -> d\n    -> e",
    // All that is deeper is so by one blank.
    "-> Tea\n -> Black\n -> Green\n-> Milk",
  ])
  func `what may be meant as it stands is not mended`(body: String) {
    #expect(mended(body) == nodeText(body))
  }

  @Test(arguments: [
    ("→ Tea\n    <<stop>>\n→ Milk", "-> Tea\n    <<stop>>\n-> Milk"),
    ("Which?\n→ Tea\n    Hot.\n→ Milk", "Which?\n-> Tea\n    Hot.\n-> Milk"),
    ("Which?\n- Tea\n    Hot.\n- Milk", "Which?\n-> Tea\n    Hot.\n-> Milk"),
    ("→ Tea\n    Hot.\n→ Milk\n-> None", "-> Tea\n    Hot.\n-> Milk\n-> None"),
    ("-> Tea\n* Milk\n    Cold.\n-> None", "-> Tea\n-> Milk\n    Cold.\n-> None"),
    (
      "-> A\nOne.\n-> B\n<<jump Start>>\n-> C\nThree.\n\nAll.",
      "-> A\n    One.\n-> B\n    <<jump Start>>\n-> C\n    Three.\n\nAll."
    ),
    (
      "-> A\n<<jump Start>>\n-> B\nTwo.\n<<stop>>\nAll.",
      "-> A\n    <<jump Start>>\n-> B\n    Two.\n    <<stop>>\nAll."
    ),
    (
      "-> A\n<<jump Start>>\n-> B\nWhat now?\n-> C\n-> D",
      "-> A\n    <<jump Start>>\n-> B\nWhat now?\n-> C\n-> D"
    ),
  ])
  func `what can be meant in one way alone is mended`(body: String, wanted: String) {
    #expect(mended(body) == nodeText(wanted))
  }

  @Test func `what may be said to all keeps a question from being mended, and is named`() throws {
    let body = "-> A\n<<jump Start>>\n-> B\nTwo.\nAll.\nAll the same."
    #expect(mended(body) == nodeText(body))
    let source = SourceText(name: "own.yarn", text: nodeText(body))
    let finding = try #require(Checker().check([source]).first { $0.label == "unindented-reply" })
    let notes = finding.notes.map(\.message)
    #expect(notes == ["nobody can tell whether this one belongs to the last option"])
  }

  @Test func `every order of lines at every depth can be checked and mended`() {
    let blanks = ["", " ", "    ", "\t"]
    let lines = ["-> a", "b", "→ c", "<<if true>>\n-> d\n<<endif>>", ""]
    let rows = blanks.flatMap { blank in lines.map { blank + $0 } }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let body = (0..<7).compactMap { _ in rows.randomElement(using: &random) }
        .joined(separator: "\n")
      let source = LayoutExample.source(body)
      let checker = Checker(manner: .questions(begunBy: [], optionTag: "class", skipValue: "skip"))
      let findings = checker.check([source])
      let mended = FixItApplier.apply(findings.compactMap(\.fixIts.first), to: [source])
      #expect(mended[0].count > 0, "\(body)")
      _ = checker.check(mended)
    }
  }
}
