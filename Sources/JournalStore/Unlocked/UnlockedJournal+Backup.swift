import GRDB
import Glibc

extension UnlockedJournal {
  /// Copies the journal to one file, sealed as it is, for its owner alone; then looks at every seal
  /// of the copy.
  ///
  /// - Throws: `JournalError.alreadyExists`, what the disk refuses, and `.damaged` where the journal
  ///   is, in which case there is a copy of what there is.
  package func backup(to path: String) throws(JournalError) {
    let keys = try keys()
    // SQLite fills an empty file, and would make one that others can read.
    try JournalFolder.createFile(path)
    do throws(JournalError) {
      try journal.database.maintain { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
      try JournalFolder.synchronize(path)
      try JournalFolder.synchronize(JournalFolder.parent(of: path))
    } catch {
      unsafe unlink(path)
      throw error
    }
    var verifier = Verifier(try JournalDatabase(path, for: .frozen), keys)
    if let damage = verifier.run().damaged.first { throw .damaged(damage) }
  }
}
