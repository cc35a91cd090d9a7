import CheckIn
import Foundation
import JournalStore
import TestSupport
import Testing

/// Journals of every format that was ever released are read.
struct FormatTests {
  private static let folder = Repository.root.appending(path: "Tests/Fixtures/Journal")
  private static let conversation = SampleConversation.make("kept in the first format")
  private static let records = [Array("one".utf8), Array("two".utf8)]
  private static let entry = Note.Entry(question: "How?", answer: "Well.")

  @Test(arguments: [1])
  func `a journal of an earlier format is brought up to date and read`(version: Int) throws {
    let file = Self.folder.appending(path: "v\(version).sqlite")
    if ProcessInfo.processInfo.environment["AFTERCARE_RECORD"] == "1" { try record(file) }
    let test = try TestJournal(database: try Data(contentsOf: file))
    for person in 1...2 {
      let journal = try test.unlock(person)
      let listing = try #require(journal.conversations().listed.first)
      #expect(try journal.conversation(listing.id) == Self.conversation)
      let draft = try #require(journal.drafts().first)
      #expect(try journal.reopen(draft.id).opening == Array("opening".utf8))
      #expect(try journal.reopen(draft.id).records == Self.records)
      #expect(try journal.notes().map(\.entries) == (person == 1 ? [[Self.entry]] : []))
      #expect(try journal.verify().damaged.isEmpty)
    }
  }

  /// Writes the file of the newest format.
  private func record(_ file: URL) throws {
    let test = try TestJournal()
    try test.save(Self.conversation)
    do {
      let draft = try test.open().beginDraft(opening: Array("opening".utf8), at: 1)
      for record in Self.records { try draft.append(record, at: 2) }
      let note = Note(began: 1, title: "CheckIn", entries: [Self.entry])
      try draft.saveNotes(note, place: 1)
    }
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try Data(contentsOf: URL(filePath: test.database)).write(to: file)
    Issue.record("recorded \(file.lastPathComponent)")
  }
}
