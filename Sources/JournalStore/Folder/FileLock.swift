import Glibc

/// What lets one process alone write; it goes with the process, however that ends.
struct FileLock: ~Copyable {
  /// How often the lock is tried again, 20 ms apart.
  private static let tries = 10

  private let descriptor: Int32

  /// - Throws: `JournalError.busy` where another has it, `.readOnly` and `.unavailable`.
  init(_ folder: JournalFolder) throws(JournalError) {
    let descriptor = unsafe open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalError(errno: errno, at: folder.path) }
    // A reader may be tidying up, which takes a moment.
    var status = flock(descriptor, LOCK_EX | LOCK_NB)
    for _ in 0..<Self.tries where status != 0 && (errno == EINTR || errno == EWOULDBLOCK) {
      poll(nil, 0, 20)
      status = flock(descriptor, LOCK_EX | LOCK_NB)
    }
    guard status == 0 else {
      let error = errno
      close(descriptor)
      throw error == EWOULDBLOCK ? .busy(folder.path) : JournalError(errno: error, at: folder.lock)
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
