import PlainText
import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Prints a conversation, or everything that is kept.
struct JournalShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a conversation; without an ID, everything that is kept."
  )

  @Argument(help: "The beginning of an ID, or last.")
  var conversation: String?

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let journal = try JournalAccess.unlocked(for: .reading, access)
      if let conversation {
        return try show(journal.conversation(journal.find(conversation)))
      }
      let (listed, damaged) = try journal.conversations()
      for listing in listed { try show(journal.conversation(listing.id)) }
      for note in try journal.notes() { try Output.say(NoteText.text(of: note)) }
      for id in damaged { Refusal(.fine, "\(id): this conversation is damaged").complain() }
      if !damaged.isEmpty { throw ExitCode(ExitStatus.damaged.rawValue) }
    }
  }

  private func show(_ conversation: Conversation) throws {
    try Output.say(Exporter.export([conversation], as: .text))
  }
}

/// Finds words in what is kept.
struct JournalSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the saved conversations; case and accents do not matter.",
    discussion: "Shells remember what is typed as a command; with - the words are asked for."
  )

  @Argument(help: "The words, or - to be asked for them.")
  var words: [String]

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let text = words == ["-"] ? try askForWords() : words.joined(separator: " ")
      guard !text.allSatisfy(\.isWhitespace) else { throw Refusal(.refused, "no words to find") }
      let journal = try JournalAccess.unlocked(for: .reading, access)
      var count = 0
      try journal.search(text) { hit in
        count += 1
        try Output.say("\(hit.id.short)  \(PlainText.line(hit.text))\n")
      }
      if count == 0 {
        Output.complain("Nothing that is kept has these words.")
        throw ExitCode(ExitStatus.failed.rawValue)
      }
    }
  }

  private func askForWords() throws -> String {
    Output.complain("Words to find: ", terminator: "")
    return readLine() ?? ""
  }
}

/// Writes conversations in a form for elsewhere.
struct JournalExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write conversations in a form for elsewhere.",
    discussion: """
      What is exported is not sealed any more. No export holds an answer that was not shared.
      """
  )

  @Argument(help: "The beginnings of IDs, or last; without any, all conversations.")
  var conversations: [String] = []

  @Option(help: "markdown, text, jsonl, html or cast.")
  var format = ExportFormat.markdown

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let journal = try JournalAccess.unlocked(for: .reading, access)
      let ids =
        conversations.isEmpty
        ? try journal.conversations().listed.map(\.id)
        : try conversations.map { try journal.find($0) }
      let file = try output.map { try NewFile(path: $0) }
      var exporter = Exporter(format)
      for id in ids { try write(exporter.append(journal.conversation(id)), to: file) }
      try write(exporter.finish(), to: file)
    }
  }

  private func write(_ text: String, to file: NewFile?) throws {
    if let file { try file.write(text) } else { try Output.say(text) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
