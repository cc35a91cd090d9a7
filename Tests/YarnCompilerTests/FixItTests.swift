import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnRuntime
import YarnSyntax

struct FixItTests {
  private static let compiler = Compiler(
    functions: [FunctionSignature("people", [], result: .number)],
    commands: [
      CommandSignature("listen", 1...1, variableTypes: ["": .string]),
      CommandSignature("turn", 1...1, firstWords: ["next", "back"]),
      CommandSignature("wave", 0...0),
    ],
    infersFunctions: false,
    rules: ProjectRules(characters: ["Mae", "10", "http"])
  )

  /// A body with a fault, and the body that its fix-its make of it.
  struct Mend: CustomTestStringConvertible {
    let code: DiagnosticCode
    let before: String
    let after: String

    var testDescription: String { before }

    init(_ code: DiagnosticCode, _ before: String, _ after: String) {
      self.code = code
      self.before = before
      self.after = after
    }
  }

  static let mends = [
    Mend(.undefinedNode, "<<jump Strat>>", "<<jump Start>>"),
    Mend(.undefinedNode, "<<detour Strat>>", "<<detour Start>>"),
    Mend(.unknownFunction, "{poeple()} {poeple() + 1}", "{people()} {people() + 1}"),
    Mend(.unknownCommand, "<<waev>>", "<<wave>>"),
    Mend(.badCommandArguments, "<<turn bakc>>", "<<turn back>>"),
    Mend(
      .badCommandArguments,
      "<<declare $name = \"\">>\n<<listen name>>",
      "<<declare $name = \"\">>\n<<listen $name>>"
    ),
    Mend(
      .undefinedVariable,
      "<<declare $name = \"\">>\n<<set $naem to \"x\">>\n{$naem}",
      "<<declare $name = \"\">>\n<<set $name to \"x\">>\n{$name}"
    ),
    Mend(
      .typeInferenceFailure,
      "<<declare $name = \"\">>\n{$naem}",
      "<<declare $name = \"\">>\n{$name}"
    ),
    Mend(
      .badMember,
      "<<enum Food>>\n<<case Apple>>\n<<endenum>>\n{Food.Appel} {Fodo.Apple}",
      "<<enum Food>>\n<<case Apple>>\n<<endenum>>\n{Food.Apple} {Food.Apple}"
    ),
    Mend(
      .declarationValueMismatch,
      "<<declare $x = 1 as nubmer>>\n{$x}",
      "<<declare $x = 1 as number>>\n{$x}"
    ),
    Mend(
      .unknownShadowSource,
      "Hi #line:hello\nHi #shadow:helo",
      "Hi #line:hello\nHi #shadow:hello"
    ),
    Mend(.unknownCharacter, "Mea: Hi", "Mae: Hi"),
    Mend(.unclosedCommand, "<<wave", "<<wave>>"),
    Mend(.unclosedCommand, "<<wave  ", "<<wave>>  "),
    Mend(.unclosedCommand, "<<wave>", "<<wave>>"),
    Mend(.unclosedCommand, "<<if people() > 1\nx\n<<endif>>", "<<if people() > 1>>\nx\n<<endif>>"),
    Mend(
      .unclosedScope,
      "<<if people() > 1>>\n    x\n<<else>>\n    y\nz",
      "<<if people() > 1>>\n    x\n<<else>>\n    y\n<<endif>>\nz"
    ),
    Mend(
      .unclosedScope,
      "<<if people() > 1>>\n    <<once>>\n        x\n<<endif>>",
      "<<if people() > 1>>\n    <<once>>\n        x\n    <<endonce>>\n<<endif>>"
    ),
    Mend(
      .unclosedScope,
      "<<enum Food>>\n<<case Apple>>\n<<case Pear>>\nx",
      "<<enum Food>>\n<<case Apple>>\n<<case Pear>>\n<<endenum>>\nx"
    ),
    Mend(.syntaxError, "Hi #a #b <<if people() > 1>>", "Hi <<if people() > 1>> #a #b"),
    Mend(.syntaxError, "Hi #a <<once>>//c", "Hi <<once>> #a //c"),
    Mend(.syntaxError, "-> Hi #a <<once>> #b", "-> Hi <<once>> #a #b"),
    Mend(.syntaxError, #"one\ntwo\-"#, #"one\\ntwo\\-"#),
    Mend(
      .syntaxError,
      "<<if people() > 1>>\nx\n<<else if people() > 2>>\ny\n<<endif>>",
      "<<if people() > 1>>\nx\n<<elseif people() > 2>>\ny\n<<endif>>"
    ),
    Mend(
      .syntaxError,
      "<<declare $x = 1>>\n<<set $x 2>>\n<<set $x == 3>>",
      "<<declare $x = 1>>\n<<set $x to 2>>\n<<set $x to 3>>"
    ),
    Mend(.syntaxError, "{(people() + 1} {dice(6}", "{(people() + 1)} {dice(6)}"),
    Mend(.syntaxError, "You are {people()", "You are {people()}"),
    Mend(
      .lineContentAfterCommand,
      "-> a\n    <<wave>>  Hi",
      "-> a\n    <<wave>>\n    Hi"
    ),
    Mend(.lineContentAfterCommand, "<<once>>Hi\n<<endonce>>", "<<once>>\nHi\n<<endonce>>"),
    Mend(
      .commandFollowingLine,
      "<<if people() > 1>> Hello <<else>> Hi <<endif>>",
      "<<if people() > 1>>\nHello \n<<else>>\nHi \n<<endif>>"
    ),
    Mend(
      .unknownCommand,
      "<<If people() > 1>>\nx\n<<ElseIf people() > 2>>\ny\n<<Else>>\nz\n<<EndIf>>",
      "<<if people() > 1>>\nx\n<<elseif people() > 2>>\ny\n<<else>>\nz\n<<endif>>"
    ),
    Mend(.unenclosedCommand, "jump Start", "<<jump Start>>"),
    Mend(.unenclosedCommand, "  return  // x", "  <<return>>  // x"),
    Mend(.singleAngleBrackets, "<wave>", "<<wave>>"),
    Mend(.badMarkup, "[[|Start]]", "<<jump Start>>"),
    Mend(
      .badMarkup,
      "[[Go #5 // now|Start]]",
      "-> Go \\#5 \\/\\/ now\n    <<jump Start>>"
    ),
    Mend(.singleAngleBrackets, "<jump Start>", "<<jump Start>>"),
    Mend(.extraAngleBrackets, "<<<wave>>>", "<<wave>>"),
    Mend(.extraAngleBrackets, "<<once>>> #line:a\nx\n<<endonce>>", "<<once>>\nx\n<<endonce>>"),
    Mend(.extraAngleBrackets, "Hi <<once>>> #line:a", "Hi <<once>> #line:a"),
    Mend(.syntaxError, "It is door #5, I say. #line:a", "It is door \\#5, I say. #line:a"),
    Mend(.syntaxError, "#1 or # 2 of {1} #line:a", "\\#1 or \\# 2 of {1} #line:a"),
    Mend(.syntaxError, "{people() == 1 AND true} {True}", "{people() == 1 and true} {true}"),
    Mend(.misreadColon, "10:30", "10\\:30"),
    Mend(.misreadColon, "See http://x.example/#a now", "See http\\:\\/\\/x.example\\/\\#a now"),
    Mend(.splitOptions, "-> a\n\n    // c\n\n    b", "-> a\n    // c\n    b"),
    Mend(.splitOptions, "-> a\n    b\n\n\n    c\n-> d", "-> a\n    b\n    c\n-> d"),
    Mend(
      .splitOptions,
      "-> a\n    <<jump Start>>\n\n-> b",
      "-> a\n    <<jump Start>>\n-> b"
    ),
    Mend(.syntaxError, "Buy #1, #2 and #3 #a", "Buy \\#1, \\#2 and #3 #a"),
    Mend(
      .syntaxError,
      "<<if people() =! 1>>\nx\n<<endif>>",
      "<<if people() != 1>>\nx\n<<endif>>"
    ),
  ]

  @Test(arguments: mends)
  func `fix-its make the text that was meant, and nothing is wrong with it`(mend: Mend) {
    check(nodeText(mend.before), nodeText(mend.after), mend.code)
  }

  @Test func `fix-its mend titles, headers and the end of a file`() {
    check(
      "title: Two good  words\n---\nx\n===\n",
      "title: Two_good_words\n---\nx\n===\n",
      .invalidNodeName
    )
    check(
      "title: A\ncolour: red\n---\nx\ntags: c\ncolour: 1\ntitle: B\n---\ny\n===\n",
      "title: A\ncolour: red\n---\nx\n===\ntags: c\ncolour: 1\ntitle: B\n---\ny\n===\n",
      .swallowedNode
    )
    check(
      "title: A\n---\nx\nMae: c\ntitle: B\n---\ny\n===\n",
      "title: A\n---\nx\nMae: c\n===\ntitle: B\n---\ny\n===\n",
      .swallowedNode
    )
    check("title Start\n---\nx\n===\n", "title: Start\n---\nx\n===\n", .syntaxError)
    check("title: A\n---\nx\n==== \n", "title: A\n---\nx\n===\n", .syntaxError)
    check("title: A\n---\nx", "title: A\n---\nx\n===\n", .missingDelimiter)
    check("title: A\n---\nx\n\n", "title: A\n---\nx\n\n===\n", .missingDelimiter)
  }

  @Test(arguments: [
    "<<jump Stast>>\n===\ntitle: Stass\n---\nx", "<<jump Elsewhere>>", "jump Elsewhere", "<hello>",
    "<<if people() > 1>>\nx", "jump Start #line:a", "{\"a", "Hello {people() more",
    "<<set $x of 1>>", "{people() = 1}", "<<set lamp>>", "Hi #mood:sad and more", "<<Else>>",
    "<<EndIf>>",
    "<<If people() > 1>>\nx", "<<If people() > 1>>\nx\n<<EndOnce>>",
    "<<jump \"Two words\">>", "[[Nowhere]]", "[[Start]] #line:a",
    "[[Go|$next]]", "[[Go|]]", "[[Go \\# // now|Start]]", "< <breathe 3>>", "{'a}",
    "<<set $x to ‘a\"b’>>",
    "Hi #a <<wave>>", "-> a\n<<endif>>",
    "-> a\n    b\n\n-> c", "-> a\n    b\n\n  c",
    "-> a\n-> b\n\n-> c\n-> d", "{“he said \"hi\"”}", "Hi #sad #2 and more",
  ])
  func `there is no fix-it where the mend is not certain`(body: String) {
    let found = Self.compiler.compile([SourceText(name: "", text: nodeText(body))]).diagnostics
    #expect(!found.isEmpty)
    #expect(found.flatMap(\.fixIts).isEmpty)
  }

  @Test(arguments: 0..<256)
  func `the fix-its of damaged scripts can be applied`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let script = try #require(Repository.shippedScripts.randomElement(using: &generator))
    let bytes = SeededBytes.mutated(Array(script.bytes.dropLast()), &generator)
    let sources = [SourceText(name: "", bytes: bytes)]
    let fixIts = Self.compiler.compile(sources).diagnostics.flatMap(\.fixIts)
    let mended = FixItApplier.apply(fixIts, to: sources)
    #expect(mended.count == 1)
    #expect(fixIts.isEmpty == (mended[0].bytes == sources[0].bytes))
  }

  /// Applies all fix-its of a script, compares, and expects nothing to be left.
  private func check(
    _ before: String,
    _ after: String,
    _ code: DiagnosticCode,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sources = [SourceText(name: "test.yarn", text: before)]
    let found = Self.compiler.compile(sources).diagnostics
    #expect(found.contains { $0.code == code }, sourceLocation: sourceLocation)
    let mended = FixItApplier.apply(found.flatMap(\.fixIts), to: sources)[0]
    let text = mended[SourceRange(0, mended.count)]
    expectEqualLines(text, after, sourceLocation: sourceLocation)
    let left = diagnostics(of: text, with: Self.compiler)
    #expect(left == [], sourceLocation: sourceLocation)
    let checker = Checker(compiler: Self.compiler, checks: [])
    var mending = SafeMending(sources) { checker.inspect($0) }
    mending.mend { _ in true }
    #expect(mending.sources.map(\.bytes) == [mended.bytes], sourceLocation: sourceLocation)
    #expect(mending.leftOut == [], sourceLocation: sourceLocation)
  }
}
