import Glibc

/// What lets one process alone write; it goes with the process, however that ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `JournalError.busy` where another has it, `.readOnly` and `.unavailable`.
  init(_ folder: JournalFolder) throws(JournalError) {
    let descriptor = unsafe open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalError(errno: errno, at: folder.path) }
    var status = flock(descriptor, LOCK_EX | LOCK_NB)
    while status != 0, errno == EINTR { status = flock(descriptor, LOCK_EX | LOCK_NB) }
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
