import Foundation
import Glibc
import JournalStore
import Testing

/// Making and opening a journal, and what can be wrong with its files.
struct JournalTests {
  @Test func `a new journal is there, empty, with a place for each`() throws {
    let test = try TestJournal(people: 3)
    #expect(Journal.exists(in: test.path))
    let journal = try test.open()
    #expect(journal.places == 3)
    #expect(try journal.openDraftCount() == 0)
  }

  @Test func `the folder and all files are their owner's alone`() throws {
    let test = try TestJournal()
    let journal = try test.open()
    _ = try journal.beginDraft(opening: [1], at: 1)
    #expect(journal.looseModes.isEmpty)
    for name in ["", "/journal.sqlite", "/journal.sqlite-wal", "/journal.sqlite-shm", "/lock"] {
      var status = stat()
      try #require(unsafe stat(test.path + name, &status) == 0, "\(name)")
      #expect(status.st_mode & 0o777 == (name.isEmpty ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test func `files that others can open are told of`() throws {
    let test = try TestJournal()
    unsafe chmod(test.database, 0o644)
    let sentences = try test.open().looseModes
    #expect(sentences.contains { $0.hasPrefix("\(test.database):") })
    #expect(!sentences.contains { $0.hasPrefix("\(test.path):") })
  }

  @Test func `there is never a second journal in a folder`() throws {
    let test = try TestJournal()
    #expect(throws: JournalError.alreadyExists(test.database)) {
      try Journal.create(
        in: test.path,
        passphrases: [TestJournal.passphrase("x")],
        cost: .least
      )
    }
    #expect(throws: Never.self) { try test.unlock() }
  }

  @Test func `a journal that was not made to its end is none, and does no harm`() throws {
    let test = try TestJournal()
    let folder = "\(test.folder.path)/other"
    unsafe mkdir(folder, 0o700)
    try FileManager.default.copyItem(
      atPath: test.database,
      toPath: "\(folder)/journal.sqlite.new"
    )
    try Data("rest".utf8).write(to: URL(filePath: "\(folder)/journal.sqlite-wal"))
    #expect(!Journal.exists(in: folder))
    #expect(throws: JournalError.missing(folder)) { try Journal.open(in: folder, for: .writing) }
    let passphrase = try TestJournal.passphrase("new")
    _ = try Journal.create(in: folder, passphrases: [passphrase], cost: .least)
    #expect(try Journal.open(in: folder, for: .writing).unlock(passphrase).place == 1)
  }

  @Test func `a refused passphrase leaves no journal`() throws {
    let folder = TemporaryFolder()
    let passphrase = try TestJournal.passphrase("same")
    #expect(throws: JournalError.passphraseInUse) {
      try Journal.create(
        in: folder.path,
        passphrases: [passphrase, passphrase],
        cost: .least
      )
    }
    #expect(throws: JournalError.emptyPassphrase) {
      try Journal.create(in: folder.path, passphrases: [], cost: .least)
    }
    #expect(throws: JournalError.hostileParameters) {
      try Journal.create(
        in: folder.path,
        passphrases: [passphrase],
        cost: KeyCost(operations: 11, memory: 8192)
      )
    }
    #expect(!Journal.exists(in: folder.path))
    #expect(throws: Never.self) {
      try Journal.create(in: folder.path, passphrases: [passphrase], cost: .least)
    }
  }

  @Test func `one process writes at a time, and any number read meanwhile`() throws {
    let test = try TestJournal()
    let writer = try test.open()
    #expect(throws: JournalError.busy(test.path)) { try test.open() }
    let draft = try writer.beginDraft(opening: [1], at: 1)
    let reader = try test.unlock(1, .reading)
    #expect(try reader.drafts().map(\.id) == [draft.id])
    try draft.append([2], at: 2)
    #expect(try reader.drafts().map(\.records) == [1])
  }

  @Test func `who reads changes nothing`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("word"))
    let journal = try test.unlock(1, .reading)
    #expect(throws: JournalError.readOnly(test.path)) { try journal.delete(id) }
    #expect(throws: JournalError.readOnly(test.path)) { try journal.keepAgain(id, fadesOn: 1) }
    #expect(try journal.conversations().listed.count == 1)
  }

  @Test func `other files are no journal`() throws {
    let test = try TestJournal()
    let path = URL(filePath: test.database)
    for bytes in [Data(), Data("hello".utf8), Data(repeating: 7, count: 10_000)] {
      try bytes.write(to: path)
      #expect(throws: JournalError.foreign(test.database)) { try test.open() }
      #expect(throws: JournalError.foreign(test.database)) { try test.open(.reading) }
    }
    try FileManager.default.removeItem(at: path)
    #expect(throws: JournalError.missing(test.path)) { try test.open() }
    try test.tamper("CREATE TABLE header (name)")
    #expect(throws: JournalError.foreign(test.database)) { try test.open() }
  }

  @Test func `a journal of a newer format is left alone`() throws {
    let test = try TestJournal()
    try test.tamper("PRAGMA user_version = 7")
    for use in [Journal.Use.reading, .writing] {
      #expect(throws: JournalError.newerFormat(found: 7, known: 1)) { try test.open(use) }
    }
  }

  @Test func `a file that was cut short is damaged, or nothing is missing`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("word"))
    let whole = try Data(contentsOf: URL(filePath: test.database))
    var refused = 0
    for count in stride(from: 512, to: whole.count - 1, by: 1711) {
      try test.replaceDatabase(with: whole.prefix(count))
      do {
        let journal = try test.unlock(1, .reading)
        let report = try journal.verify()
        if let damage = report.damaged.first { throw JournalError.damaged(damage) }
        #expect(try journal.conversation(id) == SampleConversation.make("word"))
      } catch let error as JournalError {
        #expect(error.isDamage, "\(count): \(error)")
        refused += 1
      }
    }
    #expect(refused > 10)
  }
}
