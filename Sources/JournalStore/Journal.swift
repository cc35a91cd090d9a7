/// The journal as it is without a passphrase: everything can be written, nothing can be read.
///
/// A class because it owns the open file and the lock, of which there is one.
package final class Journal {
  package enum Use {
    /// Any number of processes at a time.
    case reading
    /// One process at a time.
    case writing
  }

  let folder: JournalFolder
  let database: JournalDatabase
  private(set) var headers: Headers
  private let lock: FileLock?

  /// Whether there is a journal in a folder.
  package static func exists(in folder: String) -> Bool {
    JournalFolder(path: folder).holdsJournal
  }

  /// - Throws: `JournalError.missing`, `.busy`, `.readOnly`, `.foreign`, `.newerFormat`, `.damaged`
  ///   and `.unavailable`.
  package static func open(in folder: String, for use: Use) throws(JournalError) -> Journal {
    let folder = JournalFolder(path: folder)
    guard folder.holdsJournal else { throw .missing(folder.path) }
    switch use {
    case .writing: return try Journal(folder, lock: try FileLock(folder))
    case .reading: return try Journal(folder)
    }
  }

  /// Opens a journal to read it, without a lock; where its disk cannot be written to, just as it is.
  private init(_ folder: JournalFolder) throws(JournalError) {
    let isFrozen = !folder.isWritable
    // What is not merged can only be read with help of files that cannot be made there.
    guard !isFrozen || !folder.hasUnmergedChanges else { throw .readOnly(folder.path) }
    self.folder = folder
    lock = nil
    database = try JournalDatabase(folder.database, for: isFrozen ? .frozen : .reading)
    let version = try database.formatVersion()
    guard version == JournalMigrations.version else {
      throw .unavailable(folder.path, reason: "it has an older format; write to it once")
    }
    headers = try database.read { db in try Headers(db) }
  }

  /// Opens a journal to write to it, and cleans up after whoever did not close it.
  init(_ folder: JournalFolder, lock: consuming FileLock) throws(JournalError) {
    guard folder.isWritable else { throw .readOnly(folder.path) }
    self.folder = folder
    self.lock = consume lock
    database = try JournalDatabase(folder.database, for: .writing)
    if try database.formatVersion() < JournalMigrations.version { try database.migrate() }
    try database.useWriteAheadLog()
    try database.merge()
    folder.makeReserve()
    headers = try database.read { db in try Headers(db) }
  }

  /// How many people have a place, counted from 1 without gaps.
  package var places: Int { headers.people.count }

  /// A sentence for each file that others on the machine could open.
  package var looseModes: [String] { folder.looseModes }

  var id: EntryID { headers.journal.id }

  /// Opens what is kept to the person whose passphrase or recovery code it is.
  ///
  /// - Throws: `JournalError.wrongPassphrase`, `.mistypedCode`, `.damaged`, `.hostileParameters`.
  package func unlock(_ passphrase: Passphrase) throws(JournalError) -> UnlockedJournal {
    UnlockedJournal(self, try Keyring.unlock(headers, passphrase))
  }

  // MARK: - Writing

  var canWrite: Bool { lock != nil }

  /// Writes all or nothing; it is on the disk afterwards.
  func write<Value>(
    _ body: (JournalDatabase.Connection) throws -> Value
  ) throws(JournalError) -> Value {
    guard canWrite else { throw .readOnly(folder.path) }
    return try database.write(body)
  }

  /// Writes what may be left undone, with the lock if nobody else has it.
  func tidy(_ body: (JournalDatabase.Connection) throws -> Void) throws(JournalError) {
    if canWrite { return try database.write(body) }
    guard folder.isWritable else { return }
    let lock = try FileLock(folder)
    try database.write(body)
    _ = consume lock
  }

  /// Writes what destroys something, and sees to it that nothing of that is left.
  ///
  /// Where the disk is full, the room that was kept for this is used.
  func destroy<Value>(
    _ body: (JournalDatabase.Connection) throws -> Value
  ) throws(JournalError) -> Value {
    let value: Value
    do throws(JournalError) {
      value = try write(body)
    } catch {
      guard case .diskFull = error else { throw error }
      folder.releaseReserve()
      value = try write(body)
    }
    try database.merge()
    folder.makeReserve()
    return value
  }

  /// Takes note of new headers.
  func readHeadersAgain() throws(JournalError) {
    headers = try database.read { db in try Headers(db) }
  }
}
