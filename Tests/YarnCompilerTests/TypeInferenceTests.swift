import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

struct TypeInferenceTests {
  @Test(arguments: [
    ("<<set $x to 5>>", Value.number(0)),
    ("<<set $x to \"a\">>", .string("")),
    ("<<set $x to not true>>", .bool(false)),
    ("<<if $x>>\na\n<<endif>>", .bool(false)),
    ("a <<if $x>>", .bool(false)),
    ("-> a <<if $x>>", .bool(false)),
    ("=> a <<once if $x>>", .bool(false)),
    ("<<once if $x>>\na\n<<endonce>>", .bool(false)),
    ("{$x + 1}", .number(0)),
    ("{1 + $x}", .number(0)),
    ("{\"\" + $x}", .string("")),
    ("{$x == true}", .bool(false)),
    ("{$x < 1}", .number(0)),
    ("{-$x}", .number(0)),
    ("{dice($x)}", .number(0)),
    ("{visited($x)}", .string("")),
    ("<<jump {$x}>>", .string("")),
    ("<<detour {$x}>>", .string("")),
    ("<<set $x += 1>>", .number(0)),
    ("<<set $x -= $x>>", .number(0)),
    ("<<set $x to $y>>\n<<set $y to 1>>", .number(0)),
    ("{$x == $y}\n{$y == $z}\n{$z == \"\"}", .string("")),
    ("{$x + $y}\n{$y + \"\"}", .string("")),
    ("{f($x)}\n{f(true) + 1}", .bool(false)),
    ("{f() == $x}\n{f() + 1}", .number(0)),
    ("<<declare $y = 3>>\n{($x) == $y}", .number(0)),
  ])
  func `a variable that nobody declared begins as its uses tell`(
    body: String,
    expected: Value
  ) throws {
    let program = try compiledProgram(nodeText(body))
    #expect(program.variables.first { $0.name == "$x" }?.initialValue == expected)
  }

  @Test func `a use in another file tells as much`() throws {
    let sources = [
      SourceText(name: "a", text: nodeText("{$x}")),
      SourceText(name: "b", text: "title: Other\n---\n{$x + 1}\n==="),
    ]
    let program = try #require(Compiler().compile(sources).program)
    #expect(program.variables.map(\.initialValue) == [.number(0)])
  }

  @Test(arguments: [
    "<<declare $x = 1>>", "<<declare $x = -1>>", "<<declare $x = 1 + 1>>",
    "<<declare $x = dice(6)>>", "<<declare $x = (2) * 3>>", "<<declare $x = $y + 1 as number>>",
  ])
  func `what does not fit a declaration is the use, wherever the declaration stands`(
    declaration: String
  ) {
    let found = diagnostics(of: nodeText("{$x == \"\"}\n\(declaration)\n<<set $y to 1>>"))
    #expect(
      found.filter { !$0.contains("YS0003") } == [
        "3:8 YS0050 expected a number (Number), found text (String)"
      ]
    )
  }

  @Test func `the parameters of an inferred function are those of its first use`() {
    let found = diagnostics(of: nodeText("{f(1, \"\") + 1}\n{f(\"\", 1)}\n{f(1)}"))
    #expect(
      found == [
        "4:4 YS0050 expected a number (Number), found text (String)",
        "4:8 YS0050 expected text (String), found a number (Number)",
        "5:2 YS0014 ‘f’ takes 2 values, found 1",
      ]
    )
  }

  @Test func `functions of a host may take any value, and any number of them`() throws {
    let compiler = Compiler(
      functions: [
        FunctionSignature("show", [.any], result: .string),
        FunctionSignature("most", [.number], variadic: .number, result: .number),
      ],
      infersFunctions: false
    )
    let body = "{show(1)} {show(\"\")} {show(true)} {most(1)} {most(1, 2, 3)}"
    _ = try compiledProgram(nodeText(body), with: compiler)
    #expect(
      diagnostics(of: nodeText("{most()} {most(1, \"\")}"), with: compiler) == [
        "3:2 YS0014 ‘most’ takes 1 or more values, found 0",
        "3:19 YS0050 expected a number (Number), found text (String)",
      ]
    )
  }

  @Test func `nothing more is said about what a fault has left unknown`() {
    #expect(
      diagnostics(of: nodeText("<<set $x to .Apple>>\n{$x}\n<<set $y to $x>>")) == [
        "3:7 YS0003 ‘$x’ is never declared",
        "3:13 YS0038 no enum has a case ‘Apple’",
        "5:7 YS0003 ‘$y’ is never declared",
      ]
    )
  }

  @Test func `texts that only look the same stay apart`() throws {
    let program = try compiledProgram(nodeText("{\"\u{E9}\" == \"e\u{301}\"}{\"\u{E9}\"}"))
    #expect(program.strings.map { $0.utf8.count } == [2, 3])
  }
}
