import ArgumentParser
import JournalStore

/// How the passphrase comes, for every command that reads the journal.
struct JournalOptions: ParsableArguments {
  @Option(
    name: .customLong("passphrase-fd"),
    help: "Read the passphrase from this file descriptor, up to the line end; for scripts."
  )
  var descriptor: Int32?

  /// How often a passphrase is asked for.
  private static let tries = 3

  /// The journal, opened with somebody's passphrase.
  func unlocked(for use: Journal.Use, in shell: Shell) throws -> UnlockedJournal {
    let journal = try Journal.open(in: JournalFolder.path(in: shell), for: use)
    for modes in journal.looseModes { shell.warn(modes) }
    return try unlock(journal, in: shell)
  }

  /// A journal that is open already, unlocked with somebody's passphrase.
  func unlock(_ journal: Journal, in shell: Shell) throws -> UnlockedJournal {
    if let descriptor {
      return try journal.unlock(Passphrases(descriptor: descriptor).next())
    }
    var prompt = try PassphrasePrompt(shell)
    var tries = Self.tries
    while true {
      let typed = try prompt.ask("Passphrase: ")
      do throws(JournalError) {
        return try journal.unlock(Passphrase(typed))
      } catch {
        guard error.isSlip else { throw error }
        shell.complain("\(error)")
        tries -= 1
        guard tries > 0 else {
          let sentence = "That is the last try. Nothing has been opened or changed."
          throw Refusal(error.status, sentence)
        }
      }
    }
  }

  /// A passphrase that is set: the next line of the descriptor, else asked for twice.
  func new(_ whose: String, in shell: Shell) throws -> Passphrase {
    if let descriptor { return try Passphrases(descriptor: descriptor).next() }
    var prompt = try PassphrasePrompt(shell)
    return try prompt.askForNew(whose)
  }
}

/// Where the journal is.
enum JournalFolder {
  static func path(in shell: Shell) throws(Refusal) -> String {
    guard let path = shell.journalFolder else {
      throw Refusal("neither HOME nor AFTERCARE_HOME tells where the journal is")
    }
    return path
  }
}

extension JournalError {
  /// Whether whoever typed the passphrase may try again.
  var isSlip: Bool {
    switch self {
    case .wrongPassphrase, .mistypedCode, .emptyPassphrase, .longPassphrase, .unreadablePassphrase:
      true
    default: false
    }
  }

  /// How a program ends that meets it.
  var status: ExitStatus {
    switch self {
    case .wrongPassphrase, .mistypedCode: .wrongPassphrase
    case .damaged, .foreign, .newerFormat, .hostileParameters: .damaged
    default: .refused
    }
  }
}
