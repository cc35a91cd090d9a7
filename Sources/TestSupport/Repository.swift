package import Foundation
package import YarnSyntax

/// Where the files are that tests read.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All shipped scripts, in the order of their paths.
  package static let shippedScripts = scripts(below: root.appending(path: "Dialogues"))

  /// The scripts of a folder and the folders in it, in the order of their paths.
  ///
  /// Files that cannot be read are left out.
  package static func scripts(below folder: URL) -> [SourceText] {
    let prefix = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    let files = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".yarn") }.sorted().compactMap { path in
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
      return SourceText(name: path, bytes: Array(data))
    }
  }
}
