import Glibc
import YarnSyntax

/// Why a file could not be read.
enum FileError: Error, CustomStringConvertible {
  case missing
  case refused(String)
  case noScripts
  case tooLarge
  case notText
  case notAFile

  var description: String {
    switch self {
    case .missing: "there is no such file, folder or conversation"
    case .refused(let reason): "cannot be read: \(reason)"
    case .noScripts: "this folder has no .yarn files"
    case .tooLarge: "is larger than \(ScriptFiles.sizeLimit / 1_048_576) MiB, so it is no script"
    case .notText: "is not text, so it is no script"
    case .notAFile: "is neither a file nor a folder"
    }
  }
}

/// Reads scripts that the user points at.
enum ScriptFiles {
  /// Larger files are refused, in bytes.
  static let sizeLimit = 64 * 1_048_576

  /// The script at a path, or all scripts of a folder by name.
  static func read(_ path: String) throws(FileError) -> [SourceText] {
    switch try kind(of: path) {
    case .file: return [try readFile(path)]
    case .folder:
      let names = try scriptNames(in: path)
      guard !names.isEmpty else { throw .noScripts }
      var sources: [SourceText] = []
      for name in names { sources.append(try readFile("\(path)/\(name)")) }
      return sources
    }
  }

  private enum Kind { case file, folder }

  private static func kind(of path: String) throws(FileError) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw failure() }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: throw .notAFile
    }
  }

  private static func scriptNames(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw failure() }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasSuffix(".yarn"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func readFile(_ path: String) throws(FileError) -> SourceText {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      guard count > 0 else { break }
      bytes += block[..<count]
      guard bytes.count <= sizeLimit else { throw .tooLarge }
      guard !block[..<count].contains(0) else { throw .notText }
    }
    return SourceText(name: path, bytes: bytes)
  }

  private static func failure() -> FileError {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return .missing }
    return .refused(unsafe String(cString: strerror(code)))
  }
}
