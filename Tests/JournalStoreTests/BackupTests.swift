import Foundation
import Glibc
import JournalStore
import Testing

/// Copies of a journal.
struct BackupTests {
  @Test func `a copy is a journal of its own with all that was kept`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("word"))
    let copy = "\(test.folder.path)/copy.sqlite"
    do {
      let journal = try test.open()
      let draft = try journal.beginDraft(opening: [5], at: 1)
      try draft.append([6], at: 2)
      try test.unlock(1, .reading).backup(to: copy)
    }
    var status = stat()
    try #require(unsafe stat(copy, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let restored = try TestJournal(database: try Data(contentsOf: URL(filePath: copy)))
    let journal = try restored.unlock(2)
    #expect(try journal.conversation(id) == SampleConversation.make("word"))
    let draft = try #require(journal.drafts().first)
    #expect(try journal.reopen(draft.id).records == [[6]])
    #expect(try journal.verify().damaged.isEmpty)
  }

  @Test func `nothing is overwritten`() throws {
    let test = try TestJournal()
    let copy = "\(test.folder.path)/copy.sqlite"
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: JournalError.alreadyExists(copy)) { try test.unlock().backup(to: copy) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
  }

  @Test func `a copy of a damaged journal is told to be damaged`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("word"))
    try test.tamper("UPDATE body SET sealed = zeroblob(length(sealed))")
    #expect(throws: JournalError.damaged(.conversation(id))) {
      try test.unlock().backup(to: "\(test.folder.path)/copy.sqlite")
    }
  }

  @Test func `a report tells what was looked at`() throws {
    let test = try TestJournal()
    try test.save(SampleConversation.make("word"))
    do {
      let draft = try test.open().beginDraft(opening: [1], at: 1)
      try draft.append([2], at: 2)
      try draft.saveNotes(Note(began: 1, title: "", entries: []), place: 2)
    }
    let report = try test.unlock().verify()
    #expect(report.conversations == 1)
    #expect(report.drafts == 1)
    #expect(report.notes == 1)
    #expect(report.records == 6)
    #expect(report.damaged.isEmpty)
    #expect(report.description.hasSuffix("all is as it was written"))
  }
}
