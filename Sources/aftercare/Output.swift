import Glibc
import Terminal

/// What is not part of a conversation goes to standard error.
enum Output {
  /// Writes a line to standard error; a closed one is no reason to stop.
  static func complain(_ text: String, terminator: String = "\n") {
    try? OutputWriter.write(text + terminator, to: STDERR_FILENO)
  }
}
