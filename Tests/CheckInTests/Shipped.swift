import CheckIn
import CheckInAuthoring
import Foundation
import YarnSyntax

/// Scripts over the files that are shipped in `Dialogues/`.
enum Shipped {
  /// The conversation that a bare start plays.
  static let welcome = Result { try script(entry: "Welcome", opening: nil) }

  /// One's own source after the shipped opening, or without one.
  static func script(
    _ own: String...,
    entry: String,
    opening: String? = nil
  ) throws -> Script {
    let sources = own.enumerated().map { index, text in
      SourceText(name: "own\(index).yarn", text: text)
    }
    return try ScriptBuilder(own: sources, shipped: try files.get())
      .build(entry: entry, opening: opening)
  }

  /// Every file below `Dialogues/`, in the order of their paths.
  private static let files = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogues").resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { $0.hasSuffix(".yarn") || $0.hasSuffix(".tsv") }.map { name in
      (path: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}
