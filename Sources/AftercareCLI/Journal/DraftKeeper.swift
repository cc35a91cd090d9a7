import CheckIn
import JournalStore

/// Writes down what a conversation asks to be written down, and destroys what must go.
///
/// What cannot be written or destroyed now, because the disk is full perhaps, is tried again with the
/// next moment; nothing that anyone said is lost by that while the conversation goes on.
package struct DraftKeeper {
  /// What is known of the conversation, for when it is kept.
  let head: Conversation.Head
  private let time: any TimeSource

  /// What a draft is begun with, as soon as there is something to write.
  private let beginning: Beginning?
  private var draft: Draft?
  private var unwritten: [Moment] = []

  /// Whether what is written must first be replaced by what is to be written.
  private var mustRewrite = false
  private var isOver = false

  /// Whether the draft is still there although it must not be.
  private var mustDestroy = false

  /// Days for which a conversation is kept unless someone keeps it again.
  static let daysKept = 90

  private struct Beginning {
    let journal: Journal
    let opening: DraftOpening
  }

  /// A keeper of a conversation that begins.
  init(journal: Journal, opening: DraftOpening, time: any TimeSource) {
    self.time = time
    beginning = Beginning(journal: journal, opening: opening)
    head = opening.head
  }

  /// A keeper of a conversation that is gone on with.
  init(draft: Draft, head: Conversation.Head, time: any TimeSource) {
    self.time = time
    self.draft = draft
    self.head = head
    beginning = nil
  }

  /// The draft, begun if it is not yet.
  private mutating func openDraft() throws(JournalError) -> Draft {
    if let draft { return draft }
    guard let beginning else { throw .notFound }
    let bytes = beginning.opening.encoded()
    let draft = try beginning.journal.beginDraft(opening: bytes, at: head.began)
    self.draft = draft
    return draft
  }

  /// Writes moments down before anything else happens.
  mutating func record(_ moments: [Moment]) throws(JournalError) {
    guard !isOver else { return }
    unwritten += moments
    guard !unwritten.isEmpty else { return }
    guard !mustRewrite else { return try rewriteUnwritten() }
    let draft = try openDraft()
    while let moment = unwritten.first {
      try draft.append(moment.encoded(), at: time.secondsSince1970)
      unwritten.removeFirst()
    }
  }

  /// Destroys what is written and writes these moments instead.
  mutating func rewrite(_ moments: [Moment]) throws(JournalError) {
    guard !isOver else { return }
    unwritten = moments
    mustRewrite = true
    try rewriteUnwritten()
  }

  private mutating func rewriteUnwritten() throws(JournalError) {
    try openDraft().rewrite(unwritten.map { $0.encoded() }, at: time.secondsSince1970)
    unwritten = []
    mustRewrite = false
  }

  /// Destroys the draft; from here on nothing is written.
  mutating func shred() throws(JournalError) {
    guard !isOver else { return }
    isOver = true
    unwritten = []
    mustDestroy = draft != nil
    try destroyWhatIsLeft()
  }

  /// Tries again to destroy what could not be destroyed when it had to be.
  mutating func destroyWhatIsLeft() throws(JournalError) {
    guard mustDestroy else { return }
    try draft?.destroy()
    mustDestroy = false
  }

  /// Makes of the draft a conversation that is kept.
  mutating func save(
    names: [String],
    events: [Conversation.Event],
    memory: [String: String]
  ) throws(JournalError) {
    guard !isOver else { throw .notFound }
    var head = head
    head.names = names
    let conversation = Conversation(head: head, events: events, memory: memory)
    try openDraft().save(conversation, fadesOn: time.daysSince1970 + Self.daysKept)
    isOver = true
  }

  /// Puts a person's own answers where only they can read them.
  mutating func keepNotes(_ answers: [NotedAnswer], in place: Int) throws(JournalError) {
    guard !isOver else { return }
    let entries = answers.map { Note.Entry(question: $0.question, answer: $0.answer) }
    let note = Note(began: head.began, title: head.title, entries: entries)
    try openDraft().saveNotes(note, place: place)
  }
}
