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
  /// A link stands where a project's file should.
  case link
  /// A folder has too many files in it, or folders too deep.
  case tooMany

  var description: String {
    switch self {
    case .missing: "there is no such file, folder or conversation"
    case .refused(let reason): "cannot be read: \(reason)"
    case .noScripts: "this folder has no .yarn files"
    case .tooLarge: "is larger than \(ScriptFiles.sizeLimit / 1_048_576) MiB, so it is no script"
    case .notText: "is not text, so it is no script"
    case .notAFile: "is not an ordinary file"
    case .link: "is a link, and a project's files must be in its own folder"
    case .tooMany: "has too many files in it; keep a project in a folder of its own"
    }
  }

  /// The reason that the system gave last.
  static var last: FileError {
    let code = errno
    switch code {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP: return .link
    default: return .refused(unsafe String(cString: strerror(code)))
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
    case .file: return [SourceText(name: path, bytes: try readFile(path))]
    case .folder:
      let names = try scriptNames(in: path)
      guard !names.isEmpty else { throw .noScripts }
      var sources: [SourceText] = []
      for name in names {
        let file = "\(path)/\(name)"
        sources.append(SourceText(name: file, bytes: try readFile(file)))
      }
      return sources
    }
  }

  /// The bytes of a file that the user named.
  static func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try readFile(descriptor)
  }

  /// The bytes of an open file that holds text.
  static func readFile(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
      guard bytes.count <= sizeLimit else { throw .tooLarge }
      guard !block[..<count].contains(0) else { throw .notText }
    }
  }

  private enum Kind { case file, folder }

  private static func kind(of path: String) throws(FileError) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: throw .notAFile
    }
  }

  private static func scriptNames(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe self.name(of: entry)
      if name.hasSuffix(".yarn"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The name in an entry of a folder.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        unsafe String(cString: $0)
      }
    }
  }
}
