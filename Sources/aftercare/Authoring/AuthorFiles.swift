import Glibc
import Terminal

/// Files of an author: what is in a folder, and how a file is written.
enum AuthorFiles {
  static func isFolder(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// The names in a folder that do not begin with a point, sorted.
  static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe ScriptFiles.name(of: entry)
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path without its last part; `.` where there is no other.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path, without an ending.
  static func name(of path: String, without ending: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
  }

  /// Writes a file, all of it or nothing: a reader sees the old text or the new one.
  ///
  /// Its permissions stay as they are. A link is not written through.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    var status = stat()
    let isThere = unsafe lstat(path, &status) == 0
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(.refused, "\(path): is a link or no file, so it is left as it is")
    }
    let mode = isThere ? status.st_mode & 0o777 : 0o644
    let temporary = "\(folder(of: path))/.\(name(of: path, without: "")).\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    do throws(ScreenError) {
      try OutputWriter.write(String(decoding: bytes, as: UTF8.self), to: descriptor)
    } catch {
      unsafe unlink(temporary)
      throw Refusal(.refused, "\(path): \(error)")
    }
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0,
      unsafe rename(temporary, path) == 0
    else {
      let refusal = refusal(path)
      unsafe unlink(temporary)
      throw refusal
    }
  }

  static func makeFolder(_ path: String) throws(Refusal) {
    guard unsafe mkdir(path, 0o755) == 0 else { throw refusal(path) }
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(.refused, "\(path): \(unsafe String(cString: strerror(errno)))")
  }
}
