import ArgumentParser
import JournalStore

/// Looks at every seal of the journal.
struct JournalVerifyCommand: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every seal of the journal, and that nothing is out of order."
  )

  @OptionGroup var access: JournalOptions

  func run(in shell: Shell) throws -> ExitStatus {
    let report = try access.unlocked(for: .reading, in: shell).verify()
    try shell.say("\(report)\n")
    return report.damaged.isEmpty ? .fine : .damaged
  }
}

/// Copies the journal, sealed as it is.
struct JournalBackupCommand: PlainCommand {
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

  func perform(in shell: Shell) throws {
    try access.unlocked(for: .reading, in: shell).backup(to: shell.files.place(file))
    try shell.say("\(file): written and checked.\n")
  }
}
