import Glibc

/// The folder of a journal, and the files in it.
struct JournalFolder {
  let path: String

  var database: String { "\(path)/journal.sqlite" }
  var lock: String { "\(path)/lock" }

  /// Holds room on the disk that destroying something may need when there is no other.
  var reserve: String { "\(path)/reserve" }

  /// What a new journal is written to until it is whole.
  var newDatabase: String { "\(path)/journal.sqlite.new" }

  /// The files that SQLite keeps beside a database.
  static func companions(of database: String) -> [String] {
    ["-wal", "-shm", "-journal"].map { database + $0 }
  }

  var holdsJournal: Bool { unsafe access(database, F_OK) == 0 }

  /// Whether files in the folder can be changed.
  var isWritable: Bool {
    unsafe access(path, W_OK | X_OK) == 0 && access(database, W_OK) == 0
  }

  /// Whether something that is not in the database yet waits in a file beside it.
  var hasUnmergedChanges: Bool {
    var status = stat()
    return unsafe stat("\(database)-wal", &status) == 0 && status.st_size > 0
  }

  /// Makes the folder and those around it, for nobody but their owner.
  func create() throws(JournalError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      guard unsafe mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      let error = errno
      // Where nothing can be made, what is needed may be there all the same.
      guard unsafe access(made, X_OK) != 0 else { continue }
      throw JournalError(errno: error, at: made)
    }
  }

  /// A sentence for each file that others could open.
  var looseModes: [String] {
    ([path, database, lock] + Self.companions(of: database)).compactMap { file in
      var status = stat()
      guard unsafe stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
      return "\(file): others on this machine can open it; chmod go= takes that from them"
    }
  }

  /// Takes the room for destroying, as far as there is some.
  func makeReserve() {
    let descriptor = unsafe open(reserve, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    posix_fallocate(descriptor, 0, Self.reserveSize)
    close(descriptor)
  }

  func releaseReserve() {
    unsafe unlink(reserve)
  }

  /// Enough for the changed pages of a draft with large scripts.
  private static let reserveSize = 512 << 10

  /// Removes what an earlier attempt left that did not come to its end.
  func removeRemnants() {
    for file in [newDatabase] + Self.companions(of: newDatabase) + Self.companions(of: database) {
      unsafe unlink(file)
    }
  }

  /// Gives the new database its name, in a way that no loss of power leaves half done.
  func publish() throws(JournalError) {
    try Self.synchronize(newDatabase)
    guard unsafe rename(newDatabase, database) == 0 else {
      throw JournalError(errno: errno, at: database)
    }
    try Self.synchronize(path)
  }

  /// Makes a file for its owner alone that is not there yet.
  static func createFile(_ path: String) throws(JournalError) {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalError(errno: errno, at: path) }
    close(descriptor)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Waits until a file or the names in a folder are on the disk.
  static func synchronize(_ path: String) throws(JournalError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw JournalError(errno: errno, at: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw JournalError(errno: errno, at: path) }
  }
}
