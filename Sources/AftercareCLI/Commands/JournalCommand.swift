import ArgumentParser

/// Everything about saved conversations that is no replay.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Set up, read and keep house in the journal of saved conversations.",
    discussion: """
      Without a journal nothing is ever kept. With one, a conversation waits sealed while it runs, \
      and is kept only when everyone says yes at its end. Reading asks for a passphrase.
      """,
    subcommands: [
      JournalSetupCommand.self,
      JournalListCommand.self,
      JournalShowCommand.self,
      JournalSearchCommand.self,
      JournalExportCommand.self,
      JournalImportCommand.self,
      JournalKeepCommand.self,
      JournalRedactCommand.self,
      JournalDeleteCommand.self,
      JournalWithdrawCommand.self,
      JournalNotesCommand.self,
      JournalPassphraseCommand.self,
      JournalVerifyCommand.self,
      JournalBackupCommand.self,
    ]
  )
}
