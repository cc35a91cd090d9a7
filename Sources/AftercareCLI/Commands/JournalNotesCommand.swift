import ArgumentParser
import CheckIn
import JournalStore
import PlainText

/// Prints one's own notes.
struct JournalNotesCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your own notes, which nobody else's passphrase opens."
  )

  @Option(help: "Destroy the note with this number instead.")
  var delete: Int?

  @OptionGroup var access: JournalOptions

  func perform(in shell: Shell) throws {
    let use: Journal.Use = delete == nil ? .reading : .writing
    let journal = try access.unlocked(for: use, in: shell)
    let notes = try journal.notes()
    guard let delete else {
      if notes.isEmpty { try shell.say("You have no notes.\n") }
      for (number, note) in notes.enumerated() {
        try shell.say("\(number + 1)  \(note.text(shell.time))")
      }
      return
    }
    guard (1...max(1, notes.count)).contains(delete), !notes.isEmpty else {
      throw Refusal("there are \(notes.count) notes")
    }
    try journal.deleteNote(notes[delete - 1].id)
    try shell.say("Note \(delete) is gone.\n")
  }
}

extension Note {
  /// The note as it is printed, with the time of the clock on the wall.
  func text(_ time: any TimeSource) -> String {
    let head = Conversation.Head(
      title: title,
      names: [],
      began: began,
      offset: time.offset,
      language: ""
    )
    let entries = entries.map { entry in
      "\(PlainText.of(entry.question))\n> \(PlainText.of(entry.answer))\n"
    }
    return (Rendering.heading(of: head) + entries).joined(separator: "\n") + "\n"
  }
}
