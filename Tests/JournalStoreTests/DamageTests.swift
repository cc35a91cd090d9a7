import CheckIn
import Foundation
import JournalStore
import Testing

/// A journal in which one bit is another.
struct DamageTests {
  /// What the journal holds, as it is read.
  private struct Contents: Equatable {
    var conversations: [EntryID: Conversation] = [:]
    var drafts: [EntryID: [[UInt8]]] = [:]
    var notes: Set<Note> = []

    /// Whether everything here is there as well.
    func isPart(of other: Contents) -> Bool {
      notes.isSubset(of: other.notes)
        && conversations.allSatisfy { other.conversations[$0.key] == $0.value }
        && drafts.allSatisfy { other.drafts[$0.key] == $0.value }
    }
  }

  private static let original = Result { try make() }
  private static let parts = 16

  /// A journal with a little of everything, and what is in it.
  private static func make() throws -> (bytes: Data, contents: Contents) {
    let test = try TestJournal()
    try test.save(SampleConversation.make("What was said.", memory: ["a": "b"]))
    do {
      let draft = try test.open().beginDraft(opening: Array("opening".utf8), at: 1)
      try draft.append(Array("first".utf8), at: 2)
      try draft.append(Array("second".utf8), at: 3)
      let entries = [Note.Entry(question: "q", answer: "a")]
      try draft.saveNotes(Note(began: 1, title: "t", entries: entries), place: 1)
      try draft.saveNotes(Note(began: 2, title: "t", entries: entries), place: 2)
    }
    var contents = Contents()
    var isWhole = true
    for person in [2, 1] {
      let journal = try test.unlock(person)
      isWhole = try read(journal, into: &contents) && isWhole
    }
    #expect(isWhole)
    // Small pages have fewer bytes in which nothing is, so that there are fewer to flip.
    try test.tamper("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM;")
    return (try Data(contentsOf: URL(filePath: test.database)), contents)
  }

  /// Reads whatever can be read; whether nothing told of any damage.
  private static func read(_ journal: UnlockedJournal, into contents: inout Contents) throws -> Bool
  {
    let (listed, damaged) = try journal.conversations()
    for listing in listed {
      if let conversation = try? journal.conversation(listing.id) {
        #expect(conversation.head == listing.head)
        contents.conversations[listing.id] = conversation
      }
    }
    for draft in try journal.drafts() {
      if let (_, opening, records) = try? journal.reopen(draft.id) {
        contents.drafts[draft.id] = [opening] + records
      }
    }
    contents.notes.formUnion(try journal.notes())
    var found = 0
    let unsearched = try journal.search("what was said") { _ in found += 1 }
    let report = try journal.verify()
    return damaged.isEmpty && unsearched.isEmpty && report.damaged.isEmpty && found == 1
  }

  @Test(arguments: 0..<parts)
  func `any flipped bit is refused or harmless, and never shows wrong words`(part: Int) throws {
    let (bytes, original) = try Self.original.get()
    let test = try TestJournal(database: bytes)
    for place in stride(from: part, to: bytes.count, by: Self.parts) {
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(place / Self.parts % 8)
      try test.replaceDatabase(with: flipped)
      var contents = Contents()
      do {
        let isSound = try Self.read(test.unlock(1, .reading), into: &contents)
        if isSound { #expect(contents.conversations.count == 1, "byte \(place)") }
        if isSound { #expect(contents.drafts.count == 1, "byte \(place)") }
        if isSound { #expect(contents.notes.count == 1, "byte \(place)") }
      } catch is JournalError {
      }
      #expect(contents.isPart(of: original), "byte \(place)")
    }
  }
}
