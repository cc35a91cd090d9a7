import Foundation
import TestSupport

/// A folder of an author's own, in which the program is run as in a shell.
struct AuthorWorkshop: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Runs the program with these words after its name, in the folder.
  func run(_ arguments: [String], input: String = "") throws -> ChildProcess {
    let words = [folder.path(), AftercareProgram.path] + arguments
    return try ChildProcess(
      "/bin/sh",
      arguments: ["-c", "cd \"$0\" && exec \"$@\""] + words,
      environment: AftercareProgram.environment(),
      input: Array(input.utf8)
    )
  }

  func author(_ arguments: String...) throws -> ChildProcess {
    try run(["author"] + arguments)
  }
}
