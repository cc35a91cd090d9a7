import Foundation
import GRDB

/// The journal's name and keys, each twice, with a hash that shows which copy is damaged.
enum HeaderTable {
  enum Kind: Int {
    case journal = 1
    case person, slot
  }

  /// What stands where, and in how good a state.
  struct Entry {
    let kind: Int
    let number: Int
    /// Nothing where both copies are damaged.
    let content: ArraySlice<UInt8>?
    let hasBothCopies: Bool
  }

  private struct Place: Hashable {
    let kind: Int
    let number: Int
  }

  private static let tables = ["header", "headerCopy"]

  static func write(_ db: Database, _ kind: Kind, _ number: Int, _ content: [UInt8]) throws {
    let bytes = Data(content) + checksum(kind.rawValue, number, content)
    for table in tables {
      try db.run(
        "INSERT OR REPLACE INTO \(table) (kind, number, bytes) VALUES (?, ?, ?)",
        [kind.rawValue, number, bytes]
      )
    }
  }

  static func delete(_ db: Database, _ kind: Kind, _ number: Int) throws {
    for table in tables {
      try db.run(
        "DELETE FROM \(table) WHERE kind = ? AND number = ?",
        [kind.rawValue, number]
      )
    }
  }

  /// All headers, and how many of the two tables could be read to their ends.
  static func all(_ db: Database) -> (entries: [Entry], wholeTables: Int) {
    var copies: [[Place: ArraySlice<UInt8>?]] = [[:], [:]]
    var wholeTables = 0
    for (index, table) in tables.enumerated()
    where (try? read(db, table, into: &copies[index])) != nil {
      wholeTables += 1
    }
    let places = Set(copies.flatMap(\.keys)).sorted { ($0.kind, $0.number) < ($1.kind, $1.number) }
    let entries = places.map { place in
      let contents = copies.map { $0[place] ?? nil }
      return Entry(
        kind: place.kind,
        number: place.number,
        content: contents.compactMap(\.self).first,
        hasBothCopies: contents[0] != nil && contents[0] == contents[1]
      )
    }
    return (entries, wholeTables)
  }

  /// Reads one of the tables as far as it can be read; the other may have the rest.
  private static func read(
    _ db: Database,
    _ table: String,
    into contents: inout [Place: ArraySlice<UInt8>?]
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT kind, number, bytes FROM \(table)")
    while let row = try rows.next() {
      let place = Place(kind: try row.integer(0), number: try row.integer(1))
      contents[place] = .some((try? row.blob(2)).flatMap { content(place, Array($0)) })
    }
  }

  /// The bytes without their hash, or `nil` where it is not theirs.
  private static func content(_ place: Place, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let content = bytes.dropLast(Cipher.tagSize)
    let hash = checksum(place.kind, place.number, Array(content))
    return hash == Data(bytes[content.endIndex...]) ? content : nil
  }

  private static func checksum(_ kind: Int, _ number: Int, _ content: [UInt8]) -> Data {
    RowChecksum.make("header \(kind)", content, number)
  }
}
