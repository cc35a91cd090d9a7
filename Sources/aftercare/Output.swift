import Glibc

/// What is not part of a conversation goes to standard error.
enum Output {
  /// Writes a line to standard error; a closed one is no reason to stop.
  static func complain(_ text: String, terminator: String = "\n") {
    let bytes = Array((text + terminator).utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
