extension UnlockedJournal {
  /// Finds where words were said, in the newest conversation first; case and accents do not matter.
  ///
  /// Nothing is held but what is looked at.
  ///
  /// - Throws: `JournalError`, and whatever `hit` throws, which ends the search.
  /// - Returns: What could not be searched because it is damaged; callers may not mind.
  @discardableResult
  package func search(_ text: String, hit: (Hit) throws -> Void) throws -> [EntryID] {
    guard var pattern = TextPattern(text) else { return [] }
    let reader = ConversationReader(try keys())
    var (listed, damaged) = try conversations()
    for listing in listed {
      guard let hits = try hits(in: listing, reader, &pattern) else {
        damaged.append(listing.id)
        continue
      }
      for found in hits { try hit(found) }
    }
    return damaged
  }

  /// The places in one conversation, or `nil` where it is damaged.
  private func hits(
    in listing: Listing,
    _ reader: ConversationReader,
    _ pattern: inout TextPattern
  ) throws(JournalError) -> [Hit]? {
    let body: ArraySlice<UInt8>
    do throws(JournalError) {
      body = try journal.database.read { db in
        guard let entry = try ConversationTable.entry(db, listing.id) else { return [] }
        return try reader.body(db, of: entry, try reader.head(of: entry))
      }
    } catch .damaged {
      return nil
    }
    // Somebody else has destroyed it meanwhile.
    guard !body.isEmpty else { return [] }
    var hits: [Hit] = []
    var bytes = RecordReader(body)
    do {
      try ConversationBody.readTexts(&bytes) { event, text in
        guard pattern.isIn(text) else { return }
        let text = String(decoding: text, as: UTF8.self)
        hits.append(Hit(id: listing.id, head: listing.head, event: event, text: text))
      }
    } catch {
      return nil
    }
    return hits
  }
}
