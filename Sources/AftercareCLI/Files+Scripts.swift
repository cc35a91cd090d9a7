import Glibc
import YarnSyntax

/// Scripts that the user points at.
extension Files {
  /// The path of a file, or those of a folder's scripts, sorted.
  ///
  /// - Throws: `Refusal` for what is neither, for a folder without scripts, and for a file that
  ///   by its name is something else.
  func scriptPaths(at path: String) throws(Refusal) -> [String] {
    switch kind(of: path) {
    case nil: throw Refusal(path, .last)
    case S_IFREG:
      if let kind = FileKind(path) { throw Refusal(path, .otherKind(kind)) }
      return [path]
    case S_IFDIR:
      // A folder is no script, whatever it is called.
      let paths = try names(in: path).filter { $0.hasSuffix(".yarn") }.map { "\(path)/\($0)" }
        .filter { kind(of: $0) != S_IFDIR }
      guard !paths.isEmpty else { throw Refusal(path, .noScripts) }
      return paths
    default: throw Refusal(path, .notAFile)
    }
  }
}

extension SourceText {
  /// A script of these bytes; what is not UTF-8 is refused with the line where it stops being text.
  init(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    guard String(validating: bytes, as: UTF8.self) == nil else {
      self.init(name: path, bytes: bytes)
      return
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw Refusal(path, .notUTF8(line: line + 1))
  }
}
