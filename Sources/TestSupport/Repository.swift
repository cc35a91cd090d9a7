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
    .filter { !$0.name.hasPrefix("Template/") }

  /// Yarn Spinner's own test cases, under a licence of their own that lies beside them.
  package static let yarnSpinnerCases = root.appending(path: "Tests/Fixtures/YarnSpinner")

  /// The answers of a fixture of whole conversations, one a line.
  package static func answers(_ name: String) throws -> [String] {
    let file = root.appending(path: "Tests/Fixtures/EndToEnd/\(name).answers")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// What the couple types where a journal is set up, with what they say to whether it is kept.
  package static func couple(keeping answers: [String]) throws -> String {
    var lines = try Self.answers("couple")
    lines.insert("yes, by us", at: 1)
    // The closing asks each alone; after the notes question the keyboard is passed on. What is said
    // before a screen is cleared waits for Enter.
    let goodbye = lines.lastIndex { !$0.isEmpty } ?? lines.count - 1
    lines = Array(lines[...goodbye])
    lines.append("")
    for answer in answers { lines += ["", answer, "no, leave them", ""] }
    lines += ["", "", "", ""]
    return lines.joined(separator: "\n") + "\n"
  }

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
