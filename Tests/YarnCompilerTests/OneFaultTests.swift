import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// A fault is told once, at its cause, and what would follow from it is not told.
struct OneFaultTests {
  private static let compiler = Compiler(
    functions: [FunctionSignature("people", [], result: .number)],
    commands: [CommandSignature("wave", 0...0), CommandSignature("breathe", 1...1)],
    infersFunctions: false
  )

  /// A script with one fault, and what its fix-it makes of it.
  struct Case: CustomTestStringConvertible {
    let before: String
    let after: String

    var testDescription: String { before }

    init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }
  }

  static let commands = [
    Case("<<if $open is true>\nx\n<<endif>>", "<<if $open is true>>\nx\n<<endif>>"),
    Case("<<set $name to \"x\">", "<<set $name to \"x\">>"),
    Case("<<set $name to \"x\"> // Why?", "<<set $name to \"x\">> // Why?"),
    Case("<<jump Start>", "<<jump Start>>"), Case("<<breathe 3>", "<<breathe 3>>"),
    Case("<<set $n = 1 + 2 >", "<<set $n = 1 + 2 >>"),
    Case("<<set $n = 1> >", "<<set $n = 1>>"), Case("<<breathe 3> > // x", "<<breathe 3>> // x"),
    Case("<<if $n > 1>\t>\nx\n<<endif>>", "<<if $n > 1>>\nx\n<<endif>>"),
    Case("Hi <<if $open> > #a", "Hi <<if $open>> #a"),
    Case("< <breathe 3>>", "<<breathe 3>>"), Case("< <wave> >", "<<wave>>"),
    Case("<breathe 3>>", "<<breathe 3>>"), Case("< <set $n = 1>>", "<<set $n = 1>>"),
    Case("< < jump Start >>", "<< jump Start >>"),
    Case("<<if $name is \"low>>\nx\n<<endif>>", "<<if $name is \"low\">>\nx\n<<endif>>"),
    Case("<<set $name to \"low”>>", "<<set $name to \"low\">>"),
    Case("Hi {\"a} and more", "Hi {\"a\"} and more"),
    Case("<<if $n = 1>>\nx\n<<endif>>", "<<if $n == 1>>\nx\n<<endif>>"),
    Case("<<if ($n = 1) and $open>>\nx\n<<endif>>", "<<if ($n == 1) and $open>>\nx\n<<endif>>"),
    Case(
      "<<if people() > 1>>\nx\n<<elseif $n = 1>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<elseif $n == 1>>\ny\n<<endif>>"
    ),
    Case("Hi <<if $n to 1>>", "Hi <<if $n == 1>>"),
    Case("<<once if $n === 1>>\nx\n<<endonce>>", "<<once if $n == 1>>\nx\n<<endonce>>"),
    Case("<<if $n => 1>>\nx\n<<endif>>", "<<if $n >= 1>>\nx\n<<endif>>"),
    Case("<<if $n ≥ 1>>\nx\n<<endif>>", "<<if $n >= 1>>\nx\n<<endif>>"),
    Case("<<if $n <> 1>>\nx\n<<endif>>", "<<if $n != 1>>\nx\n<<endif>>"),
    Case("{$n – 1}", "{$n - 1}"), Case("{–1}", "{-1}"), Case("{$open & true}", "{$open && true}"),
    Case("{$open Or true}", "{$open or true}"), Case("{NOT $open}", "{not $open}"),
    Case("<<set $name to “Ivo”>>", "<<set $name to \"Ivo\">>"),
    Case("<<set $name to „Ivo“>>", "<<set $name to \"Ivo\">>"),
    Case("<<set $name to « Ivo »>>", "<<set $name to \"Ivo\">>"),
    Case("<<set $name to ‘Ivo’>>", "<<set $name to \"Ivo\">>"),
    Case("<<set $name to 'It's'>>", "<<set $name to \"It's\">>"),
    Case("<<set $name to `Ivo`>>", "<<set $name to \"Ivo\">>"),
    Case("{visited(“Start”)}", "{visited(\"Start\")}"),
    Case("<<set $open to True>>", "<<set $open to true>>"), Case("{FALSE}", "{false}"),
    Case("<<set n = 1>>", "<<set $n = 1>>"),
    Case("<<declare m = 1>>\n{$m}", "<<declare $m = 1>>\n{$m}"),
    Case("<<declare $m 1>>\n<<set $m to 2>>\n{$m}", "<<declare $m = 1>>\n<<set $m to 2>>\n{$m}"),
    Case("<<declare $m == 1>>\n{$m}", "<<declare $m = 1>>\n{$m}"),
    Case(
      "<<declare $m = True>>\n<<set $m to false>>\n{$m}",
      "<<declare $m = true>>\n<<set $m to false>>\n{$m}"
    ),
    Case("<<jump \"Start\">>", "<<jump Start>>"), Case("<<jump “Start”>>", "<<jump Start>>"),
    Case("<<detour $name>>", "<<detour {$name}>>"),
    Case("<<jump string($name)>>", "<<jump {string($name)}>>"),
    Case(
      "<<set\u{A0}$n\u{A0}to\u{2003}1>>\n<<set n to 1>>",
      "<<set\u{A0}$n\u{A0}to\u{2003}1>>\n<<set $n to 1>>"
    ),
  ]

  @Test(arguments: commands)
  func `a fault in a command is told once and can be mended`(mend: Case) {
    let start =
      "<<declare $open = false>>\n<<declare $n = 1>>\n<<declare $name = \"\">>\n"
      + "{$open} {$n} {$name}\n"
    check(nodeText(start + mend.before), nodeText(start + mend.after))
  }

  static let words = [
    Case(
      "<<if people() > 1>>\nx\n<<Else>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<else>>\ny\n<<endif>>"
    ),
    Case(
      "<<if people() > 1>>\nx\n<<elif people() > 2>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<elseif people() > 2>>\ny\n<<endif>>"
    ),
    Case(
      "<<if people() > 1>>\nx\n<<ELSIF people() > 2>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<elseif people() > 2>>\ny\n<<endif>>"
    ),
    Case("<<if people() > 1>>\nx\n<<EndIf>>\ny", "<<if people() > 1>>\nx\n<<endif>>\ny"),
    Case("<<if people() > 1>>\nx\n<<end if>>", "<<if people() > 1>>\nx\n<<endif>>"),
    Case("<<If people() > 1>>\nx\n<<endif>>", "<<if people() > 1>>\nx\n<<endif>>"),
    Case(
      "<<If people() > 1>>\nx\n<<else>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<else>>\ny\n<<endif>>"
    ),
    Case(
      "<<IF people() > 1>>\nx\n<<elseif people() > 2>>\n<<else>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<elseif people() > 2>>\n<<else>>\ny\n<<endif>>"
    ),
    Case(
      "-> a\n    <<If people() > 1>>\n    x\n    <<endif>>\n-> b",
      "-> a\n    <<if people() > 1>>\n    x\n    <<endif>>\n-> b"
    ),
    Case(
      "<<once>>\n<<If people() > 1>>\nx\n<<endif>>\n<<endonce>>",
      "<<once>>\n<<if people() > 1>>\nx\n<<endif>>\n<<endonce>>"
    ),
    Case("<<Once>>\nx\n<<endonce>>", "<<once>>\nx\n<<endonce>>"),
    Case("<<once>>\nx\n<<EndOnce>>", "<<once>>\nx\n<<endonce>>"),
    Case("<<Jump Start>>", "<<jump Start>>"), Case("<<goto Start>>", "<<jump Start>>"),
    Case("<<go to Start>>", "<<jump Start>>"), Case("<<Detour Start>>", "<<detour Start>>"),
    Case("<<Return>>", "<<return>>"), Case("<<Call dice(6)>>", "<<call dice(6)>>"),
    Case("<<declare $m = 1>>\n<<SET $m to 2>>", "<<declare $m = 1>>\n<<set $m to 2>>"),
  ]

  @Test(arguments: words)
  func `a statement's word that is written otherwise is told once and can be mended`(mend: Case) {
    check(nodeText(mend.before), nodeText(mend.after))
  }

  @Test(arguments: [
    Case("# 5 x", "\\# 5 x"), Case("#5 and #6 are late", "\\#5 and \\#6 are late"),
    Case("Late #a//to all", "Late #a //to all"), Case("Late #line", "Late"),
    Case("Late #line: #b // x", "Late #b // x"), Case("Late # Line:a #b", "Late #line:a #b"),
    Case("Tea < <if true>>", "Tea <<if true>>"),
    Case("-> Tea <if true> #a", "-> Tea <<if true>> #a"),
    Case("Tea {1} <if 1 < 2>>", "Tea {1} <<if 1 < 2>>"),
    Case("=> Tea < <once>> // x", "=> Tea <<once>> // x"),
    Case("-> Tea <once if true> >", "-> Tea <<once if true>>"),
  ])
  func `a fault in a line is told once and can be mended`(mend: Case) {
    check(nodeText(mend.before), nodeText(mend.after))
  }

  static let nodes = [
    Case(
      "title: A\n---\n<<jump B>>\ntitle: B\n---\nx\n===\n",
      "title: A\n---\n<<jump B>>\n===\ntitle: B\n---\nx\n===\n"
    ),
    Case(
      "title: A\n---\n-> a\n    b\ntitle: B\ntags: c\n\n---\nx\n===\n",
      "title: A\n---\n-> a\n    b\n===\ntitle: B\ntags: c\n\n---\nx\n===\n"
    ),
    Case(
      "title: A\n<<wave>>\n-> a\n-> b\n===\ntitle: B\n---\nx\n===\n",
      "title: A\n---\n<<wave>>\n-> a\n-> b\n===\ntitle: B\n---\nx\n===\n"
    ),
    Case(
      "title: A\ntags: b\n\nBot: Hi.\nIt is late.\n===\n",
      "title: A\ntags: b\n---\n\nBot: Hi.\nIt is late.\n===\n"
    ),
    Case("# A tag of words\ntitle: A\n---\nx\n===\n", "// A tag of words\ntitle: A\n---\nx\n===\n"),
    Case(
      "title: A\n---\n<<jump Two b.c>>\n===\ntitle: Two b.c\n---\n{visited(\"Two b.c\")}\n===\n",
      "title: A\n---\n<<jump Two_b_c>>\n===\ntitle: Two_b_c\n---\n{visited(\"Two_b_c\")}\n===\n"
    ),
    Case(
      "title: A\nwhen: $n = 1\n---\n<<declare $n = 1>>\n===\n",
      "title: A\nwhen: $n == 1\n---\n<<declare $n = 1>>\n===\n"
    ),
  ]

  @Test(arguments: nodes)
  func `a fault around a node is told once and can be mended`(mend: Case) {
    check(mend.before, mend.after)
  }

  @Test(arguments: [
    "title: A\n---\nx\n===\nSome notes.\n\nMore of them.\n",
    "Note to myself\ntitle: A\n---\nx\n===\n", "<html><body>title: M</body></html>",
    "title: A\ncamera: wide\n<<wave>>\n===\n", "title: A\n---\nx\n===\n===\n",
    "title: A\n---\nx\n===\n#a\ntitle: B\n---\nx\n===\n",
    "title: A\n---\n<<jump A B>>\n===\n", "title: A\n---\n{dice(\"a\", \"b\")}\n===\n",
    "title: A\n---\n<<call poeple(\"a\" + 1>>\n===\n",
    "title: A\n---\n<<if true and and>>\nx\n<<endif>>\n===\n",
  ])
  func `a fault that cannot be mended for sure is told once`(script: String) {
    let found = diagnostics(of: script, with: Self.compiler)
    #expect(found.count == 1, "\(found)")
  }

  @Test(arguments: [
    "<<Else>>", "<<If true>>", "<<Set $x = 1>>", "<<goto there>>", "<<Once more>>",
  ])
  func `a command of the game's own is left alone, whatever it is called`(command: String) {
    let name = command.drop { $0 == "<" }.prefix { $0.isLetter }
    let compiler = Compiler(commands: [CommandSignature(String(name), 0...9)])
    #expect(diagnostics(of: nodeText(command), with: compiler) == [])
    let unknown = Compiler().compile([SourceText(name: "", text: nodeText(command))])
    #expect(unknown.diagnostics.map(\.code) == [.unknownCommand])
    #expect(unknown.diagnostics.map(\.severity) == [.warning])
    #expect(unknown.program != nil)
  }

  @Test(arguments: [
    "<<Jump there>>", "<<Return>>", "<<Set hat>>", "<<if true>>\n<<EndIf now>>\n<<endif>>",
    "<<If true>>",
  ])
  func `a command that the host has among others is left alone`(body: String) {
    var compiler = Compiler()
    compiler.declaredCommands = ["Jump", "Return", "Set", "EndIf", "If"]
    #expect(diagnostics(of: nodeText(body), with: compiler) == [])
    #expect(diagnostics(of: nodeText(body)).count == 1)
  }

  @Test func `a command of the host's closes no block, whatever it is called`() {
    var compiler = Compiler()
    let body = nodeText("<<if true>>\nx\n<<EndIf>>")
    #expect(diagnostics(of: body, with: compiler).map { $0.contains("YS0060") } == [true])
    compiler.declaredCommands = ["EndIf"]
    #expect(diagnostics(of: body, with: compiler).map { $0.contains("YS0007") } == [true])
  }

  @Test(arguments: [
    "<<enum Food>>\n<<case Apple>>text\n<<endenum>>",
    "<<enum Food>> #a\n<<case Apple>>\n<<endenum>>",
    "<<enum Food>>\nHello.\n<<case Apple>>\n<<endenum>>", "<<enum Food>>\n<<case Apple>>\nHello.",
  ])
  func `a fault in an enum is told once`(body: String) {
    let found = diagnostics(of: nodeText(body), with: Self.compiler)
    #expect(found.count == 1, "\(found)")
  }

  private func check(
    _ before: String,
    _ after: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sources = [SourceText(name: "test.yarn", text: before)]
    let found = Self.compiler.compile(sources).diagnostics
    #expect(found.count == 1, "\(found.map(\.message))", sourceLocation: sourceLocation)
    let mended = FixItApplier.apply(found.flatMap(\.fixIts), to: sources)[0]
    let text = mended[SourceRange(0, mended.count)]
    expectEqualLines(text, after, sourceLocation: sourceLocation)
    let left = diagnostics(of: text, with: Self.compiler)
    #expect(left == [], sourceLocation: sourceLocation)
  }
}
