import Glibc
import Terminal

/// What is not part of a conversation goes to standard error.
enum Output {
  /// Writes text to standard output, as it is.
  static func say(_ text: String) throws(ScreenError) {
    try OutputWriter.write(text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error; a closed one is no reason to stop.
  static func complain(_ text: String, terminator: String = "\n") {
    try? OutputWriter.write(text + terminator, to: STDERR_FILENO)
  }
}
