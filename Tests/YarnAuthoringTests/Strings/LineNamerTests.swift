import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

struct LineNamerTests {
  private func named(_ text: String) -> String {
    let source = SourceText(name: "test.yarn", text: text)
    let (tree, _) = Parser.parse(source)
    var namer = LineNamer([tree])
    let edits = namer.additions(to: tree).map(\.edit)
    guard !edits.isEmpty else { return text }
    let changed = FixItApplier.apply([Diagnostic.FixIt("Name them", edits)], to: [source])[0]
    return changed[SourceRange(0, changed.count)]
  }

  @Test func `a line is named after its node and its first words`() {
    let body = """
      Bot: Hello, {$name}. It's late! // A comment.
      -> Tea <<if true>> #class:drink
      <<declare $name = "">>
      {$name}
      Ça va?
      """
    let wanted = """
      Bot: Hello, {$name}. It's late! #line:start_hello_its_late // A comment.
      -> Tea <<if true>> #class:drink #line:start_tea
      <<declare $name = "">>
      {$name} #line:start
      Ça va? #line:start_ça_va
      """
    #expect(named(nodeText(body)) == nodeText(wanted))
  }

  @Test func `a name is taken once, and what has a name or another's text keeps it`() {
    let body = "Tea. #line:start_tea\nTea.\nTea.\nTea. #shadow:start_tea"
    let wanted =
      "Tea. #line:start_tea\nTea. #line:start_tea_2\nTea. #line:start_tea_3\nTea. #shadow:start_tea"
    #expect(named(nodeText(body)) == nodeText(wanted))
  }

  @Test(arguments: [
    "See http\\://help.example or call. #line:a1", "And/or//maybe #line:a2",
    "Call file:///home/me #line:a3", "You said {$mood. #line:a", "Rest #class: rest #line:a",
    "At door #5 now #line:a", "I go <<jump Start>> there #line:a", "Tea // once it was #line:tea",
    "-> Tea //soon #line:tea",
  ])
  func `a line whose own name a comment or a fault has swallowed gets no other`(line: String) {
    #expect(named(nodeText(line)) == nodeText(line))
  }

  @Test func `a name that is only written about is none`() {
    let body = "Write \\#line:a behind it."
    #expect(named(nodeText(body)) == nodeText(body + " #line:start_write_linea_behind_it"))
  }

  @Test func `a name is parted from a comment that stands close to the text`() {
    let body =
      "Good evening.//to all\nGood night.//quiet\n-> Stay <<if true>>//maybe\nHi.\u{A0}// x"
    let wanted =
      "Good evening. #line:start_good_evening //to all\nGood night. #line:start_good_night //quiet\n"
      + "-> Stay <<if true>> #line:start_stay //maybe\nHi.\u{A0} #line:start_hi // x"
    #expect(named(nodeText(body)) == nodeText(wanted))
    #expect(named(nodeText(wanted)) == nodeText(wanted))
  }

  @Test(arguments: [
    "<breathe 3>", "jump Start", "See http://help.example or call.", "[[Go|Start]]", "[[Start]]",
    "-> See https://help.example", "See http\\://help.example", "< <breathe 3>>", "< <set $n = 1>>",
    "<wave>>", "->", "-> #class:quiet", "Tea #line", "Tea #Line:a", "Tea #shadow", "Tea <if true>",
    "-> Tea < <if $x>>", "-> Tea <<if $x>", "-> Tea <<if $x> #b", "-> < <wave>>",
  ])
  func `what is most likely no line, or not all of it, is not named`(body: String) {
    #expect(named(nodeText(body)) == nodeText(body))
  }

  @Test func `naming twice is naming once`() {
    for source in Repository.shippedScripts {
      let text = source[SourceRange(0, source.count)]
      #expect(named(text) == text)
    }
    let once = named(nodeText("One.\n-> Two\n    Three."))
    #expect(named(once) == once)
  }

  @Test(.timeLimit(.minutes(1)))
  func `lines that begin alike are many and still named soon`() {
    let count = 20_000
    let (tree, _) = Parser.parse(
      SourceText(name: "test.yarn", text: nodeText(String(repeating: "Tea.\n", count: count)))
    )
    var namer = LineNamer([tree])
    let names = namer.additions(to: tree).map(\.edit.replacement)
    #expect(Set(names).count == count)
  }

  @Test(arguments: ConformanceCase.all.filter { $0.plan != nil })
  func `a script with names means what it meant`(testCase: ConformanceCase) throws {
    let source = try testCase.source()
    let text = named(source[SourceRange(0, source.count)])
    let after = ConformanceCase.compiler.compile([SourceText(name: source.name, text: text)])
    let before = ConformanceCase.compiler.compile([source])
    #expect(after.program?.lines.map(\.template) == before.program?.lines.map(\.template))
    #expect(after.program?.code.count == before.program?.code.count)
    #expect(after.program?.lines.allSatisfy { $0.tag("line") != nil || $0.source != nil } == true)
  }
}
