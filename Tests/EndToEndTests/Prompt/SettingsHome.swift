import Foundation

/// A folder of a person who has settings of their own; a class because the folder goes with it.
final class SettingsHome {
  let path: String

  /// Makes the folder with these files, each by its name.
  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)")
    path = folder.path()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
