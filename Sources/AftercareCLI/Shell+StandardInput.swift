import Glibc

extension Shell {
  /// Lets a file stand in for whoever types.
  mutating func readLines(from path: String) throws(Refusal) {
    let descriptor = unsafe open(files.place(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else { throw Refusal(path, .last) }
    close(descriptor)
    isTyped = isatty(STDIN_FILENO) == 1
  }
}
