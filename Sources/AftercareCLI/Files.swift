import Glibc

/// The files that people name.
struct Files {
  /// Where relative paths begin; `nil` for the folder that the process is in.
  var folder: String?

  /// A path as the system takes it.
  func place(_ path: String) -> String {
    guard let folder, !path.isEmpty, !path.hasPrefix("/") else { return path }
    return "\(folder)/\(path)"
  }

  // MARK: - What is there

  func isFolder(_ path: String) throws(Refusal) -> Bool {
    guard let kind = kind(of: path) else { throw Refusal(path, .last) }
    return kind == S_IFDIR
  }

  func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(place(path), &status) == 0
  }

  /// What the system tells of what a path leads to; `nil` where that is nothing.
  func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(place(path), &status) == 0 ? status : nil
  }

  /// What a path leads to, as the system numbers it; `nil` where that is nothing.
  func kind(of path: String) -> mode_t? { status(of: path).map { $0.st_mode & S_IFMT } }

  /// The names in a folder that do not begin with a point, sorted.
  func names(in path: String) throws(Refusal) -> [String] {
    guard let folder = unsafe opendir(place(path)) else { throw Refusal(path, .last) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe Self.name(of: entry)
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A path without links and points, or `nil` where there is nothing.
  func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(place(path), nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  // MARK: - Reading

  /// Larger files are refused, in bytes.
  static let sizeLimit = 64 * 1_048_576

  /// The bytes of a text file that the user named.
  func read(_ path: String) throws(Refusal) -> [UInt8] {
    let descriptor = unsafe open(place(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Refusal(path, .last) }
    defer { close(descriptor) }
    return try Self.read(descriptor, path)
  }

  /// The bytes of an open file that holds text, by the path that it is known by.
  static func read(_ descriptor: Int32, _ path: String) throws(Refusal) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Refusal(path, .last) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(path, .notAFile) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Refusal(path, .last) }
      guard count > 0 else { break }
      bytes += block[..<count]
      guard bytes.count <= sizeLimit else { throw Refusal(path, .tooLarge) }
      guard !block[..<count].contains(0) else {
        throw Refusal(path, ForeignEncoding(bytes).map { .encoding($0) } ?? .notText)
      }
    }
    // These marks are in no UTF-8, so that even a text without any zero is told by them.
    if bytes.count > 1, bytes[0] >= 0xFE, let encoding = ForeignEncoding(bytes) {
      throw Refusal(path, .encoding(encoding))
    }
    return bytes
  }

  // MARK: - Writing

  /// Writes a file, all of it or nothing: a reader sees the old text or the new one.
  ///
  /// - Throws: `Refusal` where the disk or the folder does not let it.
  func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    try ReplacedFile(path, in: self, with: bytes).put()
  }

  /// Writes several files; none of them before there is room for all.
  ///
  /// Each comes with the text that it had when it was read, so that whoever has changed it since
  /// does not lose the change.
  func replace(_ files: [(path: String, old: [UInt8], new: [UInt8])]) throws(Refusal) {
    for file in files {
      guard (try? read(file.path)) == file.old else {
        throw Refusal("\(file.path): was changed meanwhile, so nothing is written")
      }
    }
    var replaced: [ReplacedFile] = []
    for file in files { replaced.append(try ReplacedFile(file.path, in: self, with: file.new)) }
    for file in replaced { try file.put() }
  }

  func makeFolder(_ path: String) throws(Refusal) {
    guard unsafe mkdir(place(path), 0o755) == 0 else { throw Self.refusal(path) }
  }

  /// Why the system did not do what was last asked of it for a file.
  static func refusal(_ path: String) -> Refusal {
    Refusal("\(path): \(unsafe String(cString: strerror(errno)))")
  }

  // MARK: - Names

  /// The path without its last part; `.` where there is no other.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path, without an ending.
  static func name(of path: String, without ending: String = "") -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
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
