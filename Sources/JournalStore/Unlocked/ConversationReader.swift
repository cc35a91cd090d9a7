import CheckIn

/// Opens conversations with one piece of memory for all their keys, one after the other.
struct ConversationReader {
  let keys: Keyring
  private let key = SecretBytes(count: Cipher.keySize)

  init(_ keys: Keyring) {
    self.keys = keys
  }

  /// Opens the head; the key is in memory then.
  ///
  /// - Throws: `JournalError.damaged`.
  func head(of entry: ConversationTable.Entry) throws(JournalError) -> KeptHead {
    guard keys.open(entry.key, of: entry.id, into: key),
      let head = SealedConversation.open(
        head: entry.head,
        key: key,
        in: keys.journalID,
        as: entry.id
      )
    else { throw .damaged(.conversation(entry.id)) }
    return head
  }

  /// The bytes of the events, after the head of the same conversation.
  ///
  /// - Throws: `JournalError.damaged`, also where the database cannot give the body.
  func body(
    _ db: JournalDatabase.Connection,
    of entry: ConversationTable.Entry,
    _ head: KeptHead
  ) throws(JournalError) -> ArraySlice<UInt8> {
    guard let sealed = try? ConversationTable.body(db, entry.id),
      let body = SealedConversation.open(
        body: sealed,
        of: head,
        key: key,
        in: keys.journalID,
        as: entry.id
      )
    else { throw .damaged(.conversation(entry.id)) }
    return body
  }

  /// The whole conversation.
  func conversation(
    _ db: JournalDatabase.Connection,
    _ entry: ConversationTable.Entry
  ) throws(JournalError) -> Conversation {
    let head = try head(of: entry)
    let body = try body(db, of: entry, head)
    guard let events = try? ConversationBody.decode(body), events.count == head.events else {
      throw .damaged(.conversation(entry.id))
    }
    return Conversation(head: head.head, events: events, memory: head.memory)
  }

  /// The key of the conversation whose head was opened last, under the master key.
  func wrappedKey(of id: EntryID) -> EntryKey {
    keys.wrap(key, of: id)
  }

  /// Seals a changed head with the key of the conversation whose head was opened last.
  func seal(_ head: KeptHead, as id: EntryID) -> Sealed {
    SealedConversation.seal(head, key: key, in: keys.journalID, as: id)
  }
}
