import GRDB

/// The tables, as they came to be; a step that was released is never changed.
///
/// Texts and titles are nowhere in them, nor any hash of either: only random IDs, sealed bytes, and
/// the two times after which something goes without anyone's passphrase.
enum JournalMigrations {
  /// What the database is after all steps; newer ones are refused.
  static let version = 1

  /// Tells our files from other databases.
  static let applicationID = 0x4166_7465

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: drafts, conversations, notes") { db in
      try db.execute(sql: first)
    }
    return migrator
  }

  private static let first = """
    CREATE TABLE header (
      kind INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (kind, number)
    ) WITHOUT ROWID;
    CREATE TABLE headerCopy (
      kind INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (kind, number)
    ) WITHOUT ROWID;
    CREATE TABLE draft (
      id BLOB NOT NULL PRIMARY KEY, key BLOB NOT NULL, state BLOB NOT NULL,
      touched INTEGER NOT NULL, checksum BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE draftRecord (
      draft BLOB NOT NULL REFERENCES draft ON DELETE CASCADE,
      sequence INTEGER NOT NULL, sealed BLOB NOT NULL,
      PRIMARY KEY (draft, sequence)
    ) WITHOUT ROWID;
    CREATE TABLE conversation (
      id BLOB NOT NULL PRIMARY KEY, key BLOB NOT NULL, head BLOB NOT NULL,
      fadesOn INTEGER NOT NULL, checksum BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE body (
      conversation BLOB NOT NULL PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
      sealed BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE note (
      id BLOB NOT NULL PRIMARY KEY, key BLOB NOT NULL, sealed BLOB NOT NULL,
      checksum BLOB NOT NULL
    ) WITHOUT ROWID;
    PRAGMA application_id = 0x41667465;
    PRAGMA user_version = 1;
    """
}
