import Foundation
import Testing
package import YarnSyntax

/// A script below `Tests/Fixtures` with the golden file of a stage beside it.
package struct Fixture: Sendable {
  /// The file's name without its ending.
  package let name: String
  package let source: SourceText

  /// The folder of its stage.
  let stage: String

  /// The fixtures of a stage, such as `Tokens`, in the order of their names.
  package static func all(of stage: String) -> [Fixture] {
    Repository.scripts(below: folder(of: stage)).map { source in
      Fixture(name: String(source.name.dropLast(".yarn".count)), source: source, stage: stage)
    }
  }

  static func folder(of stage: String) -> URL {
    Repository.root.appending(path: "Tests/Fixtures/\(stage)")
  }
}

extension Fixture: CustomTestStringConvertible {
  package var testDescription: String { name }
}
