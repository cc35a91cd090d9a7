import Foundation
import GRDB

/// Columns that may hold anything, since the file may be damaged.
extension Row {
  func blob(_ index: Int) throws(JournalError) -> Data {
    let value: DatabaseValue = self[index]
    guard case .blob(let bytes) = value.storage else { throw .damaged(.database) }
    return bytes
  }

  func sealed(_ index: Int) throws(JournalError) -> Sealed {
    Sealed(try blob(index))
  }

  func id(_ index: Int) throws(JournalError) -> EntryID {
    guard let id = EntryID(try blob(index)) else { throw .damaged(.database) }
    return id
  }

  func integer(_ index: Int) throws(JournalError) -> Int {
    let value: DatabaseValue = self[index]
    guard case .int64(let number) = value.storage else { throw .damaged(.database) }
    return Int(number)
  }
}

extension EntryID {
  /// The ID as a value of a column.
  var data: Data { Data(bytes) }
}

extension Database {
  /// Runs a statement that is kept for the next time.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The number of rows of a table.
  func count(_ table: String) throws -> Int {
    try Int.fetchOne(self, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
  }
}

/// A hash beside what stands in the clear, which shows damage without any key.
enum RowChecksum {
  static func make(_ table: String, _ bytes: some Collection<UInt8>, _ number: Int = 0) -> Data {
    var writer = RecordWriter()
    writer.write(table)
    writer.write(number)
    writer.write(block: bytes)
    return Data(Sodium.checksum(writer.bytes))
  }
}
