import Foundation
import JournalStore
import TestSupport

/// A folder for a test, with scripts, settings or a journal in it; a class because it goes with it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What makes the program keep its settings and its journal here.
  var environment: [String: String] { ["AFTERCARE_HOME": path] }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  /// Writes a file that need not be text, and gives its path.
  func write(bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// Runs a command that finds its settings and its journal here.
  func run(_ arguments: [String], input: String = "") throws -> ChildProcess {
    try AftercareProgram.run(arguments, input: input, environment: environment)
  }

  // MARK: - Journal

  /// The passphrase of the first of two people.
  static let passphrase = "quiet river stone"

  /// Makes a journal for two people.
  func setUpJournal() throws {
    let passphrases = try [Self.passphrase, "blue kettle lamp"].map {
      try Passphrase(Array($0.utf8))
    }
    _ = try Journal.create(in: path, passphrases: passphrases, cost: .least)
  }

  /// What a command that reads the journal shows in a terminal.
  func journalTerminal(
    _ arguments: [String],
    environment changes: [String: String] = ["NO_COLOR": "1"],
    rows: Int = 40
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      AftercareProgram.path,
      arguments: arguments,
      environment: AftercareProgram.environment(environment).merging(changes) { $1 },
      rows: rows
    )
    try terminal.expect("assphrase")
    try terminal.expectRawMode()
    try terminal.send(Self.passphrase + "\r")
    return terminal
  }
}
