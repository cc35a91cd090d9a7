import TestSupport
import Testing
import YarnAuthoring
import YarnCompiler
import YarnProgram
import YarnSyntax

/// What a project asks of its scripts, from its file to what the compiler says.
struct ProjectRulesTests {
  private let undeclared = nodeText("<<set $mood to 1>>\nMae: {$mood}")

  @Test func `variables must be declared where a project says so`() throws {
    #expect(try faults(of: undeclared, "{}") == [.undefinedVariable: .warning])
    #expect(
      try faults(of: undeclared, #"{"requireVariableDeclarations": true}"#)
        == [.undefinedVariable: .error]
    )
  }

  @Test(
    arguments: [
      ("none", nil), ("info", .info), ("warning", .warning), ("error", .error),
    ] as [(String, Diagnostic.Severity?)]
  )
  func `a severity is what the project says`(name: String, severity: Diagnostic.Severity?) throws {
    let options = "{\"diagnosticsSeverity\": {\"ys0003\": \"\(name)\", \"YS9999\": \"error\"}}"
    let expected = severity.map { [DiagnosticCode.undefinedVariable: $0] } ?? [:]
    #expect(try faults(of: undeclared, options) == expected)
  }

  @Test(arguments: [
    ("<<once>>\nMae: a\n<<endonce>>", "‘once’"), ("=> Mae: a\n=> Mae: b", "a line group"),
    ("<<enum E>>\n<<case A>>\n<<endenum>>", "an enum"), ("Mae: a <<once>>", "‘once’"),
    ("<<detour B>>", "a detour"), ("<<return>>", "‘return’"),
    ("<<declare $a = 1>>\n<<declare $b = $a > 0>>\n{$b}", "a smart variable"),
  ])
  func `a project of version 2 has only what the language had then`(
    body: String,
    feature: String
  ) throws {
    let text = nodeText(body) + "title: B\n---\nMae: b\n===\n"
    for (version, isWelcome) in [(2, false), (3, true), (4, true)] {
      let rules = ProjectRules(version: version)
      let found = Compiler(rules: rules).compile([SourceText(name: "a.yarn", text: text)])
        .diagnostics.filter { $0.code == .languageVersionTooLow }
      #expect(found.isEmpty == isWelcome)
      #expect(found.allSatisfy { $0.message.hasPrefix(feature) })
    }
    let project = try YarnProject(json: Array(#"{"projectFileVersion": 2}"#.utf8))
    #expect(project.rules.version == 2)
  }

  @Test func `an error stays an error`() throws {
    let faults = try faults(
      of: nodeText("{1 + true}"),
      #"{"diagnosticsSeverity": {"YS0050": "none"}}"#
    )
    #expect(faults == [.typeMismatch: .error])
  }

  @Test func `only the project's characters may speak`() throws {
    let text = nodeText("Mae: a\nMea: b")
    #expect(try faults(of: text, "{}").isEmpty)
    #expect(try faults(of: text, "{}", characters: ["Mae"]) == [.unknownCharacter: .info])
    #expect(
      try faults(
        of: text,
        #"{"diagnosticsSeverity": {"YS0016": "error"}}"#,
        characters: ["Mae"]
      ) == [.unknownCharacter: .error]
    )
  }

  @Test func `the rules are for the project's own sources`() {
    let rules = ProjectRules(severities: [.undefinedVariable: .some(.error)], characters: ["Jo"])
    let sources = [
      SourceText(name: "own.yarn", text: nodeText("Jo: a")),
      SourceText(name: "shared.yarn", text: "title: B\n---\nMae: {$x + 1}\n===\n"),
    ]
    let ruled = Compiler(rules: rules, ruledCount: 1).compile(sources)
    #expect(ruled.program != nil)
    #expect(ruled.diagnostics.map(\.severity) == [.warning])
    #expect(Compiler(rules: rules).compile(sources).program == nil)
  }

  @Test func `a host's function must not be called like another of the language`() throws {
    let clashing = Compiler(functions: [FunctionSignature("dice", [], result: .string)])
    #expect(
      diagnostics(of: nodeText("{dice(6)}"), with: clashing) == [
        "3:2 YS0034 the program has a ‘dice’ of its own that is not the language's; "
          + "it must be called something else"
      ]
    )
    #expect(diagnostics(of: nodeText("{min(1, 2)}"), with: clashing).isEmpty)
    let same = Compiler(functions: [FunctionSignature("dice", [.number], result: .number)])
    #expect(diagnostics(of: nodeText("{dice(6)}"), with: same).isEmpty)
  }

  private func faults(
    of text: String,
    _ options: String,
    characters: [String]? = nil
  ) throws -> [DiagnosticCode: Diagnostic.Severity] {
    let names = characters.map { "\($0)" } ?? "null"
    let json = """
      {"projectFileVersion": 4, "compilerOptions": \(options),
      "editorOptions": {"yarnScriptEditor": {"characters": \(names)}}}
      """
    let project = try YarnProject(json: Array(json.utf8))
    let output = Compiler(rules: project.rules).compile([SourceText(name: "a.yarn", text: text)])
    let pairs = output.diagnostics.map { ($0.code, $0.severity) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
