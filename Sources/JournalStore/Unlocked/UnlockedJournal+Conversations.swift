package import CheckIn

extension UnlockedJournal {
  /// What is kept, the newest first, and the IDs of what cannot be read any more.
  package func conversations() throws(JournalError) -> (listed: [Listing], damaged: [EntryID]) {
    let reader = ConversationReader(try keys())
    var listed: [Listing] = []
    var damaged: [EntryID] = []
    try eachHead(reader, damaged: &damaged) { entry, head in
      listed.append(
        Listing(id: entry.id, head: head.head, fadesOn: head.fadesOn, events: head.events)
      )
    }
    listed.sort { ($0.head.began, $0.id) > ($1.head.began, $1.id) }
    return (listed, damaged)
  }

  /// A conversation with everything that was said.
  package func conversation(_ id: EntryID) throws(JournalError) -> Conversation {
    let reader = ConversationReader(try keys())
    return try journal.database.read { db in
      guard let entry = try ConversationTable.entry(db, id) else { throw JournalError.notFound }
      return try reader.conversation(db, entry)
    }
  }

  /// Finds a conversation by the beginning of its ID, or the newest one by `last`.
  ///
  /// - Throws: `JournalError.notFound` and `.ambiguous`.
  package func find(_ prefix: String) throws(JournalError) -> EntryID {
    if prefix == "last" {
      guard let newest = try conversations().listed.first else { throw .notFound }
      return newest.id
    }
    let beginning = prefix.lowercased()
    guard !beginning.isEmpty else { throw .notFound }
    var found: [EntryID] = []
    try journal.database.read { db in
      try ConversationTable.each(db) { entry in
        if entry.id.text.hasPrefix(beginning) { found.append(entry.id) }
      }
    }
    guard let id = found.first else { throw .notFound }
    guard found.count == 1 else { throw .ambiguous(prefix) }
    return id
  }

  /// What everyone agreed to have recalled, by name; of several the newest.
  package func memory() throws(JournalError) -> [String: String] {
    let reader = ConversationReader(try keys())
    var latest: [String: (began: Int, value: String)] = [:]
    var damaged: [EntryID] = []
    try eachHead(reader, damaged: &damaged) { _, head in
      for (name, value) in head.memory where head.head.began >= latest[name]?.began ?? .min {
        latest[name] = (head.head.began, value)
      }
    }
    return latest.mapValues(\.value)
  }

  /// Opens every head, and makes the keys faster to open that are not yet.
  private func eachHead(
    _ reader: ConversationReader,
    damaged: inout [EntryID],
    _ body: (ConversationTable.Entry, KeptHead) -> Void
  ) throws(JournalError) {
    var adopted: [EntryID: EntryKey] = [:]
    try journal.database.read { db in
      try ConversationTable.each(db) { entry in
        do throws(JournalError) {
          let head = try reader.head(of: entry)
          if case .boxed = entry.key { adopted[entry.id] = reader.wrappedKey(of: entry.id) }
          body(entry, head)
        } catch {
          damaged.append(entry.id)
        }
      }
    }
    adopt(adopted, ConversationTable.replaceKey)
  }
}
