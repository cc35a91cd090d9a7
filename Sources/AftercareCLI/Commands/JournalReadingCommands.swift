import ArgumentParser
import CheckIn
import JournalStore
import PlainText
import Terminal

/// Prints a conversation, or everything that is kept.
struct JournalShowCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a conversation; without an ID, everything that is kept."
  )

  @Argument(help: "The beginning of an ID, or last.")
  var conversation: String?

  @OptionGroup var access: JournalOptions

  func run(in shell: Shell) throws -> ExitStatus {
    let journal = try access.unlocked(for: .reading, in: shell)
    if let conversation {
      try show(journal.conversation(journal.find(conversation)), in: shell)
      return .fine
    }
    let (listed, damaged) = try journal.conversations()
    for listing in listed { try show(journal.conversation(listing.id), in: shell) }
    for note in try journal.notes() { try shell.say(note.text(shell.time)) }
    return shell.warn(ofDamaged: damaged)
  }

  private func show(_ conversation: Conversation, in shell: Shell) throws {
    try shell.say(Exporter.export([conversation], as: .text))
  }
}

/// Finds words in what is kept.
struct JournalSearchCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the saved conversations; case and accents do not matter.",
    discussion: "Shells remember what is typed as a command; with - the words are asked for."
  )

  @Argument(help: "The words, or - to be asked for them.")
  var words: [String]

  @OptionGroup var access: JournalOptions

  func run(in shell: Shell) throws -> ExitStatus {
    let text = words == ["-"] ? askForWords(in: shell) : words.joined(separator: " ")
    guard !text.allSatisfy(\.isWhitespace) else { throw Refusal("no words to find") }
    let journal = try access.unlocked(for: .reading, in: shell)
    var count = 0
    try journal.search(text) { hit in
      count += 1
      try shell.say("\(hit.id.short)  \(PlainText.line(hit.text))\n")
    }
    guard count == 0 else { return .fine }
    shell.complain("Nothing that is kept has these words.")
    return .failed
  }

  private func askForWords(in shell: Shell) -> String {
    shell.complain("Words to find: ", terminator: "")
    return readLine() ?? ""
  }
}

/// Writes conversations in a form for elsewhere.
struct JournalExportCommand: PlainCommand {
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

  func perform(in shell: Shell) throws {
    let journal = try access.unlocked(for: .reading, in: shell)
    let ids =
      conversations.isEmpty
      ? try journal.conversations().listed.map(\.id)
      : try conversations.map { try journal.find($0) }
    let file = try output.map { try NewFile(path: $0, in: shell.files) }
    var exporter = Exporter(format)
    let write = { (text: String) in
      if let file { try file.write(text) } else { try shell.say(text) }
    }
    for id in ids { try write(exporter.append(journal.conversation(id))) }
    try write(exporter.finish())
  }
}

extension ExportFormat: ExpressibleByArgument {}
