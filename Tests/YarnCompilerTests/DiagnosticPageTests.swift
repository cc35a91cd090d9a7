import Foundation
import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

struct DiagnosticPageTests {
  /// The host that the pages' examples speak to.
  private static func compiler(for code: DiagnosticCode) -> Compiler {
    Compiler(
      functions: [FunctionSignature("people", [], result: .number)]
        + (code == .invalidLibraryFunction ? [FunctionSignature("dice", [], result: .bool)] : []),
      commands: [
        CommandSignature("handover", 0...0),
        CommandSignature("listen", 1...1, variableTypes: ["": .string]),
        CommandSignature("turn", 1...1, firstWords: ["next", "back"]),
        CommandSignature("wave", 0...0),
      ],
      infersFunctions: code == .expressionTypeUndetermined,
      rules: ProjectRules(
        characters: code == .unknownCharacter ? ["Bot", "Mae"] : nil,
        version: code == .languageVersionTooLow ? 2 : ProjectRules.wholeLanguage
      )
    )
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has a page whose bad example raises it and whose good one is sound`(
    code: DiagnosticCode
  ) throws {
    let page = try page(code.rawValue)
    #expect(page.hasPrefix("# \(code.rawValue): \(code.name)\n\nSeverity: "))
    let examples = examples(in: page)
    try #require(examples.count == 2)
    let bad = diagnostics(of: examples[0], code)
    #expect(Set(bad.map(\.code)) == [code], "\(bad.map(\.message))")
    #expect(bad.allSatisfy { page.contains("\n\nSeverity: \($0.severity.rawValue).\n\n") })
    let good = diagnostics(of: examples[1], code)
    #expect(good.isEmpty, "\(good.map(\.message))")
  }

  @Test func `the overview names every code once, and there is no further page`() throws {
    let codes = DiagnosticCode.allCases.map(\.rawValue).sorted()
    let links = try page("YarnCompiler").split(separator: "\n").filter { $0.hasPrefix("- <doc:") }
    #expect(links.map { $0.dropFirst(7).dropLast(1) }.sorted() == codes.map { $0[...] })
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(files.sorted() == (codes + ["YarnCompiler"]).map { "\($0).md" }.sorted())
  }

  private var folder: URL {
    Repository.root.appending(path: "Sources/YarnCompiler/YarnCompiler.docc")
  }

  private func page(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
  }

  /// The texts between ` ```yarn ` and ` ``` `.
  private func examples(in page: String) -> [String] {
    page.components(separatedBy: "```yarn\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  /// What is said of an example, which is a file or the body of a node.
  private func diagnostics(of example: String, _ code: DiagnosticCode) -> [Diagnostic] {
    let isFile = example.split(separator: "\n").contains("---")
    let source = SourceText(name: "test.yarn", text: isFile ? example : nodeText(example))
    return Self.compiler(for: code).compile([source]).diagnostics
  }
}
