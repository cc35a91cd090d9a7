import CheckIn
import Foundation
import GRDB
import Glibc
import JournalStore
import Testing

/// A small journal of its own for a test.
struct TestJournal {
  static let words = ["correct horse", "battery staple", "purple monkey"]
  static let day = 20_000

  let folder = TemporaryFolder()
  var path: String { "\(folder.path)/journal" }
  var database: String { "\(path)/journal.sqlite" }

  /// Makes a journal for so many people.
  init(people: Int = 2) throws {
    _ = try Journal.create(
      in: path,
      passphrases: try Self.words.prefix(people).map(Self.passphrase),
      cost: .least
    )
  }

  /// Uses the bytes of a database as a journal.
  init(database bytes: Data) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try replaceDatabase(with: bytes)
  }

  /// Puts other bytes in the place of the database, with nothing beside them.
  func replaceDatabase(with bytes: Data) throws {
    for ending in ["-wal", "-shm", "-journal"] { unsafe unlink(database + ending) }
    try bytes.write(to: URL(filePath: database))
  }

  static func passphrase(_ text: String) throws -> Passphrase {
    try Passphrase(Array(text.utf8))
  }

  func open(_ use: Journal.Use = .writing) throws -> Journal {
    try Journal.open(in: path, for: use)
  }

  /// Opens the journal as one of the people, counted from 1.
  func unlock(_ person: Int = 1, _ use: Journal.Use = .writing) throws -> UnlockedJournal {
    try open(use).unlock(Self.passphrase(Self.words[person - 1]))
  }

  func unlock(_ text: String) throws -> UnlockedJournal {
    try open().unlock(Self.passphrase(text))
  }

  /// Keeps a conversation as it is kept in the end, without a passphrase.
  @discardableResult
  func save(_ conversation: Conversation, fadesOn day: Int = day) throws -> EntryID {
    let draft = try open().beginDraft(opening: [1], at: 1)
    try draft.save(conversation, fadesOn: day)
    return draft.id
  }

  /// Changes the database behind the journal's back.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: sql)
      _ = try? db.checkpoint(.truncate)
    }
    try queue.close()
  }

  /// Reads rows behind the journal's back.
  func rows(_ sql: String) throws -> [[DatabaseValue]] {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { Array($0.databaseValues) }
    }
  }
}

extension JournalError {
  var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }

  var isDiskFull: Bool {
    if case .diskFull = self { true } else { false }
  }
}
