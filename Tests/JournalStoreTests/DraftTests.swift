import CheckIn
import JournalStore
import Testing

/// What is written down while a conversation runs.
struct DraftTests {
  private func begin(_ test: TestJournal, _ records: Int) throws -> EntryID {
    let draft = try test.open().beginDraft(opening: Array("opening".utf8), at: 100)
    for number in 0..<records { try draft.append([UInt8(number), 7], at: 101 + number) }
    return draft.id
  }

  @Test func `a draft is taken up with all that was written, in order`() throws {
    let test = try TestJournal()
    let id = try begin(test, 40)
    let journal = try test.unlock(2)
    let listed = try #require(journal.drafts().first)
    #expect(listed.id == id)
    #expect(listed.started == 100)
    #expect(listed.touched == 140)
    #expect(listed.records == 40)
    let (draft, opening, records) = try journal.reopen(id)
    #expect(opening == Array("opening".utf8))
    #expect(records == (0..<40).map { [$0, 7] })
    try draft.append([99], at: 200)
    #expect(try journal.reopen(id).records.last == [99])
  }

  @Test(arguments: [0, 1, 63, 64, 255, 256, 1023, 1024, 4095, 4096, 300_000])
  func `a record of any length comes back`(count: Int) throws {
    let test = try TestJournal(people: 1)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let draft = try test.open().beginDraft(opening: bytes, at: 1)
    try draft.append(bytes + [0], at: 2)
    let (_, opening, records) = try test.unlockWhile(draft).reopen(draft.id)
    #expect(opening == bytes)
    #expect(records == [bytes + [0]])
  }

  @Test func `what is written again replaces all but the opening`() throws {
    let test = try TestJournal()
    let draft = try test.open().beginDraft(opening: [1], at: 1)
    try draft.append([2], at: 2)
    let key = try test.rows("SELECT key FROM draft")
    try draft.rewrite([[3], [4]], at: 3)
    #expect(try test.rows("SELECT key FROM draft") != key)
    try draft.append([5], at: 4)
    let (_, opening, records) = try test.unlockWhile(draft).reopen(draft.id)
    #expect(opening == [1])
    #expect(records == [[3], [4], [5]])
  }

  @Test func `a destroyed draft is gone, and takes nothing more`() throws {
    let test = try TestJournal()
    let journal = try test.open()
    let draft = try journal.beginDraft(opening: [1], at: 1)
    try draft.destroy()
    #expect(try journal.openDraftCount() == 0)
    #expect(try test.rows("SELECT * FROM draftRecord").isEmpty)
    #expect(throws: JournalError.notFound) { try draft.append([2], at: 2) }
    #expect(throws: JournalError.notFound) { try draft.rewrite([], at: 2) }
    #expect(throws: JournalError.notFound) {
      try draft.save(SampleConversation.make("x"), fadesOn: 1)
    }
    #expect(throws: Never.self) { try draft.destroy() }
    #expect(try test.rows("SELECT * FROM conversation").isEmpty)
  }

  @Test func `only drafts that were left alone are destroyed, whatever the clock did`() throws {
    let test = try TestJournal()
    let journal = try test.open()
    let old = try journal.beginDraft(opening: [1], at: 1000)
    let recent = try journal.beginDraft(opening: [2], at: 1000)
    try recent.append([3], at: 9000)
    // The clock is set back, and the draft is still as young as it was.
    try recent.append([4], at: 10)
    #expect(try journal.destroyDrafts(untouchedSince: 5) == 0)
    #expect(try journal.destroyDrafts(untouchedSince: 8999) == 1)
    #expect(try test.unlockWhile(old).drafts().map(\.id) == [recent.id])
  }

  @Test func `a draft whose time is damaged is not destroyed for its age`() throws {
    let test = try TestJournal()
    let id = try begin(test, 1)
    try test.tamper("UPDATE draft SET touched = 0")
    let journal = try test.open()
    #expect(try journal.destroyDrafts(untouchedSince: .max) == 0)
    let unlocked = try journal.unlock(TestJournal.passphrase(TestJournal.words[0]))
    #expect(try unlocked.verify().damaged == [.draft(id)])
  }

  @Test(arguments: [
    "DELETE FROM draftRecord WHERE sequence = 3",
    "DELETE FROM draftRecord WHERE sequence = 1",
    "UPDATE draftRecord SET sequence = sequence - 1 WHERE sequence > 0 AND (SELECT 1 FROM draft)",
    "UPDATE draftRecord SET sealed = (SELECT sealed FROM draftRecord WHERE sequence = 2)"
      + " WHERE sequence = 1",
    "DELETE FROM draftRecord",
    "UPDATE draft SET state = zeroblob(104)",
    "UPDATE draft SET key = zeroblob(97)",
    """
    UPDATE draftRecord SET sequence = 10 WHERE sequence = 1;
    UPDATE draftRecord SET sequence = 1 WHERE sequence = 2;
    UPDATE draftRecord SET sequence = 2 WHERE sequence = 10;
    """,
  ])
  func `a draft with missing, moved or changed records is damaged`(sql: String) throws {
    let test = try TestJournal()
    let id = try begin(test, 3)
    if sql.contains("sequence - 1") {
      try test.tamper("DELETE FROM draftRecord WHERE sequence = 0")
    }
    try test.tamper(sql)
    let journal = try test.unlock()
    #expect(throws: JournalError.damaged(.draft(id))) { try journal.reopen(id) }
    #expect(try journal.drafts().count == 1)
    #expect(try journal.verify().damaged == [.draft(id)])
  }

  @Test func `records of another draft do not fit`() throws {
    let test = try TestJournal()
    let ids = [try begin(test, 2), try begin(test, 2)]
    try test.tamper(
      """
      CREATE TEMP TABLE other AS SELECT * FROM draftRecord WHERE sequence = 1;
      UPDATE draftRecord SET sealed = (
        SELECT sealed FROM other WHERE other.draft <> draftRecord.draft)
      WHERE sequence = 1
      """
    )
    let journal = try test.unlock()
    for id in ids {
      #expect(throws: JournalError.damaged(.draft(id))) { try journal.reopen(id) }
    }
  }
}

extension TestJournal {
  /// Reads while a draft still holds the lock.
  func unlockWhile(_ draft: Draft) throws -> UnlockedJournal {
    defer { withExtendedLifetime(draft) {} }
    return try unlock(1, .reading)
  }
}
