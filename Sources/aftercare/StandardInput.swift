import ArgumentParser
import Glibc

/// Where what is typed comes from.
enum StandardInput {
  /// Lets a file stand in for whoever types.
  static func read(from path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else {
      let refusal = Refusal(path, FileError.last)
      refusal.complain()
      throw ExitCode(refusal.status.rawValue)
    }
    close(descriptor)
  }

  /// Has what was typed and not read thrown away as the very last thing, lest a shell run it.
  static func discardAtExit() {
    _ = atexit { tcflush(STDIN_FILENO, TCIFLUSH) }
  }
}
