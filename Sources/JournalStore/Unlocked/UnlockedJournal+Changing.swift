package import CheckIn
import GRDB

extension UnlockedJournal {
  /// Takes in a conversation from elsewhere, or `nil` where the very same is kept already.
  package func add(
    _ conversation: Conversation,
    fadesOn day: Int
  ) throws(JournalError) -> EntryID? {
    let keys = try keys()
    let candidates = try conversations().listed.filter { listing in
      listing.head == conversation.head && listing.events == conversation.events.count
    }
    for candidate in candidates where try self.conversation(candidate.id) == conversation {
      return nil
    }
    let (id, key) = (EntryID(), SecretBytes.random())
    let sealed = SealedConversation(
      conversation,
      fadesOn: day,
      key: key,
      in: keys.journalID,
      as: id
    )
    try journal.write { db in
      try ConversationTable.insert(db, id, key: keys.wrap(key, of: id), sealed)
    }
    return id
  }

  /// Keeps a conversation until another day; never for a shorter time than it was.
  package func keepAgain(_ id: EntryID, fadesOn day: Int) throws(JournalError) {
    let reader = ConversationReader(try keys())
    try journal.write { db in
      guard let entry = try ConversationTable.entry(db, id) else { throw JournalError.notFound }
      var head = try reader.head(of: entry)
      head.fadesOn = max(head.fadesOn, day)
      let sealed = reader.seal(head, as: id)
      try ConversationTable.replaceHead(db, id, with: sealed, fadesOn: head.fadesOn)
    }
  }

  /// Takes one answer out of a conversation, wherever it is repeated; nothing of it is left.
  ///
  /// - Throws: `JournalError.notAnAnswer` where the event is none, or is taken back already.
  package func redact(_ id: EntryID, event: Int) throws(JournalError) {
    let keys = try keys()
    let reader = ConversationReader(keys)
    try journal.destroy { db in
      guard let entry = try ConversationTable.entry(db, id) else { throw JournalError.notFound }
      let day = try reader.head(of: entry).fadesOn
      var conversation = try reader.conversation(db, entry)
      try Redaction.apply(to: &conversation, event: event)
      let key = SecretBytes.random()
      let sealed = SealedConversation(
        conversation,
        fadesOn: day,
        key: key,
        in: keys.journalID,
        as: id
      )
      try ConversationTable.delete(db, id)
      try ConversationTable.insert(db, id, key: keys.wrap(key, of: id), sealed)
    }
  }

  /// Destroys a conversation.
  package func delete(_ id: EntryID) throws(JournalError) {
    _ = try keys()
    try journal.destroy { db in
      guard try ConversationTable.entry(db, id) != nil else { throw JournalError.notFound }
      try ConversationTable.delete(db, id)
    }
  }

  /// Destroys all conversations, all drafts and one's own notes.
  package func deleteEverything() throws(JournalError) {
    let own = try ownNotes().map(\.id)
    try journal.destroy { db in
      try db.execute(sql: "DELETE FROM conversation; DELETE FROM draft;")
      for id in own { try NoteTable.delete(db, id) }
    }
  }
}
