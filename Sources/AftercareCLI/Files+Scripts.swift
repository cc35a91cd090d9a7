import Glibc
import YarnSyntax

/// Scripts that the user points at.
extension Files {
  /// The script at a path, or all scripts of a folder by name.
  func scripts(at path: String) throws(FileProblem) -> [SourceText] {
    let names: [String]
    do throws(FileError) {
      names = try scriptPaths(at: path)
    } catch {
      throw FileProblem(path: path, error: error)
    }
    var sources: [SourceText] = []
    for name in names {
      do throws(FileError) {
        sources.append(try script(name))
      } catch {
        throw FileProblem(path: name, error: error)
      }
    }
    return sources
  }

  /// A script under the name that the user gave it.
  func script(_ path: String) throws(FileError) -> SourceText {
    let bytes = try read(path)
    try Self.refuseForeignText(bytes[...])
    return SourceText(name: path, bytes: bytes)
  }

  /// The path of a file, or those of a folder's scripts, sorted.
  ///
  /// - Throws: `FileError` for what is neither, for a folder without scripts, and for a file that
  ///   by its name is something else.
  func scriptPaths(at path: String) throws(FileError) -> [String] {
    switch kind(of: path) {
    case nil: throw .last
    case S_IFREG:
      if let kind = FileKind(path) { throw .otherKind(kind) }
      return [path]
    case S_IFDIR:
      // A folder is no script, whatever it is called.
      let paths = try names(in: path).filter { $0.hasSuffix(".yarn") }.map { "\(path)/\($0)" }
        .filter { kind(of: $0) != S_IFDIR }
      guard !paths.isEmpty else { throw .noScripts }
      return paths
    default: throw .notAFile
    }
  }

  /// Refuses what is not UTF-8, with the line at which it stops being text.
  static func refuseForeignText(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw .notUTF8(line: line + 1)
  }
}
