import CheckIn
import JournalStore
import Testing

/// Taking one answer out of what is kept.
struct RedactionTests {
  private func redacted(
    _ event: Int,
    memory: [String: String] = [:],
    _ kinds: Conversation.Kind...
  ) throws -> Conversation {
    let test = try TestJournal(people: 1)
    var conversation = SampleConversation.make(memory: memory)
    conversation.events = kinds.enumerated().map { Conversation.Event(at: $0.offset, $0.element) }
    let id = try test.save(conversation)
    let journal = try test.unlock()
    try journal.redact(id, event: event)
    #expect(try journal.verify().damaged.isEmpty)
    return try journal.conversation(id)
  }

  @Test func `own words go wherever they are repeated`() throws {
    let found = try redacted(
      1,
      memory: ["plan": "rope, softly"],
      .said(speaker: nil, text: "Rope is on the list.", line: "1"),
      .answered(text: "rope", reply: Reply(.words("rope"))),
      .said(speaker: nil, text: "You said: rope. A Rope, ropes and europe.", line: "2"),
      .asked(options: ["rope", "tea"]),
      .answered(text: "rope", reply: Reply(.chosen(line: "3", words: "Rope!"))),
      .answered(text: "no ropes", reply: Reply(.unclear(words: "no rope", word: nil)))
    )
    #expect(found.memory == ["plan": "…, softly"])
    #expect(
      found.events.map(\.kind) == [
        .said(speaker: nil, text: "… is on the list.", line: "1"),
        .answered(text: nil, reply: nil),
        .said(speaker: nil, text: "You said: …. A …, ropes and europe.", line: "2"),
        .asked(options: ["…", "tea"]),
        .answered(text: "…", reply: Reply(.chosen(line: "3", words: "…!"))),
        .answered(text: "no ropes", reply: Reply(.unclear(words: "no …", word: nil))),
      ]
    )
  }

  @Test func `of an option only what is said about it later goes`() throws {
    let found = try redacted(
      1,
      .asked(options: ["Tired", "Good"]),
      .answered(text: "Tired", reply: Reply(.chosen(line: "1", words: nil))),
      .said(speaker: nil, text: "Tired, I see.", line: "2"),
      .asked(options: ["Tired", "Good"]),
      .answered(text: "Tired", reply: Reply(.chosen(line: "1", words: nil)))
    )
    #expect(
      found.events.map(\.kind) == [
        .asked(options: ["Tired", "Good"]),
        .answered(text: nil, reply: nil),
        .said(speaker: nil, text: "…, I see.", line: "2"),
        .asked(options: ["Tired", "Good"]),
        .answered(text: "Tired", reply: Reply(.chosen(line: "1", words: nil))),
      ]
    )
  }

  @Test func `only what is an answer can be taken back, and once`() throws {
    let test = try TestJournal(people: 1)
    let id = try test.save(SampleConversation.make("yes"))
    let journal = try test.unlock()
    for event in [-1, 0, 1, 3, 4] {
      #expect(throws: JournalError.notAnAnswer) { try journal.redact(id, event: event) }
    }
    try journal.redact(id, event: 2)
    #expect(throws: JournalError.notAnAnswer) { try journal.redact(id, event: 2) }
  }

  @Test func `the day on which it fades stays, and the key does not`() throws {
    let test = try TestJournal(people: 1)
    let id = try test.save(SampleConversation.make("yes"), fadesOn: 77)
    let key = try test.rows("SELECT key FROM conversation")
    let journal = try test.unlock()
    _ = try journal.conversations()
    try journal.redact(id, event: 2)
    #expect(try journal.conversations().listed.map(\.fadesOn) == [77])
    #expect(try test.rows("SELECT key FROM conversation") != key)
  }
}
