import Foundation
import JournalStore
import TestSupport

/// A journal that the program itself has set up, in a folder that goes with it.
final class OwnJournal {
  static let passphrases = ["quiet river stone", "blue kettle lamp"]

  let folder: String

  init(isSetUp: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)").path()
    guard isSetUp else { return }
    let lines = Self.passphrases.map { "\($0)\n" }.joined()
    _ = try run(["journal", "setup"], passphrases: lines)
  }

  /// One whose passphrases are quickly tried.
  static func quick() throws -> OwnJournal {
    let journal = try OwnJournal(isSetUp: false)
    let passphrases = try passphrases.map { try Passphrase(Array($0.utf8)) }
    _ = try Journal.create(in: journal.folder, passphrases: passphrases, cost: .least)
    return journal
  }

  deinit {
    try? remove()
  }

  /// Takes the folder away.
  func remove() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a command that reads passphrases from a pipe, one a line.
  func run(_ arguments: [String], passphrases: String) throws -> ChildProcess {
    try AftercareProgram.pipe(
      passphrases,
      arguments: arguments + ["--passphrase-fd", "0"],
      environment: ["AFTERCARE_HOME": folder]
    )
  }

  /// Whether a passphrase opens it.
  func opens(with passphrase: String) throws -> Bool {
    try run(["journal", "list"], passphrases: "\(passphrase)\n").status == .code(0)
  }

  /// Runs a command at a terminal.
  func open(_ arguments: [String]) throws -> TypedConversation {
    try TypedConversation(arguments: arguments, environment: ["AFTERCARE_HOME": folder])
  }

  /// Runs a command at a shell.
  func openInShell(_ arguments: [String]) throws -> TypedConversation {
    try TypedConversation(inShellWith: arguments, environment: ["AFTERCARE_HOME": folder])
  }
}
