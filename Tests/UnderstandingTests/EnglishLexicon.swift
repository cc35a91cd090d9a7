import Foundation
import Understanding

/// The English tables as they are shipped, and the folder of fixtures.
enum EnglishLexicon {
  /// The lexicon of the shipped tables, compiled once.
  static let shared: Result<Lexicon, any Error> = Result { try Lexicon(tables: tables()) }

  /// The repository, found from this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The shipped tables, unread.
  static func tables() throws -> [LexiconTable] {
    try LexiconTable.Kind.allCases.map { kind in
      let file = root.appending(path: "Dialogues/Lexicon/en/\(kind.rawValue).tsv")
      return LexiconTable(
        kind: kind,
        name: file.lastPathComponent,
        language: "en",
        text: try String(contentsOf: file, encoding: .utf8)
      )
    }
  }
}
