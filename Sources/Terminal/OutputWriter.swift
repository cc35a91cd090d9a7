import Glibc

/// What standard output can refuse.
package enum ScreenError: Error, Equatable, CustomStringConvertible {
  /// Whoever read the output has gone, or the terminal was closed.
  case closed
  /// The disk behind the output is full.
  case full
  /// Anything else, with the system's number.
  case failed(Int32)

  package var description: String {
    switch self {
    case .closed: "the output was closed"
    case .full: "there is no room left for the output"
    case .failed(let code): "the output could not be written (system error \(code))"
    }
  }
}

/// Writes to a file descriptor, all of it or an error.
package enum OutputWriter {
  package static func write(_ text: String, to descriptor: Int32) throws(ScreenError) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: awaitRoom(in: descriptor)
      case EPIPE, EIO, EBADF: throw .closed
      case ENOSPC, EDQUOT, EFBIG: throw .full
      default: throw .failed(errno)
      }
    }
  }

  private static func awaitRoom(in descriptor: Int32) {
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&output, 1, -1)
  }
}
