import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// What a project's definitions say of its host, from their file to what is found in scripts.
struct HostDefinitionsTests {
  private static let json = #"""
    {
      "version": 2, // A comment is welcome.
      "functions": [
        {"yarnName": "coins", "parameters": [{"name": "kind", "type": "string"}],
         "return": {"type": "number"}},
        {"yarnName": "sum", "return": {"type": "number"},
         "parameters": [{"name": "numbers", "type": "number", "isParamsArray": true}]},
        {"yarnName": "price", "return": {"type": "number", "description": "in coins"},
         "parameters": [{"name": "what", "type": "string"},
          {"name": "count", "type": "number", "defaultValue": "1"},
          {"name": "is_fair", "type": "bool", "defaultValue": "true"}]},
        {"yarnName": "best", "return": {"type": "any"}, "parameters": []},
        {"yarnName": "face", "return": {"type": "string"},
         "parameters": [{"name": "who", "type": "instance", "subtype": "Actor"}]},
      ],
      "commands": [
        {"yarnName": "fade_in", "async": true, "parameters": [
          {"name": "seconds", "type": "number"},
          {"name": "smooth", "type": "bool", "defaultValue": "false"}]},
        {"yarnName": "go", "parameters": [{"name": "to", "type": "node"}]},
        {"yarnName": "pick", "parameters": [
          {"name": "first", "type": "string"},
          {"name": "more", "type": "string", "isParamsArray": true}]},
        {"yarnName": "anything"},
      ],
    }
    """#

  private func definitions() throws -> HostDefinitions {
    try HostDefinitions(json: Array(Self.json.utf8))
  }

  /// What the compiler says of a body; warnings are left out.
  private func errors(_ body: String, _ definitions: HostDefinitions) -> [String] {
    var compiler = Compiler()
    compiler.declarations = definitions.declarations
    return compiler.compile([SourceText(name: "a.yarn", text: nodeText(body))]).diagnostics
      .filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test(arguments: [
    ("{coins(\"gold\")} {coins(\"gold\") + 1}", []),
    ("{coins()}", ["YS0014 ‘coins’ takes 1 value, found 0"]),
    ("{coins(1)}", ["YS0050 expected text (String), found a number (Number)"]),
    (
      "<<set $x to coins(\"a\")>>\n<<set $x to \"b\">>",
      ["YS0050 expected a number (Number), found text (String)"]
    ),
    ("{sum()} {sum(1)} {sum(1, 2, 3)}", []),
    ("{sum(1, true)}", ["YS0050 expected a number (Number), found yes or no (Bool)"]),
    ("{price(\"a\")} {price(\"a\", 2)} {price(\"a\", 2, false)}", []),
    ("{price()}", ["YS0014 ‘price’ takes 1 to 3 values, found 0"]),
    ("{price(\"a\", 1, true, 2)}", ["YS0014 ‘price’ takes 1 to 3 values, found 4"]),
    ("{price(\"a\", \"b\")}", ["YS0050 expected a number (Number), found text (String)"]),
    ("{best() + 1}", []),
    ("{best()}", ["YS0029 nothing tells what type ‘best’ gives"]),
    ("{face(1)} {face(\"Jo\")}", []),
    (
      "<<declare $n = coins(\"a\")>>\n<<if $n>>\na\n<<endif>>",
      [
        "YS0050 expected yes or no (Bool), found a number (Number)"
      ]
    ),
    ("{other() + 1}", []),
  ])
  func `functions are called as their definitions say`(
    body: String,
    expected: [String]
  ) throws {
    #expect(errors(body, try definitions()) == expected)
  }

  @Test func `a program with arguments left out is sound`() throws {
    var compiler = Compiler()
    compiler.declarations = try definitions().declarations
    let body = "{price(\"a\")} {price(\"a\", 2, false)} {sum()} {sum(1, 2)} {face(1)}"
    let program = try compiledProgram(nodeText(body), with: compiler)
    #expect(try Program(decoding: program.encoded()) == program)
  }

  @Test func `the form of version 1 is read, too`() throws {
    let definitions = try HostDefinitions(
      json: Array(
        #"""
        {"Commands": [{"Language": "csharp", "YarnName": "do_it", "Parameters":
          [{"Name": "thing", "Type": "String", "DefaultValue": "nifty"}]}],
        "Functions": [{"YarnName": "is_it", "Language": "text", "ReturnType": "Boolean",
          "Parameters": [{"Name": "x", "Type": "Number", "IsParamsArray": true}]}]}
        """#.utf8
      )
    )
    #expect(errors("<<if is_it()>>\na\n<<endif>>\n{is_it(1, 2)}", definitions).isEmpty)
    #expect(
      errors("{is_it(\"a\")}", definitions) == [
        "YS0050 expected a number (Number), found text (String)"
      ]
    )
    #expect(definitions.commands.map(\.name) == ["do_it"])
  }

  @Test func `what one file says stays where another says otherwise`() throws {
    var definitions = try definitions()
    let other = #"{"functions": [{"yarnName": "coins", "parameters": []}, {"yarnName": "new"}]}"#
    definitions.add(try HostDefinitions(json: Array(other.utf8)))
    #expect(errors("{coins(\"a\")} {new(1, 2) + 1}", definitions).isEmpty)
    // What nobody says a function takes is told by its first call.
    #expect(
      errors("{new(1, 2) + 1} {new(1)}", definitions) == ["YS0014 ‘new’ takes 2 values, found 1"]
    )
  }

  @Test(arguments: [
    ("{", "is not JSON"), (#"{"functions": {}}"#, "functions: expected a list"),
    (#"{"functions": [{"parameters": []}]}"#, "functions[0]: the key ‘yarnName’ is missing"),
    (#"{"commands": [{"yarnName": 1}]}"#, "commands[0].yarnName: expected a text"),
    (
      #"{"commands": [{"yarnName": "a", "parameters": [{"isParamsArray": 1}]}]}"#,
      "commands[0].parameters[0].isParamsArray: expected true or false"
    ),
  ])
  func `what is no such file is refused with its place`(json: String, reason: String) {
    let error = #expect(throws: YarnProjectError.self) {
      try HostDefinitions(json: Array(json.utf8))
    }
    #expect(error?.description.hasPrefix(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `a statement whose word is written otherwise is told once`() throws {
    let json = #"{"commands": [{"yarnName": "Jump"}]}"#
    let definitions = try HostDefinitions(json: Array(json.utf8))
    var compiler = Compiler()
    compiler.declaredCommands = definitions.commandNames
    let checker = Checker(compiler: compiler, checks: [HostDefinitionCheck(definitions)])
    let source = SourceText(name: "own.yarn", text: nodeText("<<Set hat>>\n<<Jump>>"))
    #expect(checker.check([source]).map(\.label) == ["YS0060"])
  }

  @Test func `functions that are not defined are told once, near names as such`() throws {
    let body =
      "{coin(\"a\") + 1} {coin(\"b\") + 1} {coins(\"a\")} {dice(6)} {quite() + 1} {told() + 1}"
    let source = SourceText(name: "a.yarn", text: nodeText(body))
    let check = HostDefinitionCheck(try definitions(), functions: ["told"])
    var compiler = Compiler()
    compiler.declarations = try definitions().declarations
    let findings = Checker(compiler: compiler, checks: [check]).check([source]).filter {
      $0.label == "host-definition"
    }
    #expect(
      findings.map(\.message) == [
        "no function is called ‘coin’ in the project's definitions; did you mean ‘coins’?",
        "no function is called ‘quite’ in the project's definitions",
      ]
    )
    #expect(findings.map(\.severity) == [.warning, .info])
  }

  @Test(arguments: [
    ("<<fade_in 2>>\n<<fade_in 0.5 true>>\n<<fade_in 2 smooth>>\n<<fade_in {1 + 1}>>", []),
    ("<<fade_in>>", ["‘fade_in’ takes 1 to 2 values, found 0"]),
    ("<<fade_in 1 true 3>>", ["‘fade_in’ takes 1 to 2 values, found 3"]),
    ("<<fade_in slowly>>", ["‘fade_in’ takes a number here, found ‘slowly’"]),
    ("<<fade_in 1 perhaps>>", ["‘fade_in’ takes true or false here, found ‘perhaps’"]),
    ("<<go Start>>\n<<go {\"Start\"}>>", []),
    ("<<go Nowhere>>", ["‘go’ takes the title of a node here, found ‘Nowhere’"]),
    ("<<pick \"a long word\" b>>\n<<pick \"a \\\" b\">>\n<<pick a{1}b>>", []),
    ("<<pick>>", ["‘pick’ takes 1 or more values, found 0"]),
    ("<<anything at all 1 2 3>>\n<<wait 3>>", []),
    (
      "<<fadein 2>>\n<<fadein 2>>",
      ["no command is called ‘fadein’ in the project's definitions; did you mean ‘fade_in’?"]
    ),
    ("<<explode>>", ["no command is called ‘explode’ in the project's definitions"]),
    ("<<{\"fade_in\"}>>", []),
  ])
  func `commands are given what their definitions say`(body: String, expected: [String]) throws {
    let check = HostDefinitionCheck(try definitions())
    let source = SourceText(name: "a.yarn", text: nodeText(body))
    let findings = Checker(checks: [check]).check([source]).filter { $0.label == "host-definition" }
    #expect(findings.map(\.message) == expected)
    #expect(Checker(checks: [HostDefinitionCheck(HostDefinitions())]).check([source]).isEmpty)
  }
}
