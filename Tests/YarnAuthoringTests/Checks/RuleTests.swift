import CheckInAuthoring
import Foundation
import TestSupport
import Testing
import YarnAuthoring
import YarnSyntax

struct RuleTests {
  private func findings(in body: String, _ example: RuleExample) -> [Finding] {
    let source = SourceText(name: "own.yarn", text: nodeText(body))
    return example.isForCheckIns
      ? CheckInRules.findings(in: [source]) : Checker().check([source])
  }

  @Test(arguments: RuleExample.all)
  func `a rule finds its bad example and lets its good one pass`(example: RuleExample) {
    let bad = findings(in: example.bad, example)
    #expect(bad.contains { $0.label == example.rule.name }, "\(bad.map(\.label))")
    #expect(!bad.contains { $0.severity == .error && $0.label != example.rule.name })
    let good = findings(in: example.good, example)
    #expect(!good.contains { $0.label == example.rule.name }, "\(good.map(\.message))")
    #expect(!good.contains { $0.severity == .error }, "\(good.map(\.message))")
  }

  @Test func `every rule has an example, and a row in the author's guide`() throws {
    let rules = CheckRule.forAnyHost + CheckInRules.all
    #expect(RuleExample.all.map(\.rule.name).sorted() == rules.map(\.name).sorted())
    let guide = try String(
      contentsOf: Repository.root.appending(path: "Dialogues/README.md"),
      encoding: .utf8
    )
    let words: [Diagnostic.Severity: String] = [
      .error: "error", .warning: "warning", .info: "note",
    ]
    for rule in rules + CheckRule.aboutProjects + CheckInRules.aboutProjects {
      let word = try #require(words[rule.severity])
      let row = guide.split(separator: "\n").first { $0.hasPrefix("| `\(rule.name)` | ") }
      #expect(row?.contains(word) == true, "\(rule.name)")
    }
  }

  @Test func `everything that an exploration finds has a row in the author's guide`() throws {
    let guide = try String(
      contentsOf: Repository.root.appending(path: "Dialogues/README.md"),
      encoding: .utf8
    )
    let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }
    for kind in ExplorationFault.Kind.allCases {
      let word = kind == .notReachedYet ? "note" : kind.isUnreached ? "warning" : "error"
      let row = rows.first { $0.contains("`\(kind.rawValue)`") }
      #expect(row?.contains("| \(word)") == true, "\(kind)")
    }
  }

  @Test func `a place of a finding is in its own file`() {
    for example in RuleExample.all {
      for finding in findings(in: example.bad, example) {
        #expect(finding.file == 0)
        #expect(finding.range.upperBound <= nodeText(example.bad).utf8.count)
      }
    }
  }

  @Test func `a project sets the severity of a rule by its name and of a diagnostic by its code`() {
    let source = SourceText(name: "own.yarn", text: nodeText("<<declare $n = 0>>\nBot: Hello."))
    let checker = Checker(severities: ["missing-line-id": .error, "YS0010": .none])
    let findings = checker.check([source])
    #expect(findings.map(\.label) == ["missing-line-id"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `an error of the compiler stays one`() {
    let source = SourceText(name: "own.yarn", text: nodeText("<<jump Nowhere>>"))
    let before = Checker().check([source]).filter { $0.severity == .error }
    #expect(!before.isEmpty)
    let severities = Dictionary(
      before.map { ($0.label, YarnProject.CompilerOptions.Severity.none) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(Checker(severities: severities).check([source]).contains { $0.severity == .error })
  }

  @Test func `nodes that lead to each other with lines on the way are a warning`() throws {
    let text = """
      title: Start
      ---
      Bot: One.
      <<jump Two>>
      ===
      title: Two
      ---
      Bot: Two.
      <<jump Start>>
      ===
      """
    let findings = Checker().check([SourceText(name: "own.yarn", text: text)])
    let circle = try #require(findings.first { $0.label == "endless-jump" })
    #expect(circle.severity == .warning)
    #expect(circle.message.contains("‘Start’, ‘Two’"))
  }

  @Test func `a computed jump may lead to every node that is named in a text`() {
    let text = """
      title: Start
      ---
      <<declare $next = "Two">>
      <<set $next to "Two">>
      <<jump {$next}>>
      ===
      title: Two
      ---
      Bot: Two.
      ===
      """
    let findings = Checker().check([SourceText(name: "own.yarn", text: text)])
    #expect(!findings.contains { $0.label == "unreachable-node" })
  }

  @Test func `fix-its of findings lead to scripts without those findings`() {
    for example in RuleExample.all {
      let source = SourceText(name: "own.yarn", text: nodeText(example.bad))
      let found = findings(in: example.bad, example)
      let fixIts = found.filter { $0.label == example.rule.name }.compactMap(\.fixIts.first)
      guard !fixIts.isEmpty else { continue }
      let mended = FixItApplier.apply(fixIts, to: [source])
      let after =
        example.isForCheckIns ? CheckInRules.findings(in: mended) : Checker().check(mended)
      #expect(!after.contains { $0.label == example.rule.name }, "\(example.rule.name)")
    }
  }

  @Test func `the shipped scripts have no warnings`() {
    let findings = CheckInRules.findings(in: Repository.shippedScripts)
    let doubtful = findings.filter { $0.severity != .info }
    // Nothing leads to this card and what it plays; it waits for the others like it.
    let known = ["‘House_Learn_Aftercare’", "‘House_WhatIs’"]
    let rest = doubtful.filter { finding in !known.contains { finding.message.contains($0) } }
    #expect(rest.isEmpty, "\(rest.map { "\($0.label): \($0.message)" })")
  }

  @Test func `whatever the table of wording bans is found`() throws {
    let rows = Shipped.text("Wording/en.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count > 9)
    for row in rows {
      let columns = row.split(separator: "\t")
      for words in try #require(columns.dropFirst().first).split(separator: ",") {
        let source = SourceText(name: "own.yarn", text: nodeText("Bot: So, \(words)."))
        let messages = CheckInRules.findings(in: [source]).map(\.message)
        #expect(messages.contains { $0.contains("\(words.drop { $0 == " " })’ \(columns[2])") })
      }
    }
  }

  @Test func `a script is for a check-in when it speaks to one`() {
    func isCheckIn(_ body: String) -> Bool {
      CheckInScripts.isCheckIn([SourceText(name: "own.yarn", text: nodeText(body))])
    }
    #expect(isCheckIn("<<turn next>>"))
    #expect(isCheckIn("-> Tea #class:drink"))
    #expect(!isCheckIn("<<turn left>>"))
    #expect(!isCheckIn("-> Tea\n<<wait 3>>\n<<wait>>"))
  }

  @Test func `a report counts places from one`() throws {
    let source = SourceText(name: "own.yarn", text: nodeText("One more thing: é."))
    let findings = Checker().check([source])
    let json = try JSONEncoder().encode(CheckReport(findings, in: [source]))
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let entries = try #require(object?["findings"] as? [[String: Any]])
    #expect(entries.count == findings.count)
    let speaker = try #require(entries.first { $0["rule"] as? String == "unlikely-speaker" })
    let place = try #require(speaker["place"] as? [String: Any])
    #expect(place["line"] as? Int == 3)
    #expect(place["column"] as? Int == 1)
    #expect(place["endColumn"] as? Int == 15)
    #expect((speaker["fixIts"] as? [Any])?.count == 1)
  }

  @Test func `a finding is shown under its rule's name`() throws {
    let source = SourceText(name: "a[b].yarn", text: nodeText("One more thing: tea."))
    let finding = try #require(Checker().check([source]).first { $0.label == "unlikely-speaker" })
    var renderer = DiagnosticRenderer(sources: [source])
    let text = renderer.render(finding)
    #expect(text.hasPrefix("a[b].yarn:3:1: warning[unlikely-speaker]: ‘One more thing’"))
  }
}
