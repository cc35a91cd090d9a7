import CheckIn
import Foundation
import GRDB
import JournalStore
import Testing

/// What can be found on the disk by someone without a passphrase.
struct PrivacyTests {
  private let word = "heliotrope"

  private func expectNothingReadable(_ test: TestJournal) throws {
    #expect(try !test.folder.holds(word))
    #expect(try !test.folder.holds("Ada"))
    #expect(try !test.folder.holds("CheckIn"))
  }

  @Test func `no word is readable in any file at any time`() throws {
    let test = try TestJournal()
    let journal = try test.open()
    let draft = try journal.beginDraft(opening: Array("\(word) CheckIn".utf8), at: 1)
    try expectNothingReadable(test)
    for number in 0..<20 { try draft.append(Array("Ada \(word) \(number)".utf8), at: 2) }
    try expectNothingReadable(test)
    try draft.rewrite([Array(word.utf8)], at: 3)
    let note = Note(began: 1, title: "CheckIn", entries: [.init(question: word, answer: word)])
    try draft.saveNotes(note, place: 1)
    try expectNothingReadable(test)
    try draft.save(SampleConversation.make(word, memory: [word: word]), fadesOn: 1)
    try expectNothingReadable(test)
    let unlocked = try journal.unlock(TestJournal.passphrase(TestJournal.words[0]))
    #expect(try unlocked.conversations().listed.count == 1)
    try unlocked.search(word) { _ in }
    try expectNothingReadable(test)
    try unlocked.delete(draft.id)
    try expectNothingReadable(test)
  }

  /// The bytes that are stored for drafts and conversations, which must be nowhere afterwards.
  private func stored(_ test: TestJournal) throws -> [Data] {
    let columns = [
      "SELECT key FROM draft", "SELECT sealed FROM draftRecord", "SELECT key FROM conversation",
      "SELECT head FROM conversation", "SELECT sealed FROM body", "SELECT sealed FROM note",
    ]
    return try columns.flatMap { try test.rows($0) }.compactMap { row in
      Data.fromDatabaseValue(row[0]).map { $0.prefix(64) }
    }
  }

  private func expectGone(_ bytes: [Data], _ test: TestJournal) throws {
    #expect(!bytes.isEmpty)
    for (name, contents) in try test.folder.contents() {
      for piece in bytes { #expect(contents.range(of: piece) == nil, "\(name)") }
    }
  }

  @Test func `of a destroyed draft not even ciphertext is left`() throws {
    let test = try TestJournal()
    let draft = try test.open().beginDraft(opening: [UInt8](repeating: 1, count: 9000), at: 1)
    try draft.append([2], at: 2)
    let bytes = try stored(test)
    try draft.destroy()
    try expectGone(bytes, test)
  }

  @Test func `of a rewritten draft nothing from before is left`() throws {
    let test = try TestJournal()
    let draft = try test.open().beginDraft(opening: [1], at: 1)
    for number in 0..<30 as Range<UInt8> {
      try draft.append([UInt8](repeating: number, count: 300), at: 2)
    }
    let bytes = try stored(test)
    try draft.rewrite([[3]], at: 3)
    try expectGone(bytes, test)
  }

  @Test func `of a draft that was saved nothing is left`() throws {
    let test = try TestJournal()
    let draft = try test.open().beginDraft(opening: [1], at: 1)
    try draft.append([2], at: 2)
    let bytes = try stored(test)
    try draft.save(SampleConversation.make("x"), fadesOn: 1)
    try expectGone(bytes, test)
  }

  @Test func `of what is deleted, redacted or faded nothing is left`() throws {
    let test = try TestJournal()
    let ids = try (0..<3).map { _ in try test.save(SampleConversation.make("x"), fadesOn: 1) }
    try test.save(SampleConversation.make("stays"))
    let journal = try test.open()
    let unlocked = try journal.unlock(TestJournal.passphrase(TestJournal.words[0]))
    _ = try unlocked.conversations()
    let kept = try test.rows("SELECT key FROM conversation WHERE fadesOn > 1")
    let bytes = try stored(test).filter { $0.databaseValue != kept[0][0] }
    try unlocked.delete(ids[0])
    try unlocked.redact(ids[1], event: 2)
    let gone = try bytes.filter { piece in try !stored(test).contains(piece) }
    #expect(gone.count >= 6)
    try expectGone(gone, test)
    #expect(try journal.fade(today: 1) == 2)
    let faded = try bytes.filter { piece in try !stored(test).contains(piece) }
    #expect(faded.count > gone.count)
    try expectGone(faded, test)
  }

  @Test func `of an old passphrase's slot nothing is left`() throws {
    let test = try TestJournal()
    let slots = try test.rows("SELECT bytes FROM header WHERE kind = 3 AND number = 1")
    try test.unlock().changePassphrase(to: TestJournal.passphrase("new"), cost: .least)
    try expectGone(slots.compactMap { Data.fromDatabaseValue($0[0]) }, test)
  }
}
