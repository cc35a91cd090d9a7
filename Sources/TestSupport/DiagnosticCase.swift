import Foundation
package import Testing
import YarnAuthoring
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
    checkMends(with: compiler, sourceLocation)
  }

  /// Makes the mends of the fix-its, and demands that all are made and none again.
  private func checkMends(with compiler: Compiler, _ sourceLocation: SourceLocation) {
    let checker = Checker(compiler: compiler, checks: [])
    var mending = SafeMending([SourceText(name: "test.yarn", text: text)]) { checker.inspect($0) }
    let isMendable = mending.inspected.findings.contains { !$0.fixIts.isEmpty }
    mending.mend { _ in true }
    #expect(mending.leftOut == [], sourceLocation: sourceLocation)
    #expect((mending.count > 0) == isMendable, sourceLocation: sourceLocation)
    var again = SafeMending(mending.sources) { checker.inspect($0) }
    again.mend { _ in true }
    #expect(again.count == 0, sourceLocation: sourceLocation)
  }

  /// The names of the factories that a source file declares, in their order.
  package static func factories(in path: String) throws -> [String] {
    let file = Repository.root.appending(path: path)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let words = line.split { !$0.isLetter }.drop { $0 == "package" }.prefix(3)
      guard line.hasPrefix("  "), line.dropFirst(2).first != " ", let name = words.last,
        words.dropLast().elementsEqual(["static", "func"])
      else { return nil }
      return String(name)
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
