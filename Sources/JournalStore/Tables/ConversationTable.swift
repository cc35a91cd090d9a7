import Foundation
import GRDB

/// Conversations that are kept.
enum ConversationTable {
  /// A conversation without its body.
  struct Entry {
    let id: EntryID
    let key: EntryKey
    let head: Sealed
    let fadesOn: Int
    let isFadingKnown: Bool
  }

  static func insert(
    _ db: Database,
    _ id: EntryID,
    key: EntryKey,
    _ conversation: SealedConversation
  ) throws {
    let day = conversation.fadesOn
    try db.run(
      "INSERT INTO conversation (id, key, head, fadesOn, checksum) VALUES (?, ?, ?, ?, ?)",
      [id.data, key.data, conversation.head.data, day, checksum(id, day)]
    )
    try db.run(
      "INSERT INTO body (conversation, sealed) VALUES (?, ?)",
      [id.data, conversation.body.data]
    )
  }

  static func replaceKey(_ db: Database, _ id: EntryID, with key: EntryKey) throws {
    try db.run("UPDATE conversation SET key = ? WHERE id = ?", [key.data, id.data])
  }

  static func replaceHead(
    _ db: Database,
    _ id: EntryID,
    with head: Sealed,
    fadesOn day: Int
  ) throws {
    try db.run(
      "UPDATE conversation SET head = ?, fadesOn = ?, checksum = ? WHERE id = ?",
      [head.data, day, checksum(id, day), id.data]
    )
  }

  static func delete(_ db: Database, _ id: EntryID) throws {
    try db.run("DELETE FROM conversation WHERE id = ?", [id.data])
  }

  /// All conversations in the order of their IDs, one at a time.
  static func each(_ db: Database, _ body: (Entry) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: columns)
    while let row = try rows.next() { try body(entry(row)) }
  }

  static func entry(_ db: Database, _ id: EntryID) throws -> Entry? {
    let statement = try db.cachedStatement(sql: columns + " WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.data]).map(entry)
  }

  static func body(_ db: Database, _ id: EntryID) throws -> Sealed? {
    let statement = try db.cachedStatement(sql: "SELECT sealed FROM body WHERE conversation = ?")
    return try Row.fetchOne(statement, arguments: [id.data]).map { try $0.sealed(0) }
  }

  private static let columns = "SELECT id, key, head, fadesOn, checksum FROM conversation"

  private static func entry(_ row: Row) throws -> Entry {
    let (id, day) = (try row.id(0), try row.integer(3))
    return Entry(
      id: id,
      key: EntryKey(try row.blob(1)),
      head: try row.sealed(2),
      fadesOn: day,
      isFadingKnown: try row.blob(4) == checksum(id, day)
    )
  }

  /// Shows a flipped bit in a day that decides when a conversation fades.
  private static func checksum(_ id: EntryID, _ day: Int) -> Data {
    RowChecksum.make("conversation", id.bytes, day)
  }
}
