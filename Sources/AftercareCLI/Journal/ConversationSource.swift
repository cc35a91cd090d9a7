import CheckIn
import JournalStore

/// Finds the conversation that a command names.
enum ConversationSource {
  /// By the beginning of its ID, `last`, or the path of an export in JSON Lines.
  static func load(_ name: String, _ access: JournalOptions, in shell: Shell) throws -> Conversation
  {
    if name.hasSuffix(".jsonl") || name.contains("/") {
      let conversations = try readExport(name, in: shell.files)
      guard let first = conversations.first, conversations.count == 1 else {
        throw Refusal("\(name): it holds \(conversations.count) conversations, not one")
      }
      return first
    }
    let journal = try access.unlocked(for: .reading, in: shell)
    return try journal.conversation(try journal.find(name))
  }

  /// The conversations of a file that `journal export --format jsonl` has written.
  static func readExport(_ path: String, in files: Files) throws(Refusal) -> [Conversation] {
    let bytes = try files.read(path)
    return try Refusal.naming("\(path): ", as: .refused, JSONLinesReader.conversations(in: bytes))
  }
}
