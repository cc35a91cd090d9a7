import CheckIn
package import Understanding
package import YarnSyntax

/// What comes with the program: scripts, and what a session needs beside them.
package struct House: Sendable {
  package typealias File = (path: String, text: String)

  /// The scripts, by their paths below `Dialogues/`, with that folder's name before them.
  package let scripts: [SourceText]

  /// The words that a bot should not say, as a table.
  let wording: String
  private let lexicon: [LexiconTable]

  /// The table of contacts by region.
  private let support: String

  /// How the names of its scripts begin.
  static let folder = "Dialogues/"

  /// A house of the files of `Dialogues/`, by their paths below it.
  package init(_ files: [File]) {
    scripts = files.filter { $0.path.hasSuffix(".yarn") }
      .map { SourceText(name: Self.folder + $0.path, text: $0.text) }
    lexicon = files.compactMap { file in
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 3, parts[0] == "Lexicon", parts[2].hasSuffix(".tsv"),
        let kind = LexiconTable.Kind(rawValue: String(parts[2].dropLast(".tsv".count)))
      else { return nil }
      return LexiconTable(kind: kind, name: file.path, language: parts[1], text: file.text)
    }
    wording = files.first { $0.path == "Wording/en.tsv" }?.text ?? ""
    support = files.first { $0.path == "support.tsv" }?.text ?? ""
  }

  /// The names of the conversations.
  package var conversations: [String] {
    scripts.compactMap { Self.conversation(in: $0.name) }
  }

  /// The nodes at which they begin.
  package var entries: [String] { conversations.map(Self.entry) }

  /// The node at which a conversation begins; the goodbye's is the session's own.
  package static func entry(of conversation: String) -> String {
    conversation == "Closing" ? HouseNode.closing : conversation
  }

  /// The name of the conversation that begins at a node.
  package static func conversation(from entry: String) -> String {
    entry == HouseNode.closing ? "Closing" : entry
  }

  /// A conversation by its name, whatever its letter case.
  package func conversation(_ name: String) -> SourceText? {
    scripts.first { Self.conversation(in: $0.name)?.lowercased() == name.lowercased() }
  }

  /// The conversation that is in a file of the house.
  package static func conversation(in path: String) -> String? {
    let folder = Self.folder + "Conversations/"
    guard path.hasPrefix(folder), path.hasSuffix(".yarn") else { return nil }
    return String(path.dropFirst(folder.count).dropLast(".yarn".count))
  }

  /// The languages in which a session will understand what people type.
  package var languages: UnderstoodLanguages { UnderstoodLanguages(tables: lexicon) }

  /// What a session will understand people's words by; making it takes most of the time.
  package func makeLexicon() throws(LexiconError) -> Lexicon { try Lexicon(tables: lexicon) }

  /// The contacts that a session shows.
  func makeSupportDirectory() throws(SupportDirectory.ParseError) -> SupportDirectory {
    try SupportDirectory(table: support)
  }
}
