import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

struct FunctionStubsTests {
  private let stubs = Result {
    try FunctionStubs(
      json: Array(
        """
        {
          "is_open": true, // A comment is welcome.
          "price": [{ "arguments": ["tea"], "value": 3 }, { "value": 5 }],
          "strict": [{ "arguments": [true], "value": 1 }],
          "quest": { "parameters": ["string"], "value": "done" },
        }
        """.utf8
      )
    )
  }

  @Test func `a function gives the value of the first case that fits`() throws {
    let stubs = try stubs.get()
    #expect(try stubs.call("is_open", []) == .bool(true))
    #expect(try stubs.call("price", [.string("tea")]) == .number(3))
    #expect(try stubs.call("price", [.string("cake")]) == .number(5))
    #expect(try stubs.call("quest", [.string("x")]) == .string("done"))
  }

  @Test func `a call that fits no case fails with its arguments`() throws {
    let stubs = try stubs.get()
    let error = #expect(throws: LibraryError.self) { try stubs.call("strict", [.bool(false)]) }
    #expect(error?.reason == "no value is given for these arguments: False")
    #expect(throws: LibraryError.self) { try stubs.call("unknown", []) }
  }

  @Test func `what a function takes is told by its arguments or its parameters`() throws {
    let signatures = try stubs.get().signatures
    #expect(
      signatures == [
        FunctionSignature("price", [.string], result: .number),
        FunctionSignature("quest", [.string], result: .string),
        FunctionSignature("strict", [.bool], result: .number),
      ]
    )
  }

  @Test(arguments: [
    ("You own {coins()}.", []), ("You own {coins(\"gold\", 2) + 1}.", []),
    ("{coins(1)} {coins()}", ["YS0014"]), ("<<if coins()>>\na\n<<endif>>", ["YS0050"]),
    ("{\"\" + coins()}", ["YS0050"]),
  ])
  func `a value alone tells its type, and the first call what is taken`(
    body: String,
    errors: [String]
  ) throws {
    let stubs = try FunctionStubs(json: Array(#"{"coins": 3}"#.utf8))
    #expect(stubs.signatures.isEmpty)
    var compiler = Compiler()
    compiler.declarations = stubs.declarations
    let output = compiler.compile([SourceText(name: "a.yarn", text: nodeText(body))])
    #expect(output.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue) == errors)
  }

  @Test(arguments: [
    ("{", "is not JSON"), ("{\"f\": []}", "f: a function needs one value at least"),
    ("{\"f\": [{\"value\": 1}, {\"value\": \"a\"}]}", "all of one type"),
    ("{\"f\": {\"parameters\": [\"text\"], \"value\": 1}}", "‘text’ is no type"),
  ])
  func `what is no such file is refused with its place`(text: String, reason: String) {
    let error = #expect(throws: YarnProjectError.self) {
      try FunctionStubs(json: Array(text.utf8))
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }
}
