import CheckIn
import Foundation
import JournalStore
import TestSupport

/// A folder with a journal in it, for a test; a class because the folder goes with it.
final class JournalHome {
  /// The passphrases of the two people, cheap to try.
  static let passphrases = ["quiet river stone", "blue kettle lamp"]

  let folder: String

  init(hasJournal: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aftercare-\(UUID().uuidString)").path()
    guard hasJournal else { return }
    _ = try Journal.create(
      in: folder,
      passphrases: Self.passphrases.map { try Passphrase(Array($0.utf8)) },
      cost: .least
    )
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var environment: [String: String] { ["AFTERCARE_HOME": folder] }

  /// The journal, as its first person opens it.
  func unlocked(for use: Journal.Use = .reading) throws -> UnlockedJournal {
    try Journal.open(in: folder, for: use).unlock(Passphrase(Array(Self.passphrases[0].utf8)))
  }

  /// What the draft that was begun last has written down.
  func moments() throws -> [Moment] {
    let journal = try unlocked()
    let drafts = try journal.drafts()
    guard let latest = drafts.max(by: { $0.touched < $1.touched }) else { return [] }
    return try journal.reopen(latest.id).records.map { try Moment(decoding: $0) }
  }

  /// Runs a command that reads the journal with the first person's passphrase.
  func run(_ arguments: [String], input: String = "") throws -> ChildProcess {
    try AftercareProgram.run(
      arguments + ["--passphrase-fd", "0"],
      input: "\(Self.passphrases[0])\n\(input)",
      environment: environment
    )
  }

  /// Whether some bytes are in any file of the folder.
  func holds(_ text: String) throws -> Bool {
    let wanted = Data(text.utf8)
    return try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return bytes.range(of: wanted) != nil
    }
  }
}
