import ArgumentParser
import JournalStore

/// Looks at every seal of the journal.
struct JournalVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every seal of the journal, and that nothing is out of order."
  )

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      let report = try JournalAccess.unlocked(for: .reading, access).verify()
      try Output.say("\(report)\n")
      if !report.damaged.isEmpty { throw ExitCode(ExitStatus.damaged.rawValue) }
    }
  }
}

/// Copies the journal, sealed as it is.
struct JournalBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the journal to a file, sealed as it is.",
    discussion: """
      What is deleted later stays in the copy. To use it, put it in the journal's folder as \
      journal.sqlite.
      """
  )

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  @OptionGroup var access: JournalOptions

  func run() throws {
    try JournalAccess.reporting {
      try JournalAccess.unlocked(for: .reading, access).backup(to: file)
      try Output.say("\(file): written and checked.\n")
    }
  }
}
