import ArgumentParser
import CheckIn
import JournalStore
import Terminal

/// Lists what is kept.
struct JournalListCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the saved conversations, the newest first."
  )

  @Flag(help: "One JSON object, for other programs.")
  var json = false

  @OptionGroup var access: JournalOptions

  func run(in shell: Shell) throws -> ExitStatus {
    let journal = try access.unlocked(for: .reading, in: shell)
    let (listed, damaged) = try journal.conversations()
    if json {
      try printJSON(listed, in: shell)
    } else {
      try printTable(listed, drafts: try journal.drafts().count, in: shell)
    }
    return shell.warn(ofDamaged: damaged)
  }

  private func printTable(
    _ listed: [Listing],
    drafts: Int,
    in shell: Shell
  ) throws(ScreenError) {
    if listed.isEmpty { try shell.say("No conversation is kept.\n") }
    for listing in listed {
      let days = listing.fadesOn - shell.time.daysSince1970
      let row = [
        listing.id.short, Rendering.heading(of: listing.head).joined(separator: "; "),
        days == 1 ? "fades tomorrow" : "fades in \(max(0, days)) days",
      ]
      try shell.say(row.joined(separator: "  ") + "\n")
    }
    if drafts > 0 {
      let what = drafts == 1 ? "One conversation waits" : "\(drafts) conversations wait"
      try shell.say("\(what) to be gone on with: aftercare resume\n")
    }
  }

  private func printJSON(_ listed: [Listing], in shell: Shell) throws {
    struct Row: Encodable {
      let id: String
      let head: ExportedHead
      let fadesOnDay: Int
    }
    let rows = listed.map {
      Row(id: $0.id.text, head: ExportedHead($0.head), fadesOnDay: $0.fadesOn)
    }
    try shell.say(JSONText.lines(rows))
  }
}
