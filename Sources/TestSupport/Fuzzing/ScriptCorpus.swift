package import Foundation
package import YarnRuntime
import YarnSyntax

/// Scripts to begin from: shipped ones, fixtures, an own folder's, and ever new ones.
package struct ScriptCorpus: Sendable {
  package let scripts: [[UInt8]]

  /// - Parameter folder: Further scripts to begin from.
  package init(folder: URL? = nil) {
    let fixtures = Repository.scripts(below: Repository.root.appending(path: "Tests/Fixtures"))
    let further = folder.map { Repository.scripts(below: $0) } ?? []
    scripts = (Repository.shippedScripts + fixtures + further).map { Array($0.bytes.dropLast()) }
  }

  /// A script without errors.
  package func makeSound(_ generator: inout SplitMix64) -> [UInt8] {
    RandomScript.make(&generator)
  }

  /// Some script, sound or not.
  package func make(_ generator: inout SplitMix64) -> [UInt8] {
    if Int.random(in: 0..<3, using: &generator) == 0,
      let script = scripts.randomElement(using: &generator)
    {
      return script
    }
    return makeSound(&generator)
  }
}
