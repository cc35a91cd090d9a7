import JournalStore
import Testing

/// What people keep for themselves.
struct NoteTests {
  private func note(_ answer: String, began: Int = 1) -> Note {
    Note(began: began, title: "CheckIn", entries: [.init(question: "How?", answer: answer)])
  }

  @Test func `each reads their own notes alone`() throws {
    let test = try TestJournal()
    let notes = [note("mine"), note("yours"), note("mine too", began: 2)]
    do {
      let draft = try test.open().beginDraft(opening: [1], at: 1)
      try draft.saveNotes(notes[0], place: 1)
      try draft.save(SampleConversation.make("x"), fadesOn: 1)
      try draft.saveNotes(notes[1], place: 2)
      try draft.saveNotes(notes[2], place: 1)
      for place in [0, 3, -1] {
        #expect(throws: JournalError.notFound) { try draft.saveNotes(notes[0], place: place) }
      }
    }
    #expect(try test.unlock(1).notes() == [notes[2], notes[0]])
    #expect(try test.unlock(2).notes() == [notes[1]])
    #expect(try test.unlock(2).verify().notes == 3)
    #expect(try test.unlock(2).verify().damaged.isEmpty)
  }

  @Test func `only one's own note can be destroyed`() throws {
    let test = try TestJournal()
    let (mine, yours) = (note("mine"), note("yours"))
    do {
      let draft = try test.open().beginDraft(opening: [1], at: 1)
      try draft.saveNotes(mine, place: 1)
      try draft.saveNotes(yours, place: 2)
    }
    do {
      let journal = try test.unlock(1)
      #expect(throws: JournalError.notFound) { try journal.deleteNote(yours.id) }
      try journal.deleteNote(mine.id)
      #expect(try journal.notes().isEmpty)
      try journal.deleteEverything()
    }
    #expect(try test.unlock(2).notes() == [yours])
  }

  @Test func `notes of a person who leaves go with them`() throws {
    let test = try TestJournal()
    do {
      let draft = try test.open().beginDraft(opening: [1], at: 1)
      try draft.saveNotes(note("mine"), place: 1)
      try draft.saveNotes(note("yours"), place: 2)
    }
    try test.unlock(1).removeOwnPlace()
    #expect(try test.rows("SELECT 1 FROM note").count == 1)
    let other = try test.unlock(2)
    #expect(try other.notes().map(\.entries.first?.answer) == ["yours"])
    do {
      let draft = try #require(other.drafts().first)
      try other.reopen(draft.id).draft.saveNotes(note("later", began: 5), place: 1)
    }
    #expect(try other.notes().count == 2)
  }

  @Test(arguments: ["key", "sealed", "checksum"])
  func `a damaged note is named, whosever it is`(column: String) throws {
    let test = try TestJournal()
    let note = note("mine")
    try test.open().beginDraft(opening: [1], at: 1).saveNotes(note, place: 1)
    try test.tamper("UPDATE note SET \(column) = zeroblob(length(\(column)))")
    for person in 1...2 {
      #expect(try test.unlock(person).verify().damaged == [.note(note.id)])
    }
  }

  @Test func `the file does not tell whose a note is`() throws {
    let test = try TestJournal()
    let draft = try test.open().beginDraft(opening: [1], at: 1)
    for place in [1, 2] { try draft.saveNotes(note("same"), place: place) }
    let sizes = try test.rows("SELECT length(id), length(key), length(sealed) FROM note")
    #expect(sizes.count == 2)
    #expect(sizes[0] == sizes[1])
    #expect(try test.rows("SELECT name FROM pragma_table_info('note')").count == 4)
  }
}
