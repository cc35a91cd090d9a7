import Foundation
import GRDB

/// People's own notes; which are whose, only their keys tell.
enum NoteTable {
  struct Entry {
    let id: EntryID
    let key: Sealed
    let note: Sealed
    let isWhole: Bool
  }

  static func insert(_ db: Database, _ id: EntryID, key: Sealed, note: Sealed) throws {
    try db.run(
      "INSERT INTO note (id, key, sealed, checksum) VALUES (?, ?, ?, ?)",
      [id.data, key.data, note.data, checksum(id, key, note)]
    )
  }

  static func delete(_ db: Database, _ id: EntryID) throws {
    try db.run("DELETE FROM note WHERE id = ?", [id.data])
  }

  static func all(_ db: Database) throws -> [Entry] {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, key, sealed, checksum FROM note")
    var entries: [Entry] = []
    while let row = try rows.next() {
      let (id, key, note) = (try row.id(0), try row.sealed(1), try row.sealed(2))
      let isWhole = try row.blob(3) == checksum(id, key, note)
      entries.append(Entry(id: id, key: key, note: note, isWhole: isWhole))
    }
    return entries
  }

  /// Tells a damaged note from somebody else's, which does not open either.
  private static func checksum(_ id: EntryID, _ key: Sealed, _ note: Sealed) -> Data {
    RowChecksum.make("note", id.bytes + key.bytes + note.bytes)
  }
}
