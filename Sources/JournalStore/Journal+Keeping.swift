/// What needs no passphrase.
extension Journal {
  /// Begins a draft with what it needs to go on by; it is on the disk afterwards.
  package func beginDraft(opening: [UInt8], at seconds: Int) throws(JournalError) -> Draft {
    let draft = Draft(in: self, startedAt: seconds)
    try draft.begin(opening)
    return draft
  }

  /// The number of drafts, those that still run counted.
  package func openDraftCount() throws(JournalError) -> Int {
    try database.read { db in try db.count("draft") }
  }

  /// Destroys the drafts that nobody has touched since a moment, and tells how many.
  ///
  /// A draft never seems older than it was at any time by the clock, and one whose time is damaged
  /// stays. Callers may not care how many there were.
  @discardableResult
  package func destroyDrafts(untouchedSince seconds: Int) throws(JournalError) -> Int {
    let old = try database.read { db in
      try DraftTable.all(db).filter { $0.isTouchedKnown && $0.touched < seconds }.map(\.id)
    }
    guard !old.isEmpty else { return 0 }
    try destroy { db in
      for id in old { try DraftTable.delete(db, id) }
    }
    return old.count
  }

  /// Destroys the conversations whose day has come, and tells how many.
  ///
  /// One whose day is damaged stays. Callers may not care how many there were.
  @discardableResult
  package func fade(today: Int) throws(JournalError) -> Int {
    var faded: [EntryID] = []
    try database.read { db in
      try ConversationTable.each(db) { entry in
        if entry.isFadingKnown, entry.fadesOn <= today { faded.append(entry.id) }
      }
    }
    guard !faded.isEmpty else { return 0 }
    try destroy { db in
      for id in faded { try ConversationTable.delete(db, id) }
    }
    return faded.count
  }

  /// Puts a note where only the person with that place can read it.
  ///
  /// - Throws: `JournalError.notFound` where there is no such place.
  func saveNote(_ note: Note, place: Int) throws(JournalError) {
    guard headers.people.indices.contains(place - 1) else { throw .notFound }
    let key = SecretBytes.random()
    let boxed = EntryKey.box(key, of: note.id, to: headers.people[place - 1].publicKey)
    let binding = Binding(kind: .note, owners: [id, note.id])
    let sealed = Cipher.seal(Padding.pad(note.bytes), with: key, binding)
    try write { db in try NoteTable.insert(db, note.id, key: boxed, note: sealed) }
  }
}
