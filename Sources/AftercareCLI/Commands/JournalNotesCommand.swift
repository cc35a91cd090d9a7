import ArgumentParser
import CheckIn
import JournalStore
import PlainText

/// Prints one's own notes.
struct JournalNotesCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your own notes, which nobody else's passphrase opens."
  )

  @Option(help: "Destroy the note with this number instead.")
  var delete: Int?

  @OptionGroup var access: JournalOptions

  func run(in shell: Shell) throws -> ExitStatus {
    let use: Journal.Use = delete == nil ? .reading : .writing
    let journal = try access.unlocked(for: use, in: shell)
    let notes = try journal.notes()
    guard let delete else {
      if notes.isEmpty { try shell.say("You have no notes.\n") }
      for (number, note) in notes.enumerated() {
        try shell.say("\(number + 1)  \(NoteText.text(of: note, shell.time))")
      }
      return .fine
    }
    guard (1...max(1, notes.count)).contains(delete), !notes.isEmpty else {
      throw Refusal(.refused, "there are \(notes.count) notes")
    }
    try journal.deleteNote(notes[delete - 1].id)
    try shell.say("Note \(delete) is gone.\n")
    return .fine
  }
}

/// How a note is printed.
enum NoteText {
  static func text(of note: Note, _ time: any TimeSource) -> String {
    var head = Conversation.Head(
      title: note.title,
      names: [],
      began: note.began,
      offset: 0,
      language: ""
    )
    head.offset = time.offset
    let entries = note.entries.map { entry in
      "\(PlainText.of(entry.question))\n> \(PlainText.of(entry.answer))\n"
    }
    return (Rendering.heading(of: head) + entries).joined(separator: "\n") + "\n"
  }
}
