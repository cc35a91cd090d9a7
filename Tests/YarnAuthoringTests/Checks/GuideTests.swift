import CheckIn
import Foundation
import TestSupport
import Testing
import YarnCompiler
import YarnProgram
import YarnSyntax

/// The author's guide: its scripts and its tables.
struct GuideTests {
  private let guide = Result {
    try String(
      contentsOf: Repository.root.appending(path: "Dialogues/README.md"),
      encoding: .utf8
    )
  }

  /// The texts between ` ```yarn ` and ` ``` `.
  private func scripts() throws -> [String] {
    try guide.get().components(separatedBy: "\n```yarn").dropFirst().compactMap { part in
      part.components(separatedBy: "\n```").first?
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last
        .map { $0 + "\n" }
    }
  }

  @Test func `every script of the guide is sound but for nodes that it only names`() throws {
    let scripts = try scripts()
    #expect(scripts.count > 3)
    let compiler = Compiler(
      functions: Vocabulary.functions,
      commands: Vocabulary.commands,
      infersFunctions: false
    )
    for script in scripts {
      let output = compiler.compile([SourceText(name: "guide", text: script)])
      let errors = output.diagnostics.filter { $0.severity == .error && $0.code != .undefinedNode }
      #expect(errors.isEmpty, "\(errors.map(\.message))")
    }
  }

  /// What stands in the first column of the table with this header, without its marks.
  private func firstColumn(_ header: String) throws -> [String] {
    let lines = try guide.get().split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| \(header) |") }) + 2
    return lines[start...].prefix { $0.hasPrefix("| `") }.map { line in
      String(line.replacing("\\|", with: "¦").dropFirst(3).prefix { $0 != "`" })
        .replacing("¦", with: "|")
    }
  }

  @Test func `the guide has a row for every command, function and variable, and no other`() throws {
    let commands = try firstColumn("command")
    #expect(commands == CommandRow.all.map { "<<\($0.usage.text)>>" })
    let functions = try firstColumn("function").map { String($0.prefix { $0 != "(" }) }
    #expect(functions == CheckInFunction.allCases.map(\.rawValue) + ["visited"])
    let variables = try firstColumn("variable")
    #expect(variables == SessionVariable.allCases.map(\.rawValue))
  }
}
