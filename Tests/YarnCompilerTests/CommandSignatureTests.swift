import TestSupport
import Testing
import YarnCompiler
import YarnProgram

struct CommandSignatureTests {
  private static let compiler = Compiler(
    commands: [
      CommandSignature("listen", 1...4, variableTypes: ["": .string, "number": .number]),
      CommandSignature("turn", 1...1, firstWords: ["next", "back"]),
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

  @Test func `any command is welcome where the host names none`() {
    #expect(diagnostics(of: nodeText("<<whatever $a b>>")) == [])
  }
}
