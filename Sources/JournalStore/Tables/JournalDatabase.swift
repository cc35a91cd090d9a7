import GRDB

/// The file that everything is in, with errors of our own.
struct JournalDatabase {
  enum Access {
    case reading
    /// On a disk that cannot be written to, where nothing can change meanwhile either.
    case frozen
    case writing
  }

  typealias Connection = Database

  let path: String
  private let queue: DatabaseQueue

  init(_ path: String, for access: Access) throws(JournalError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = access == .frozen
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // What is deleted is overwritten; what is committed is on the disk; nothing that is sorted
      // goes to other files; nothing in a schema that somebody changed is run.
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = MEMORY;
          """
      )
    }
    do {
      let name = access == .frozen ? Self.frozenName(path) : path
      queue = try DatabaseQueue(path: name, configuration: configuration)
    } catch {
      throw JournalError(error, at: path)
    }
  }

  /// The name by which SQLite takes it that the file does not change, and makes no files beside it.
  private static func frozenName(_ path: String) -> String {
    let special: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
    return "file:" + path.map { special[$0] ?? String($0) }.joined() + "?immutable=1"
  }

  /// Reads without anything changing meanwhile.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do { return try queue.read(body) } catch { throw JournalError(error, at: path) }
  }

  /// Writes all or nothing; what is written is on the disk afterwards.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do { return try queue.write(body) } catch { throw JournalError(error, at: path) }
  }

  /// Runs what cannot be part of a transaction.
  func maintain(_ body: (Database) throws -> Void) throws(JournalError) {
    do { try queue.writeWithoutTransaction(body) } catch { throw JournalError(error, at: path) }
  }

  /// The format, which is one that this program knows or can bring up to date.
  ///
  /// - Throws: `JournalError.foreign`, `.newerFormat` and `.damaged`.
  func formatVersion() throws(JournalError) -> Int {
    let (application, version) = try read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id"),
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    guard application == JournalMigrations.applicationID else { throw .foreign(path) }
    guard version <= JournalMigrations.version else {
      throw .newerFormat(found: version, known: JournalMigrations.version)
    }
    guard version > 0 else { throw .damaged(.header) }
    return version
  }

  /// Lets readers read while something is written, at the cost of one wait for the disk a write.
  func useWriteAheadLog() throws(JournalError) {
    try maintain { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw JournalError.unavailable(path, reason: "its disk does not allow a write-ahead log")
      }
    }
  }

  /// Makes the database what this program knows.
  func migrate() throws(JournalError) {
    // Deleting makes the file shorter, so that it needs no room on a disk that is full. It can only
    // be said of a database without tables.
    try maintain { db in try db.execute(sql: "PRAGMA auto_vacuum = FULL") }
    do { try JournalMigrations.migrator.migrate(queue) } catch {
      throw JournalError(error, at: path)
    }
  }

  /// Brings all changes into the one file, and leaves none of them, nor what was there before them,
  /// in the file beside it.
  func merge() throws(JournalError) {
    try maintain { db in _ = try db.checkpoint(.truncate) }
  }

  func close() throws(JournalError) {
    do { try queue.close() } catch { throw JournalError(error, at: path) }
  }
}
