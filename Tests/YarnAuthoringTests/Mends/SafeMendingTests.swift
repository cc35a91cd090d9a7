import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

/// Mends that do more or less than they say, among mends that are sound.
struct SafeMendingTests {
  /// A check that proposes to put texts in the place of others, wherever they stand.
  private struct Proposals: ScriptCheck {
    let rule: CheckRule
    let changes: [(old: String, new: String)]

    func findings(in scripts: ParsedScripts) -> [Finding] {
      scripts.own.flatMap { tree in
        changes.flatMap { change in
          Self.places(of: change.old, in: tree.source).map { range in
            let edit = Diagnostic.Edit(tree.file, range, change.new)
            return tree.finding(
              rule,
              range,
              fixIts: [Diagnostic.FixIt("Change it", [edit])],
              "this is to be changed"
            )
          }
        }
      }
    }

    static func places(of text: String, in source: SourceText) -> [SourceRange] {
      let wanted = Array(text.utf8)
      return (0...max(0, source.count - wanted.count)).filter { start in
        source.bytes[start...].starts(with: wanted)
      }.map { SourceRange($0, $0 + wanted.count) }
    }
  }

  private static let rule = CheckRule("proposal", .warning)
  private static let otherText = "it would change what other text is read as"
  private static let tooMuch = "it would change more than it is meant to"

  private func mending(
    _ texts: [String],
    _ changes: [(old: String, new: String)],
    naming: Bool = false,
    rule: CheckRule = rule
  ) -> SafeMending {
    let sources = texts.enumerated().map { SourceText(name: "\($0.offset).yarn", text: $0.element) }
    let proposals = Proposals(rule: rule, changes: changes)
    let checks: [any ScriptCheck] = naming ? [proposals, LineIDCheck()] : [proposals]
    let checker = Checker(checks: checks)
    var mending = SafeMending(sources) { checker.inspect($0) }
    mending.mend { _ in true }
    return mending
  }

  private func texts(_ mending: SafeMending) -> [String] {
    mending.sources.map { $0[SourceRange(0, $0.count)] }
  }

  // MARK: - Sound mends

  @Test func `sound mends are all made, in every file`() {
    let texts = [nodeText("Mae: one BAD\n-> two BAD"), "title: B\n---\nthree BAD\n===\n"]
    let mending = mending(texts, [("BAD", "good")])
    #expect(self.texts(mending) == texts.map { $0.replacing("BAD", with: "good") })
    #expect(mending.count == 3)
    #expect(mending.leftOut.isEmpty)
  }

  @Test func `one bad mend keeps none of a thousand good ones back`() {
    let lines = (0..<1000).map { $0 == 617 ? "BAD {2 +} end" : "line \($0) BAD" }
    let text = nodeText(lines.joined(separator: "\n").replacing("{2 +}", with: "WORSE"))
    let mending = mending([text], [("BAD", "good"), ("WORSE", "{")])
    #expect(mending.count == 1000)
    #expect(texts(mending) == [text.replacing("BAD", with: "good")])
    #expect(mending.leftOut.map(\.line) == [620])
  }

  @Test(.timeLimit(.minutes(2)))
  func `a thousand bad mends are found among a thousand good ones`() {
    let lines = (0..<2000).map { $0 % 2 == 0 ? "line \($0) BAD" : "WORSE \($0)" }
    let text = nodeText(lines.joined(separator: "\n"))
    let mending = mending([text], [("BAD", "good"), ("WORSE", "{")])
    #expect(mending.count == 1000)
    #expect(texts(mending) == [text.replacing("BAD", with: "good")])
    #expect(mending.leftOut.count == 1000)
    #expect(Set(mending.leftOut.map(\.reason)) == ["it would bring YS0005"])
  }

  @Test func `mends that get in each other's way are made one after the other`() {
    let mending = mending([nodeText("xABCx")], [("AB", "a"), ("BC", "c"), ("aC", "ac")])
    #expect(texts(mending) == [nodeText("xacx")])
    #expect(mending.leftOut.isEmpty)
  }

  @Test func `a mend that others were in the way of takes the place of one that will not do`() {
    let mending = mending([nodeText("Mae: ABC")], [("AB", "{"), ("BC", "c")])
    #expect(texts(mending) == [nodeText("Mae: Ac")])
    // What the other one was for is gone with it.
    #expect(mending.leftOut.isEmpty)
  }

  @Test(arguments: [
    (
      "<<if $n = 2 and $n = 3 or $n =! 4>>\nx\n<<endif>>",
      "<<if $n == 2 and $n == 3 or $n != 4>>\nx\n<<endif>>"
    ),
    ("{TRUE && $a is Not False AND true}", "{true && $a is not false and true}"),
    ("{“don’t” + ‘y’} {True or True}", "{\"don’t\" + \"y\"} {true or true}"),
  ])
  func `the same mistake is mended wherever it is made in one line`(body: String, wanted: String) {
    let head = "<<declare $n = 1>>\n<<declare $a = true>>\n{$n} {$a}\n"
    let mending = mending([nodeText(head + body)], [])
    #expect(texts(mending) == [nodeText(head + wanted)])
    #expect(mending.leftOut.isEmpty)
  }

  @Test func `many mends of one kind cost a few looks, however many there are`() {
    func looks(_ count: Int) -> Int {
      let nodes = (0..<count).map {
        "title: N\($0)\n---\n-> a\n<<jump N0>>\n-> {TRUE}\n<<jump N0>>\n===\n"
      }
      let checker = Checker()
      var looks = 0
      var mending = SafeMending([SourceText(name: "a.yarn", text: nodes.joined())]) { sources in
        looks += 1
        return checker.inspect(sources)
      }
      mending.mend { _ in true }
      #expect(mending.count > 3 * count)
      return looks
    }
    #expect(looks(4) == looks(60))
  }

  // MARK: - What is left out

  @Test(arguments: [
    ("one BAD", "BAD", "{", "it would bring YS0005"),
    ("one BAD #tag", "BAD #tag", "BET #tag #tag2\n#x", "it would bring YS0005"),
    ("one BAD", "one", "one or one", "it would bring proposal"),
    ("one BAD", "one", "one!", "it would not do away with what it is for"),
    // A line joins another, goes, becomes something else, is said elsewhere or under other terms.
    ("one BAD\ntwo", "BAD\n", "BADLY ", otherText),
    ("one\nBAD two\nthree", "one\nBAD", "BET", otherText),
    ("-> a\n-> b\n<<jump Start>>", "<<jump Start>>", "c", otherText),
    ("<<set $x = 1>>\n{$x} BAD", "= 1", "= 2", otherText),
    ("-> BAD\n    two", "BAD\n    two", "BET\ntwo", otherText),
    ("one <<if $x>>\n<<declare $x = true>>", "<<if $x>>", "<<if not $x>>", otherText),
    ("-> one\n    two", "    two", "two", tooMuch),
  ])
  func `what does more or less than it says is left out with its reason`(
    body: String,
    old: String,
    new: String,
    reason: String
  ) {
    let mending = mending([nodeText(body)], [(old, new)])
    #expect(texts(mending) == [nodeText(body)])
    #expect(mending.count == 0)
    #expect(mending.leftOut.map(\.reason) == [reason], "\(mending.leftOut)")
    #expect(mending.leftOut.first?.message == "Change it")
  }

  @Test(arguments: [
    (Mend.Kind.place, "-> one BAD\n    two", "BAD", "good", otherText),
    (.place, "-> one\n    BAD", "    BAD", "", otherText),
    (.addition, "-> one BAD", "BAD", "BET\n-> two", otherText),
    (.addition, "-> one  two", "one  two", "one two\n    three", otherText),
    (.addition, "one  two", "one  two", "one two\n-> three", tooMuch),
    (.form, "1) BAD", "1) BAD", "-> good", otherText),
    (.form, "one  two", "one  two", "one two\n<<stop>>", otherText),
    (.form, "one <<if true>> #a", "one <<if true>>", "-> one", otherText),
    (.word, "<<wait 1>>", "<<wait 1>>", "<<jump Start>>", otherText),
    (.word, "one <<if true>> #a", "one <<if true>>", "two <<if true>>", otherText),
  ])
  func `each kind of mend is held to its own law`(
    kind: Mend.Kind,
    body: String,
    old: String,
    new: String,
    reason: String
  ) {
    let rule = CheckRule("proposal", .warning, mending: kind)
    let mending = mending([nodeText(body)], [(old, new)], rule: rule)
    #expect(texts(mending) == [nodeText(body)])
    #expect(mending.leftOut.map(\.reason) == [reason], "\(mending.leftOut)")
  }

  @Test func `a mend that asks for itself again and again is left out`() {
    let body = "<<if $mood is \"low>>\nSay it.\n<<endif>>"
    let mending = mending([nodeText(body)], [])
    let once = texts(mending)
    let again = self.mending(once, [])
    #expect(texts(again) == once)
    #expect(!once[0].contains(">>>"))
  }

  @Test func `a new warning is no good either`() {
    let mending = mending([nodeText("Mae: one BAD")], [("BAD", "B\u{200B}D")])
    #expect(mending.leftOut.isEmpty)
    let checker = Checker(
      checks: [SignCheck(), Proposals(rule: Self.rule, changes: [("BAD", "B\u{200B}D")])]
    )
    let sources = [SourceText(name: "a.yarn", text: nodeText("Mae: one BAD"))]
    var careful = SafeMending(sources) { checker.inspect($0) }
    careful.mend { _ in true }
    #expect(careful.count == 0)
    #expect(careful.leftOut.map(\.reason) == ["it would bring invisible-character"])
  }

  @Test(arguments: [
    ("<<if $n = \"a\">>\nx\n<<endif>>", "<<if $n == \"a\">>\nx\n<<endif>>"),
    ("<<if $n = 1 and $n>>\nx\n<<endif>>", "<<if $n == 1 and $n>>\nx\n<<endif>>"),
    ("<<set $n to \"a\">", "<<set $n to \"a\">>"),
  ])
  func `a fault in types that a fault in reading has hidden keeps no mend back`(
    body: String,
    mended: String
  ) {
    let mending = mending([nodeText("<<declare $n = 1>>\n\(body)")], [])
    #expect(texts(mending) == [nodeText("<<declare $n = 1>>\n\(mended)")])
    #expect(mending.inspected.findings.filter(\.isError).map(\.label) == ["YS0050"])
  }

  @Test(arguments: [
    "<<set $n to “a”>>", "<<set $n to \"5 + 1>>", "{$n & true}", "<<jump \"Nowhere\">>",
  ])
  func `a fault before a mend or in what it writes may be its own, so it is left out`(
    body: String
  ) {
    let text = nodeText("<<declare $n = 1>>\n\(body)")
    let mending = mending([text], [])
    #expect(texts(mending) == [text])
    #expect(mending.leftOut.count == 1)
  }

  @Test func `only the files that were asked about are mended`() {
    let texts = ["title: A\n---\na BAD\n===\n", "title: B\n---\nb BAD\n===\n"]
    let sources = texts.map { SourceText(name: "a.yarn", text: $0) }
    let checker = Checker(checks: [Proposals(rule: Self.rule, changes: [("BAD", "good")])])
    var mending = SafeMending(sources) { checker.inspect($0) }
    mending.mend { $0 == 1 }
    #expect(self.texts(mending) == [texts[0], texts[1].replacing("BAD", with: "good")])
  }

  // MARK: - Names of lines

  private func named(_ text: String, _ edits: [(after: String, text: String)]) -> SafeMending {
    let source = SourceText(name: "a.yarn", text: text)
    let mends = edits.flatMap { edit in
      Proposals.places(of: edit.after, in: source).map { range in
        let place = SourceRange(range.upperBound, range.upperBound)
        return Mend(naming: Diagnostic.Edit(0, place, edit.text))
      }
    }
    let checker = Checker()
    var mending = SafeMending([source]) { checker.inspect($0) }
    mending.apply(mends)
    return mending
  }

  @Test func `a name that swallows the comment behind it is left out, the others are written`() {
    let text = nodeText("Good evening.//to all\nGood night.//quiet\nBye.\nSo long. // now")
    let mending = named(
      text,
      [
        ("evening.", " #line:a"), ("night.", " #line:b"), ("Bye.", " #line:c"),
        ("long.", " #line:d"),
      ]
    )
    let expected = text.replacing("Bye.", with: "Bye. #line:c")
      .replacing("long.", with: "long. #line:d")
    #expect(texts(mending) == [expected])
    #expect(mending.count == 2)
    #expect(mending.leftOut.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    ("one #line:x\ntwo", "two", " #line:x"), ("one two", "one", " #line:a"),
    ("one", "one", " and #line:a"), ("<<if true>>\none\n<<endif>>", "<<if true>>", " #line:a"),
    ("one #tag", "one", " #line:a "), ("one\n//two\nthree", "one", "#line:a\nzero"),
  ])
  func `a name that stands where it is none, or brings more with it, is left out`(
    body: String,
    place: String,
    name: String
  ) {
    let text = nodeText(body)
    let mending = named(text, [(place, name)])
    if body == "one #tag" {
      // The order of tags is of no account to a line, but it is to whoever compares them.
      #expect(mending.count + mending.leftOut.count == 1)
    } else {
      #expect(texts(mending) == [text])
      #expect(mending.leftOut.count == 1, "\(mending.leftOut)")
    }
  }

  @Test func `names are given where other lines have errors, and change nothing there`() {
    let text = nodeText("one\n<<jump Nowhere>>\ntwo")
    let mending = named(text, [("one", " #line:a"), ("two", " #line:b {")])
    #expect(texts(mending) == [text.replacing("one", with: "one #line:a")])
    #expect(mending.leftOut.map(\.line) == [5])
  }

  @Test func `all lines are named after everything else is mended`() {
    let mending = mending([nodeText("BAD one\nBAD two")], [("BAD ", "Mae: ")], naming: true)
    #expect(
      texts(mending) == [
        nodeText("Mae: one #line:start_one\nMae: two #line:start_two")
      ]
    )
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whatever is proposed, a second run changes nothing and nothing gets worse`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bodies = [
      "Mae: Hello. //there", "-> One\n    Two <<if true>>\n-> Three", "<<set $x to 1>>\n{$x}",
      "=> a\n=> b", "<<jump Start>>", "<<if $x is \"low>>", "a: b: c #line:z", "#x",
    ]
    let body = (0..<6).compactMap { _ in bodies.randomElement(using: &generator) }
      .joined(separator: "\n")
    let pieces = ["<<", ">>", "{", "\"", "//", "#", ":", " ", "\n", "Two", "x", "===", "\\"]
    let changes = (0..<5).compactMap { _ -> (old: String, new: String)? in
      guard let old = pieces.randomElement(using: &generator),
        let new = pieces.randomElement(using: &generator), old != new
      else { return nil }
      return (old, new)
    }
    let text = nodeText(body)
    let first = mending([text], changes, naming: true)
    let second = mending(texts(first), changes, naming: true)
    #expect(texts(second) == texts(first))
    let errors = { (text: String) in
      Checker(checks: []).check([SourceText(name: "0.yarn", text: text)]).count(where: \.isError)
    }
    #expect(errors(texts(first)[0]) <= errors(text))
  }
}
