import Glibc
import Terminal

/// A file that did not exist before, for its user alone; a class because it closes what it opened.
final class NewFile {
  private let path: String
  private let descriptor: Int32

  init(path: String, in files: Files = Files()) throws(Refusal) {
    self.path = path
    descriptor = unsafe open(files.place(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? Refusal("\(path): there is such a file already; it is left as it is")
        : Files.refusal(path)
    }
  }

  deinit {
    close(descriptor)
  }

  func write(_ text: String) throws(Refusal) {
    do throws(ScreenError) {
      try OutputWriter.write(text, to: descriptor)
    } catch {
      throw Refusal("\(path): \(error)")
    }
  }
}
