import Foundation

/// A script of one's own in a folder of its own, which goes with it.
final class OwnScript {
  private let folder: URL

  /// Writes a script of one file.
  init(_ text: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "Evening.yarn"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The path of its file.
  var path: String { folder.appending(path: "Evening.yarn").path() }

  /// Asks for words again and again and says after each which it got, until they are `finished`.
  static func listening() throws -> OwnScript {
    try OwnScript(
      """
      title: Evening
      ---
      <<declare $words = "">>
      Bot: Tell me something.
      <<listen $words>>
      Bot: Heard ({$words}).
      <<if $words is "finished">>
          <<jump Evening_End>>
      <<endif>>
      <<jump Evening>>
      ===
      title: Evening_End
      ---
      Bot: That was it.
      ===
      """
    )
  }
}
