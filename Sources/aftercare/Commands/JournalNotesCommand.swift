import PlainText
import ArgumentParser
import CheckIn
import JournalStore

/// Prints one's own notes.
struct JournalNotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your own notes, which nobody else's passphrase opens."
  )

  @Option(help: "Destroy the note with this number instead.")
  var delete: Int?

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let use: Journal.Use = delete == nil ? .reading : .writing
      let journal = try JournalAccess.unlocked(for: use, access)
      let notes = try journal.notes()
      guard let delete else {
        if notes.isEmpty { try Output.say("You have no notes.\n") }
        for (number, note) in notes.enumerated() {
          try Output.say("\(number + 1)  \(NoteText.text(of: note))")
        }
        return
      }
      guard notes.indices.contains(delete - 1) else {
        throw Refusal(.refused, "there are \(notes.count) notes")
      }
      try journal.deleteNote(notes[delete - 1].id)
      try Output.say("Note \(delete) is gone.\n")
    }
  }
}

/// How a note is printed.
enum NoteText {
  static func text(of note: Note) -> String {
    var head = Conversation.Head(
      title: note.title,
      names: [],
      began: note.began,
      offset: 0,
      language: ""
    )
    head.offset = Clock.offset()
    let entries = note.entries.map { entry in
      "\(PlainText.of(entry.question))\n> \(PlainText.of(entry.answer))\n"
    }
    return (Rendering.heading(of: head) + entries).joined(separator: "\n") + "\n"
  }
}
