import Glibc
import Terminal

/// A file's new text, on disk beside it until it takes its place; a class, as it owns that file.
///
/// The old text stays until the new one is whole on disk, and its permissions stay as they are.
/// A link stays, and what it points to is replaced.
final class ReplacedFile {
  private let path: String

  /// The file itself, behind all links.
  private let target: String
  private let temporary: String
  private var isInPlace = false

  init(_ path: String, in files: Files, with bytes: [UInt8]) throws(Refusal) {
    self.path = path
    var status = stat()
    let isThere = unsafe stat(files.place(path), &status) == 0
    guard isThere || !files.exists(path) else {
      throw Refusal("\(path): is a link to nothing, so it is left as it is")
    }
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("\(path): is no ordinary file, so it is left as it is")
    }
    let target = (isThere ? files.realPath(path) : nil) ?? files.place(path)
    let name = Files.name(of: target)
    let temporary = "\(Files.folder(of: target))/.\(name.prefix(100)).\(getpid())"
    self.target = target
    self.temporary = temporary
    let mode = isThere ? status.st_mode & 0o777 : 0o644
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Files.refusal(path) }
    defer { close(descriptor) }
    do throws(ScreenError) {
      try OutputWriter.write(String(decoding: bytes, as: UTF8.self), to: descriptor)
    } catch {
      unsafe unlink(temporary)
      throw Refusal("\(path): \(error)")
    }
    // Where the file is new the mask of whoever made it counts.
    guard !isThere || fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
      let refusal = Files.refusal(path)
      unsafe unlink(temporary)
      throw refusal
    }
  }

  deinit {
    if !isInPlace { unsafe unlink(temporary) }
  }

  /// Puts the new text in the place of the old one.
  func put() throws(Refusal) {
    guard unsafe rename(temporary, target) == 0 else { throw Files.refusal(path) }
    isInPlace = true
  }
}
