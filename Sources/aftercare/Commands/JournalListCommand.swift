import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Lists what is kept.
struct JournalListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the saved conversations, the newest first."
  )

  @Flag(help: "One JSON object, for other programs.")
  var json = false

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let journal = try JournalAccess.unlocked(for: .reading, access)
      let (listed, damaged) = try journal.conversations()
      if json {
        try printJSON(listed)
      } else {
        try printTable(listed, drafts: try journal.drafts().count)
      }
      for id in damaged { Refusal(.fine, "\(id): this conversation is damaged").complain() }
      if !damaged.isEmpty { throw ExitCode(ExitStatus.damaged.rawValue) }
    }
  }

  private func printTable(_ listed: [Listing], drafts: Int) throws(ScreenError) {
    if listed.isEmpty { try Output.say("No conversation is kept.\n") }
    for listing in listed {
      let days = listing.fadesOn - Clock.daysSince1970()
      let row = [
        listing.id.short, Rendering.heading(of: listing.head).joined(separator: "; "),
        days == 1 ? "fades tomorrow" : "fades in \(max(0, days)) days",
      ]
      try Output.say(row.joined(separator: "  ") + "\n")
    }
    if drafts > 0 {
      let what = drafts == 1 ? "One conversation waits" : "\(drafts) conversations wait"
      try Output.say("\(what) to be gone on with: aftercare resume\n")
    }
  }

  private func printJSON(_ listed: [Listing]) throws {
    struct Row: Encodable {
      let id: String
      let head: Conversation.Head
      let fadesOnDay: Int
    }
    let rows = listed.map { Row(id: $0.id.text, head: $0.head, fadesOnDay: $0.fadesOn) }
    try Output.say(JSONText.lines(rows))
  }
}
