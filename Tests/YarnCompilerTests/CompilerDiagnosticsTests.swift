import TestSupport
import Testing
import YarnCompiler
import YarnProgram

struct CompilerDiagnosticsTests {
  /// Knows the host of the cases: three commands, one function, nothing inferred.
  private static let compiler = Compiler(
    functions: [FunctionSignature("people", [], result: .number)],
    commands: [
      CommandSignature("listen", 1...2, variableTypes: ["": .string, "number": .number]),
      CommandSignature("turn", 1...1, firstWords: ["next", "back"]),
      CommandSignature("handover", 0...0),
    ],
    infersFunctions: false
  )

  static let cases = [
    DiagnosticCase(
      "badNodeName",
      file: "title: Two words\n---\nx\n===",
      "1:8 YS0027 ‘Two words’ is no title: use letters, digits and ‘_’, not beginning with a digit"
    ),
    DiagnosticCase(
      "badNodeName",
      file: "title:\n---\nx\n===",
      "1:1 YS0027 expected a title: letters, digits and ‘_’, not beginning with a digit"
    ),
    DiagnosticCase(
      "badNodeName",
      file: "title: 5a\n---\nx\n===",
      "1:8 YS0027 ‘5a’ is no title: use letters, digits and ‘_’, not beginning with a digit"
    ),
    DiagnosticCase(
      "keywordAsCommand",
      body: "<<if people() > 1>>\nx\n<<Else>>\ny\n<<endif>>",
      "5:3 YS0060 no command is called ‘Else’; the statement is written ‘else’"
    ),
    DiagnosticCase(
      "textBehindTitle",
      body: "<<jump Start now>>",
      "3:14 YS0005 ‘now’ does not belong here"
    ),
    DiagnosticCase(
      "cannotAdd",
      body: "{true + false}",
      "3:2 YS0050 ‘+’ adds numbers or joins texts, but this is yes or no (Bool)"
    ),
    DiagnosticCase(
      "commandNeedsVariable",
      body: "<<listen name>>",
      "3:10 YS0061 ‘listen’ needs a variable such as ‘$name’, found ‘name’"
    ),
    DiagnosticCase(
      "commandNeedsVariable",
      body: "<<listen $na-me>>",
      "3:10 YS0061 ‘listen’ needs a variable such as ‘$name’, found ‘$na-me’"
    ),
    DiagnosticCase(
      "declaredTypeMismatch",
      body: "<<declare $x = 1 as string>>\n{$x}",
      "3:16 YS0053 declared as text (String), but the value is a number (Number)"
    ),
    DiagnosticCase(
      "duplicateLineID",
      body: "x #line:a\n-> y #line:a",
      "4:7 YS0018 ‘#line:a’ names two lines; each needs a name of its own"
    ),
    DiagnosticCase(
      "duplicateTitle",
      file: nodeText("x") + nodeText("y"),
      "5:8 YS0011 two nodes are called ‘Start’"
    ),
    DiagnosticCase("emptyNode", body: "// x", "1:8 YS0033 node ‘Start’ says nothing"),
    DiagnosticCase(
      "nodeWithoutTitle",
      file: "tags: a\n---\nx\n===",
      "1:1 YS0051 this node has no ‘title:’ header"
    ),
    DiagnosticCase(
      "nodeWithoutTitle",
      file: "---\nx\n===",
      "1:1 YS0051 this node has no ‘title:’ header"
    ),
    DiagnosticCase(
      "redeclared",
      body: "<<declare $x = 1>>\n<<declare $x = 2>>\n{$x}",
      "4:11 YS0039 ‘$x’ is declared twice"
    ),
    DiagnosticCase(
      "severalLineIDs",
      body: "x #line:a #line:b",
      "3:12 YS0062 a line can have one ‘#line:’ tag"
    ),
    DiagnosticCase(
      "severalTitles",
      file: "title: A\ntitle: B\n---\nx\n===",
      "2:1 YS0052 a node can have one ‘title:’ header; is ‘===’ missing above?"
    ),
    DiagnosticCase(
      "smartVariableLoop",
      body: "<<declare $a = $b + 1>>\n<<declare $b = $a + $a>>",
      "3:11 YS0045 ‘$a’ is computed from itself"
    ),
    DiagnosticCase(
      "smartVariableLoop",
      body: "<<declare $a = $a + $a>>",
      "3:11 YS0028 nothing tells what type ‘$a’ has; declare it with a value",
      "3:11 YS0045 ‘$a’ is computed from itself"
    ),
    DiagnosticCase(
      "smartVariableSet",
      body: "<<declare $a = 1 + 1>>\n<<set $a to 1>>",
      "4:7 YS0030 ‘$a’ is computed from its declaration and cannot be set"
    ),
    DiagnosticCase(
      "typeMismatch",
      body: "<<declare $count = 1>>\n<<set $count to \"three\">>",
      "4:17 YS0050 expected a number (Number), found text (String)"
    ),
    DiagnosticCase(
      "typeMismatch",
      body: "<<declare $name = \"\">>\n<<listen $name number>>",
      "4:10 YS0050 expected a number (Number), found text (String)"
    ),
    DiagnosticCase(
      "typeMismatch",
      body: "<<declare $s = \"\">>\n<<set $s -= \"x\">>",
      "4:7 YS0050 expected a number (Number), found text (String)",
      "4:13 YS0050 expected a number (Number), found text (String)"
    ),
    DiagnosticCase(
      "typeMismatch",
      body: "<<declare $b = true>>\n<<set $b += true>>",
      "4:1 YS0050 ‘+’ adds numbers or joins texts, but this is yes or no (Bool)"
    ),
    DiagnosticCase(
      "typeMismatch",
      body: "<<detour {1}>>",
      "3:11 YS0050 expected text (String), found a number (Number)"
    ),
    DiagnosticCase(
      "undeclaredVariable",
      body: "<<declare $name = \"\">>\n{\"\" + $naem}",
      "4:7 YS0003 ‘$naem’ is never declared; did you mean ‘$name’?"
    ),
    DiagnosticCase(
      "unknownCommand",
      body: "<<hadnover>>",
      "3:1 YS0060 no command is called ‘hadnover’; did you mean ‘handover’?"
    ),
    DiagnosticCase(
      "unknownCommand",
      body: "<<stop >>",
      "3:1 YS0060 no command is called ‘stop’"
    ),
    DiagnosticCase(
      "unknownFunction",
      body: "{poeple()}",
      "3:2 YS0013 no function is called ‘poeple’; did you mean ‘people’?"
    ),
    DiagnosticCase(
      "unknownNode",
      body: "<<jump Strat>>",
      "3:8 YS0012 no node is called ‘Strat’; did you mean ‘Start’?"
    ),
    DiagnosticCase(
      "unknownNode",
      body: "-> x\n    <<detour Elsewhere>>",
      "4:14 YS0012 no node is called ‘Elsewhere’"
    ),
    DiagnosticCase(
      "unknownType",
      body: "<<declare $x = 1 as colour>>\n{$x}",
      "3:21 YS0053 no type is called ‘colour’; there are ‘number’, ‘string’ and ‘bool’"
    ),
    DiagnosticCase(
      "unknownVariableType",
      body: "{$mystery}",
      "3:2 YS0028 nothing tells what type ‘$mystery’ has; declare it with a value"
    ),
    DiagnosticCase(
      "wrongArgumentCount",
      body: "{dice(1, 2)}",
      "3:2 YS0014 ‘dice’ takes 1 value, found 2"
    ),
    DiagnosticCase(
      "wrongArgumentCount",
      body: "{people(1)}",
      "3:2 YS0014 ‘people’ takes 0 values, found 1"
    ),
    DiagnosticCase(
      "wrongWord",
      body: "<<turn bakc>>",
      "3:8 YS0061 ‘turn’ takes one of ‘next’, ‘back’, found ‘bakc’; did you mean ‘back’?"
    ),
    DiagnosticCase(
      "wrongWordCount",
      body: "<<turn>>",
      "3:1 YS0061 ‘turn’ takes 1 word, found 0"
    ),
    DiagnosticCase(
      "wrongWordCount",
      body: "<<listen $a b c>>",
      "3:1 YS0061 ‘listen’ takes 1 to 2 words, found 3"
    ),
  ]

  @Test(arguments: cases)
  func `a bad line is reported at its place`(badLine: DiagnosticCase) {
    badLine.check(with: Self.compiler)
  }

  @Test func `a function whose result nothing tells is reported where functions are inferred`() {
    let badLine = DiagnosticCase(
      "unknownResultType",
      body: "<<call something()>>",
      "3:8 YS0029 nothing tells what type ‘something’ gives"
    )
    badLine.check()
  }

  @Test func `only as many computed variables in a row as the machine reads are accepted`() {
    let lines = (2...100).map { "<<declare $v\($0) = $v\($0 - 1) + 1>>\n" }
    let body = "<<declare $v1 = 1 + 1>>\n" + lines.joined()
    let compiler = Compiler(infersFunctions: false)
    #expect(diagnostics(of: nodeText(body + "{$v100}"), with: compiler) == [])
    let further = "<<declare $v101 = $v100 + 1>>\n<<declare $v102 = $v101 + 1>>\n{$v102}"
    #expect(
      diagnostics(of: nodeText(body + further), with: compiler) == [
        "103:11 YS0045 ‘$v101’ is computed through more than 100 others, "
          + "and a conversation that reads it ends there"
      ]
    )
  }

  @Test func `every fault has a bad line`() throws {
    let files = [
      "CommandDiagnostics", "EnumDiagnostics", "ExpressionDiagnostics", "FlowDiagnostics",
      "LineDiagnostics", "NodeDiagnostics", "TextDiagnostics", "VariableDiagnostics",
      "VersionDiagnostics",
    ]
    let factories = try files.flatMap {
      try DiagnosticCase.factories(in: "Sources/YarnCompiler/\($0).swift")
    }
    #expect(factories.count > 30)
    let cases =
      Self.cases + CommandSignatureTests.cases + EnumDiagnosticsTests.cases
      + FlowDiagnosticsTests.cases + LineDiagnosticsTests.cases + TextDiagnosticsTests.cases
    #expect(
      Set(factories)
        == Set(cases.map(\.factory)).union([
          "clashingFunction", "languageVersionTooLow", "smartVariableChain", "unknownResultType",
        ])
    )
  }
}
