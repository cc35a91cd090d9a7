import Foundation
package import Testing
package import YarnCompiler
import YarnSyntax

/// A script with faults and what must be said about it.
package struct DiagnosticCase: Sendable {
  /// The factory that makes the first of the diagnostics.
  package let factory: String
  package let text: String

  /// `line:column code message`, one for each diagnostic.
  package let expected: [String]

  /// A case whose script is a node called `Start` with this body.
  package init(_ factory: String, body: String, _ expected: String...) {
    self.factory = factory
    text = nodeText(body)
    self.expected = expected
  }

  package init(_ factory: String, file text: String, _ expected: String...) {
    self.factory = factory
    self.text = text
    self.expected = expected
  }

  /// Compiles the script and compares all that is said about it.
  package func check(
    with compiler: Compiler = Compiler(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = diagnostics(of: text, with: compiler)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  /// The names of the factories that a source file declares, in their order.
  package static func factories(in path: String) throws -> [String] {
    let file = Repository.root.appending(path: path)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let words = line.split { !$0.isLetter }
      guard line.hasPrefix("  static func "), words.count > 2 else { return nil }
      return String(words[2])
    }
  }
}

extension DiagnosticCase: CustomTestStringConvertible {
  package var testDescription: String { factory }
}

/// All diagnostics of a script as `line:column code message`.
package func diagnostics(of text: String, with compiler: Compiler = Compiler()) -> [String] {
  let source = SourceText(name: "test.yarn", text: text)
  let table = LineTable(source)
  return compiler.compile([source]).diagnostics.map { diagnostic in
    let (line, column) = table.location(of: diagnostic.range.lowerBound)
    return "\(line):\(column) \(diagnostic.code.rawValue) \(diagnostic.message)"
  }
}
