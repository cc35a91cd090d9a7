import CheckIn
import Foundation
import GRDB
import JournalStore
import Testing
import Understanding

/// Conversations that are kept.
struct KeptConversationTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a conversation comes back as it was`(seed: UInt64) throws {
    let test = try TestJournal(people: 1)
    var conversation = ExportedConversation.make(seed: seed)
    for index in conversation.events.indices.prefix(3) {
      let meanings: [Reply.Meaning] = [
        .word(.later), .blank, .chosen(line: "l", words: nil), .chosen(line: "l", words: "w"),
        .unavailable, .unclear(words: "w", word: .hello), .unclear(words: "w", word: nil),
        .words("w"), .name("n"), .number(-3), .number(nil), .enter,
      ]
      let reply = Reply(
        signals: [.init(kind: .panic, level: 1)],
        meanings[(Int(seed) + index) % meanings.count]
      )
      conversation.events[index].kind = .answered(text: "text", reply: reply)
    }
    let id = try test.save(conversation)
    #expect(try test.unlock().conversation(id) == conversation)
  }

  @Test func `the list is newest first and has what a list shows`() throws {
    let test = try TestJournal()
    let old = try test.save(SampleConversation.make("a", began: 1), fadesOn: 7)
    let new = try test.save(SampleConversation.make("a", "b", began: 2))
    let (listed, damaged) = try test.unlock(2, .reading).conversations()
    #expect(listed.map(\.id) == [new, old])
    #expect(listed.map(\.fadesOn) == [TestJournal.day, 7])
    #expect(listed.map(\.events) == [6, 4])
    #expect(listed[0].head == SampleConversation.make(began: 2).head)
    #expect(damaged.isEmpty)
  }

  @Test func `keys are put under the master key when they are first read`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("a"))
    let boxed = "SELECT 1 FROM conversation WHERE hex(key) LIKE '01%'"
    #expect(try test.rows(boxed).count == 1)
    _ = try test.unlock(1, .reading).conversations()
    #expect(try test.rows(boxed).isEmpty)
    #expect(try test.unlock(2).conversation(id) == SampleConversation.make("a"))
  }

  @Test(arguments: ["head", "key"])
  func `one that is damaged is named, and the others are read`(column: String) throws {
    let test = try TestJournal()
    let ids = [
      try test.save(SampleConversation.make("a")), try test.save(SampleConversation.make("b")),
    ]
    try test.tamper(
      """
      UPDATE conversation SET \(column) = (
        SELECT \(column) FROM conversation WHERE hex(id) = '\(ids[0].text.uppercased())')
      WHERE hex(id) = '\(ids[1].text.uppercased())'
      """
    )
    let journal = try test.unlock()
    let (listed, damaged) = try journal.conversations()
    #expect(listed.map(\.id) == [ids[0]])
    #expect(damaged == [ids[1]])
    #expect(try journal.verify().damaged == [.conversation(ids[1])])
  }

  @Test func `bodies that changed places are damaged`() throws {
    let test = try TestJournal()
    let ids = [
      try test.save(SampleConversation.make("a")), try test.save(SampleConversation.make("b")),
    ]
    try test.tamper(
      """
      CREATE TEMP TABLE other AS SELECT * FROM body;
      UPDATE body SET sealed = (
        SELECT sealed FROM other WHERE other.conversation <> body.conversation);
      """
    )
    let journal = try test.unlock()
    for id in ids {
      #expect(throws: JournalError.damaged(.conversation(id))) { try journal.conversation(id) }
    }
    #expect(try journal.search("a") { _ in }.count == 2)
    #expect(try Set(journal.verify().damaged) == Set(ids.map { .conversation($0) }))
  }

  @Test func `it is found by the beginning of its ID, and the newest as last`() throws {
    let test = try TestJournal()
    let old = try test.save(SampleConversation.make("a", began: 1))
    let new = try test.save(SampleConversation.make("a", began: 2))
    let journal = try test.unlock()
    #expect(try journal.find("last") == new)
    #expect(try journal.find(old.short) == old)
    #expect(try journal.find(old.text.uppercased()) == old)
    #expect(throws: JournalError.notFound) { try journal.find("xyz") }
    #expect(throws: JournalError.notFound) { try journal.find("") }
    while Set(try test.rows("SELECT substr(hex(id), 1, 1) FROM conversation")).count
      == (try test.rows("SELECT 1 FROM conversation")).count
    {
      _ = try journal.add(SampleConversation.make("\(UUID())"), fadesOn: 1)
    }
    let digits = try test.rows(
      "SELECT substr(hex(id), 1, 1) AS digit FROM conversation GROUP BY 1 HAVING COUNT(*) > 1"
    )
    let digit = try #require(String.fromDatabaseValue(digits[0][0]))
    #expect(throws: JournalError.ambiguous(digit)) { try journal.find(digit) }
  }

  @Test func `one fades on its day and no earlier`() throws {
    let test = try TestJournal()
    let early = try test.save(SampleConversation.make("a"), fadesOn: 100)
    let late = try test.save(SampleConversation.make("b"), fadesOn: 101)
    let journal = try test.open()
    #expect(try journal.fade(today: -5) == 0)
    #expect(try journal.fade(today: 99) == 0)
    #expect(try journal.fade(today: 100) == 1)
    let unlocked = try journal.unlock(TestJournal.passphrase(TestJournal.words[0]))
    #expect(throws: JournalError.notFound) { try unlocked.conversation(early) }
    try unlocked.keepAgain(late, fadesOn: 200)
    try unlocked.keepAgain(late, fadesOn: 3)
    #expect(try journal.fade(today: 199) == 0)
    #expect(try unlocked.conversations().listed.map(\.fadesOn) == [200])
    #expect(try unlocked.verify().damaged.isEmpty)
  }

  @Test func `one whose day is damaged does not fade`() throws {
    let test = try TestJournal()
    let id = try test.save(SampleConversation.make("a"))
    try test.tamper("UPDATE conversation SET fadesOn = 1")
    let journal = try test.open()
    #expect(try journal.fade(today: .max) == 0)
    let unlocked = try journal.unlock(TestJournal.passphrase(TestJournal.words[0]))
    #expect(try unlocked.verify().damaged == [.conversation(id)])
  }

  @Test func `the very same conversation is taken in once`() throws {
    let test = try TestJournal()
    let saved = try test.save(SampleConversation.make("a"))
    let journal = try test.unlock()
    #expect(try journal.add(SampleConversation.make("a"), fadesOn: 1) == nil)
    let other = try #require(try journal.add(SampleConversation.make("b"), fadesOn: 1))
    #expect(try journal.add(SampleConversation.make("b"), fadesOn: 1) == nil)
    #expect(try journal.conversation(other) == SampleConversation.make("b"))
    #expect(try Set(journal.conversations().listed.map(\.id)) == [saved, other])
  }

  @Test func `of what is recalled the newest counts`() throws {
    let test = try TestJournal()
    try test.save(SampleConversation.make("a", began: 5, memory: ["x": "new", "y": "1"]))
    try test.save(SampleConversation.make("a", began: 4, memory: ["x": "old", "z": "2"]))
    #expect(try test.unlock().memory() == ["x": "new", "y": "1", "z": "2"])
  }

  @Test func `everything can be destroyed at once`() throws {
    let test = try TestJournal()
    try test.save(SampleConversation.make("a"))
    let journal = try test.unlock()
    try journal.deleteEverything()
    #expect(try journal.conversations().listed.isEmpty)
    #expect(try test.rows("SELECT 1 FROM body").isEmpty)
    #expect(try journal.verify().damaged.isEmpty)
  }

  @Test func `what was said apart makes no difference in any size`() throws {
    let sizes = try ["short", "a much longer answer that was given in private"].map { answer in
      let test = try TestJournal(people: 1)
      let draft = try test.open().beginDraft(opening: [1], at: 1)
      try draft.append(Array(answer.utf8), at: 2)
      try draft.save(SampleConversation.make("same"), fadesOn: 1)
      return try test.rows(
        "SELECT length(key), length(head), length(sealed) FROM conversation, body"
      )
    }
    #expect(sizes[0] == sizes[1])
  }
}
