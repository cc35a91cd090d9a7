import CheckInAuthoring
import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

/// The mends of all rules, each made by itself and then looked at.
struct RuleMendTests {
  /// Who looks at a script, and whether the names of lines are asked for.
  private struct Inspector {
    let isForCheckIns: Bool
    let isNaming: Bool

    static let forCheckIns = Inspector(isForCheckIns: true)

    func inspect(_ sources: [SourceText]) -> InspectedScripts {
      let severities: [String: YarnProject.CompilerOptions.Severity] =
        isNaming ? [:] : ["missing-line-id": .none]
      if isForCheckIns { return CheckInRules.inspect(sources, severities: severities) }
      return Checker(severities: severities).inspect(sources)
    }

    init(isForCheckIns: Bool = false, isNaming: Bool = false) {
      self.isForCheckIns = isForCheckIns
      self.isNaming = isNaming
    }

    init(for example: RuleExample) {
      isForCheckIns = example.isForCheckIns
      isNaming = example.rule.name == "missing-line-id"
    }

    func findings(of example: RuleExample, in source: SourceText) -> [Finding] {
      inspect([source]).findings.filter { $0.label == example.rule.name }
    }
  }

  /// Makes all mends, demands that none is left out and that a second run changes nothing.
  private func mend(_ source: SourceText, _ inspector: Inspector) -> SourceText {
    var mending = SafeMending([source]) { inspector.inspect($0) }
    mending.mend { _ in true }
    #expect(mending.leftOut == [])
    var again = SafeMending(mending.sources) { inspector.inspect($0) }
    again.mend { _ in true }
    #expect(again.count == 0)
    return mending.sources[0]
  }

  @Test(arguments: RuleExample.all)
  func `every rule's fix-its are made, and do away with what they are for`(example: RuleExample) {
    let source = SourceText(name: "own.yarn", text: nodeText(example.bad))
    let inspector = Inspector(for: example)
    let hasFixIt = inspector.findings(of: example, in: source).contains { !$0.fixIts.isEmpty }
    let mended = mend(source, inspector)
    #expect(inspector.findings(of: example, in: mended).isEmpty == hasFixIt)
  }

  @Test func `the rules whose example has a fix-it are known`() {
    let rules = RuleExample.all.filter { example in
      let source = SourceText(name: "own.yarn", text: nodeText(example.bad))
      return Inspector(for: example).findings(of: example, in: source)
        .contains { !$0.fixIts.isEmpty }
    }
    #expect(
      rules.map(\.rule.name).sorted() == [
        "colon-in-option", "enclosed-option", "invisible-character", "missing-line-id",
        "mistaken-arrow", "mixed-indentation", "odd-depth", "spoken-variable", "unasked-topic",
        "unindented-reply", "unknown-value", "unlikely-speaker",
      ]
    )
  }

  @Test(arguments: LayoutExample.all)
  func `every certain mend of a layout is made as it is shown`(example: LayoutExample) {
    let mended = mend(LayoutExample.source(example.body), .forCheckIns)
    let wanted = LayoutExample.source(example.mended ?? example.body)
    #expect(mended[SourceRange(0, mended.count)] == wanted[SourceRange(0, wanted.count)])
  }

  private static let skip = "-> Skip this one #class:skip"

  @Test(arguments: [
    // Several faults of one question, of several kinds.
    (
      "→ Tea\nBot: Hot.\n→ Milk\nBot: Cold.\n\(skip)",
      "-> Tea\n    Bot: Hot.\n-> Milk\n    Bot: Cold.\n\(skip)"
    ),
    ("-> Tea\nBot: Hot.\n-> Milk", "-> Tea\n    Bot: Hot.\n-> Milk\n\(skip)"),
    ("1. Tea\n2. Milk", "-> Tea\n-> Milk\n\(skip)"),
    ("a) Tea\nb) Milk\n-> No #class:skip", "-> Tea\n-> Milk\n-> No #class:skip"),
    ("&rarr; Tea\n-&gt; Milk\n\(skip)", "-> Tea\n-> Milk\n\(skip)"),
    ("-> Tea\n\n-> Milk", "-> Tea\n-> Milk\n\(skip)"),
    ("-> Tea\n\n<<lean low>>\n\n-> Milk", "-> Tea\n    <<lean low>>\n-> Milk\n\(skip)"),
    (
      "<<if people() > 1>>\n-> Hug\n<<endif>>\n-> Tea\n -> Milk",
      "-> Hug <<if people() > 1>>\n-> Tea\n-> Milk\n\(skip)"
    ),
    (
      "-> Tea: hot\n-> Milk\n    <<set $next_thing to \"a\">>\nBot: Well.",
      "-> Tea\\: hot\n-> Milk\n    <<set $next_thing to \"a\">>\n\(skip)\nBot: Well."
    ),
    (
      "-> Tea\n    Bot: Black?\n    -> Yes\n    -> No\n-> Milk",
      "-> Tea\n    Bot: Black?\n    -> Yes\n    -> No\n    \(skip)\n-> Milk\n\(skip)"
    ),
    (
      "-> Tea // a\n-> Milk // b\n\n\nBot: Well.",
      "-> Tea // a\n-> Milk // b\n\(skip)\n\n\nBot: Well."
    ),
  ])
  func `faults of several kinds in one question are all mended`(body: String, wanted: String) {
    let mended = mend(LayoutExample.source(body), .forCheckIns)
    let source = LayoutExample.source(wanted)
    #expect(mended[SourceRange(0, mended.count)] == source[SourceRange(0, source.count)])
  }

  @Test(arguments: [
    "<<if $m is \"tae\">>\nHot.\n<<endif>>", "Hot. <<if $m != \"tae\">>", "So {$m is \"tae\"}.",
    "-> Hot <<if $m is \"tae\">>\n    Well.\n-> Cold",
    "<<declare $b = false>>\n<<set $b to $m is \"tae\">>\n{$b}",
    "<<declare $b = $m is \"tae\">>\n{$b}", "=> Hot <<if \"tae\" is $m>>\n=> Cold",
    "Bye.\n===\ntitle: Other\nwhen: $m is \"tae\"\n---\nHot.",
    "<<once if $m is \"tae\">>\nHot.\n<<endonce>>",
    "<<if $m is \"\">>\nCold.\n<<elseif $m is \"tae\">>\nHot.\n<<endif>>",
  ])
  func `a text that a variable never has is mended wherever it is asked for`(body: String) {
    let head = "<<declare $m = \"\">>\n<<set $m to \"tea\">>\n"
    let mended = mend(
      SourceText(name: "own.yarn", text: nodeText(head + body)),
      Inspector()
    )
    let wanted = nodeText(head + body.replacing("tae", with: "tea"))
    #expect(mended[SourceRange(0, mended.count)] == wanted)
  }
}
