import Foundation
import GRDB

/// Conversations that still run, or wait to be gone on with.
enum DraftTable {
  /// A draft without its records.
  struct Entry {
    let id: EntryID
    let key: EntryKey
    let state: Sealed
    let touched: Int
    let isTouchedKnown: Bool
  }

  static func insert(
    _ db: Database,
    _ id: EntryID,
    key: EntryKey,
    state: Sealed,
    touched: Int
  ) throws {
    try db.run(
      "INSERT INTO draft (id, key, state, touched, checksum) VALUES (?, ?, ?, ?, ?)",
      [id.data, key.data, state.data, touched, checksum(id, touched)]
    )
  }

  /// - Throws: `JournalError.notFound` where the draft is gone.
  static func update(_ db: Database, _ id: EntryID, state: Sealed, touched: Int) throws {
    try db.run(
      "UPDATE draft SET state = ?, touched = ?, checksum = ? WHERE id = ?",
      [state.data, touched, checksum(id, touched), id.data]
    )
    guard db.changesCount == 1 else { throw JournalError.notFound }
  }

  static func replaceKey(_ db: Database, _ id: EntryID, with key: EntryKey) throws {
    try db.run("UPDATE draft SET key = ? WHERE id = ?", [key.data, id.data])
  }

  static func delete(_ db: Database, _ id: EntryID) throws {
    try db.run("DELETE FROM draft WHERE id = ?", [id.data])
  }

  static func all(_ db: Database) throws -> [Entry] {
    try entries(db, "", [])
  }

  static func entry(_ db: Database, _ id: EntryID) throws -> Entry? {
    try entries(db, " WHERE id = ?", [id.data]).first
  }

  private static func entries(
    _ db: Database,
    _ condition: String,
    _ arguments: StatementArguments
  ) throws -> [Entry] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT id, key, state, touched, checksum FROM draft" + condition,
      arguments: arguments
    )
    var entries: [Entry] = []
    while let row = try rows.next() {
      let (id, touched) = (try row.id(0), try row.integer(3))
      entries.append(
        Entry(
          id: id,
          key: EntryKey(try row.blob(1)),
          state: try row.sealed(2),
          touched: touched,
          isTouchedKnown: try row.blob(4) == checksum(id, touched)
        )
      )
    }
    return entries
  }

  // MARK: - Records

  static func insertRecord(_ db: Database, _ id: EntryID, _ sequence: Int, _ sealed: Sealed) throws
  {
    try db.run(
      "INSERT INTO draftRecord (draft, sequence, sealed) VALUES (?, ?, ?)",
      [id.data, sequence, sealed.data]
    )
  }

  static func record(_ db: Database, _ id: EntryID, _ sequence: Int) throws -> Sealed? {
    let statement = try db.cachedStatement(
      sql: "SELECT sealed FROM draftRecord WHERE draft = ? AND sequence = ?"
    )
    return try Row.fetchOne(statement, arguments: [id.data, sequence]).map { try $0.sealed(0) }
  }

  static func deleteRecords(_ db: Database, _ id: EntryID) throws {
    try db.run("DELETE FROM draftRecord WHERE draft = ?", [id.data])
  }

  /// The records in their order, one at a time.
  static func eachRecord(
    _ db: Database,
    _ id: EntryID,
    _ body: (_ sequence: Int, _ sealed: Sealed) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT sequence, sealed FROM draftRecord WHERE draft = ? ORDER BY sequence",
      arguments: [id.data]
    )
    while let row = try rows.next() { try body(try row.integer(0), try row.sealed(1)) }
  }

  /// Shows a flipped bit in a time that decides when a draft is destroyed.
  private static func checksum(_ id: EntryID, _ touched: Int) -> Data {
    RowChecksum.make("draft", id.bytes, touched)
  }
}
