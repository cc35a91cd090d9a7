import Foundation
import Glibc

/// A folder that is gone after the test; in memory where the system has such a place.
///
/// A class because it owns the folder.
final class TemporaryFolder {
  let path: String

  init() {
    let parent = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(parent)/aftercare-\(UUID().uuidString)"
    unsafe mkdir(path, 0o700)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// All files below the folder by name, with what is in them.
  func contents() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    let files = names.map { ($0, try? Data(contentsOf: URL(filePath: "\(path)/\($0)"))) }
    return Dictionary(
      uniqueKeysWithValues: files.compactMap { name, data in data.map { (name, $0) } }
    )
  }

  /// Whether a text is in one of the files, as it is.
  func holds(_ text: String) throws -> Bool {
    try contents().values.contains { $0.range(of: Data(text.utf8)) != nil }
  }
}
