import TestSupport
import Testing
import YarnCompiler
import YarnProgram

struct CommandSignatureTests {
  private static let compiler = Compiler(
    commands: [
      CommandSignature("listen", 1...4, variableTypes: ["": .string, "number": .number]),
      CommandSignature("turn", 1...1, firstWords: ["next", "back"]),
      CommandSignature("breathe", 1...1, number: 1...20),
      CommandSignature(
        "ask",
        1...4,
        variableTypes: ["": .string, "number": .number],
        kinds: ["name": 0, "number": 2]
      ),
      CommandSignature("forget", 1...1, firstWords: ["all"], variableTypes: ["": .string]),
      CommandSignature("hold", 1...1),
      CommandSignature("wave", 0...0),
    ]
  )

  @Test(arguments: [
    "<<wave>>", "<<  wave  >>", "<<turn next>>", "<<turn\tback >>", "<<hold {1 + 1}>>",
    "<<listen $name>>", "<<listen $name anything>>", "<<listen $n number 0 4>>", "<<{\"wave\"}>>",
    "<<stop>>", "<<turn {\"next\"}>>",
  ])
  func `a command that fits its signature is accepted`(command: String) {
    let declarations = "<<declare $name = \"\">>\n<<declare $n = 0>>\n{$name}{$n}\n"
    #expect(diagnostics(of: nodeText(declarations + command), with: Self.compiler) == [])
  }

  @Test(arguments: [
    "<<wave now>>", "<<turn>>", "<<turn next next>>", "<<turn sideways>>", "<<listen>>",
    "<<listen name>>", "<<listen $>>", "<<waev>>", "<<Wave>>", "<<hold>>",
  ])
  func `a command that does not fit is refused`(command: String) {
    let found = diagnostics(of: nodeText(command), with: Self.compiler)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("3:") == true)
  }

  @Test func `a command tells the type of its variable`() throws {
    let text = nodeText("<<listen $who>>\n<<listen $many number>>")
    let program = try compiledProgram(text, with: Self.compiler)
    #expect(program.variables.map(\.initialValue) == [.string(""), .number(0)])
  }

  /// Declares and reads the variables of the cases.
  private static let rest = "\n<<declare $n = 0>>\n<<declare $a = \"\">>\n{$n}{$a}"

  static let cases = [
    DiagnosticCase(
      "wrongNumber",
      body: "<<breathe three>>" + rest,
      "3:11 YS0061 ‘breathe’ takes a whole number from 1 to 20, found ‘three’"
    ),
    DiagnosticCase(
      "wrongNumber",
      body: "<<breathe 0>>" + rest,
      "3:11 YS0061 ‘breathe’ takes a whole number from 1 to 20, found ‘0’"
    ),
    DiagnosticCase(
      "wrongNumber",
      body: "<<breathe 21>>" + rest,
      "3:11 YS0061 ‘breathe’ takes a whole number from 1 to 20, found ‘21’"
    ),
    DiagnosticCase(
      "wrongNumber",
      body: "<<breathe 2.5>>" + rest,
      "3:11 YS0061 ‘breathe’ takes a whole number from 1 to 20, found ‘2.5’"
    ),
    DiagnosticCase(
      "wrongNumber",
      body: "<<breathe $n>>" + rest,
      "3:11 YS0061 ‘breathe’ takes a whole number from 1 to 20; the value of a variable is ‘{$n}’"
    ),
    DiagnosticCase(
      "rangeUpsideDown",
      body: "<<ask $n number 4 0>>" + rest,
      "3:17 YS0061 no number is from 4 to 0; the lowest number comes first: ‘0 4’"
    ),
    DiagnosticCase(
      "wrongNumberCount",
      body: "<<ask $n number 4>>" + rest,
      "3:10 YS0061 ‘number’ takes the lowest and the highest number, such as ‘number 0 4’"
    ),
    DiagnosticCase(
      "wrongNumber",
      body: "<<ask $n number 0 four>>" + rest,
      "3:19 YS0061 ‘number’ takes a whole number, found ‘four’"
    ),
    DiagnosticCase(
      "wrongNumberCount",
      body: "<<ask $a name 3>>" + rest,
      "3:10 YS0061 nothing comes after ‘name’"
    ),
    DiagnosticCase(
      "wrongKind",
      body: "<<ask $a nmae>>" + rest,
      "3:10 YS0061 ‘ask’ takes ‘name’ or ‘number’ after its variable, found ‘nmae’; "
        + "did you mean ‘name’?"
    ),
    DiagnosticCase(
      "wrongWord",
      body: "<<forget lsat>>" + rest,
      "3:10 YS0061 ‘forget’ takes ‘all’ or a variable such as ‘$name’, found ‘lsat’"
    ),
  ]

  @Test(arguments: cases)
  func `a number, a range and a kind are looked at before anybody plays`(badLine: DiagnosticCase) {
    badLine.check(with: Self.compiler)
  }

  @Test(arguments: [
    "breathe 1", "breathe 20", "breathe {2 + 1}", "ask $n number 0 4", "ask $n number -2 -2",
    "ask $n number 0 {4}", "ask $a name", "ask $a", "forget all", "forget $a",
  ])
  func `numbers, ranges and kinds that fit are accepted`(command: String) {
    let text = nodeText("<<\(command)>>\n<<declare $n = 0>>\n<<declare $a = \"\">>\n{$n}{$a}")
    #expect(diagnostics(of: text, with: Self.compiler) == [])
  }

  @Test func `any command is welcome where the host names none`() {
    #expect(diagnostics(of: nodeText("<<whatever $a b>>")) == [])
  }
}
