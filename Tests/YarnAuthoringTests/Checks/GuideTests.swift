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

  @Test func `every command and function of a check-in has a row in the guide`() throws {
    let rows = try guide.get().split(separator: "\n").filter { $0.hasPrefix("| ") }
    for command in Vocabulary.commands {
      let isThere = rows.contains { row in
        row.contains("`<<\(command.name)>>`") || row.contains("`<<\(command.name) ")
      }
      #expect(isThere, "\(command.name)")
    }
    for function in Vocabulary.functions {
      #expect(rows.contains { $0.contains("`\(function.name)(") }, "\(function.name)")
    }
  }
}
