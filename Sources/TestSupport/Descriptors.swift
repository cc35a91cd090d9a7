import Glibc
import Synchronization

/// Makes descriptors that no child process inherits by accident.
package enum Descriptors {
  /// Held while descriptors are made and while a process is started: the C library's module does
  /// not show Swift the calls that mark a descriptor as it is made.
  static let lock = Mutex(())

  /// A pipe's two ends.
  package static func makePipe() throws -> (reading: Int32, writing: Int32) {
    try lock.withLock { _ in
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { throw ProcessError.system("pipe", errno) }
      ends.forEach(closeOnExecution)
      return (ends[0], ends[1])
    }
  }

  /// The two sides of a new terminal.
  static func makeTerminal(columns: Int, rows: Int) throws -> (ours: Int32, programs: Int32) {
    try lock.withLock { _ in
      var sides: (Int32, Int32) = (-1, -1)
      var size = winsize(
        ws_row: UInt16(rows),
        ws_col: UInt16(columns),
        ws_xpixel: 0,
        ws_ypixel: 0
      )
      guard unsafe openpty(&sides.0, &sides.1, nil, nil, &size) == 0 else {
        throw ProcessError.system("openpty", errno)
      }
      closeOnExecution(sides.0)
      closeOnExecution(sides.1)
      return sides
    }
  }

  /// The end to read of a pipe that these words wait in; few enough for a pipe to take at once.
  package static func makePipe(holding words: String) throws -> Int32 {
    let ends = try makePipe()
    defer { close(ends.writing) }
    guard unsafe write(ends.writing, words, words.utf8.count) == words.utf8.count else {
      throw ProcessError.system("write", errno)
    }
    return ends.reading
  }

  private static func closeOnExecution(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }
}
