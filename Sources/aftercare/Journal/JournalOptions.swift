import ArgumentParser

/// How the passphrase comes, for every command that reads the journal.
struct JournalOptions: ParsableArguments {
  @Option(
    name: .customLong("passphrase-fd"),
    help: "Read the passphrase from this file descriptor, up to the line end; for scripts."
  )
  var descriptor: Int32?
}
