import ArgumentParser
import JournalStore

/// Looks after who can open the journal.
struct JournalPassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Change your passphrase, add a person, leave, or make a recovery code.",
    subcommands: [Change.self, Add.self, Remove.self, Recovery.self]
  )

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Change your own passphrase.")

    @OptionGroup var access: JournalOptions

    func run() throws {
      try JournalAccess.reporting {
        let journal = try JournalAccess.unlocked(for: .writing, access)
        try journal.changePassphrase(to: access.new(""))
        try Output.say("Your passphrase is changed.\n")
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a person a place in the journal.",
      discussion: "They can read every conversation that is kept, and nobody's own notes."
    )

    @OptionGroup var access: JournalOptions

    func run() throws {
      try JournalAccess.reporting {
        let journal = try JournalAccess.unlocked(for: .writing, access)
        let place = try journal.addPerson(access.new(" of the new person"))
        try Output.say("There is a place \(place) now.\n")
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leave the journal: your passphrase opens nothing any more, your notes are gone."
    )

    @OptionGroup var access: JournalOptions

    func run() throws {
      try JournalAccess.reporting {
        let journal = try JournalAccess.unlocked(for: .writing, access)
        try journal.removeOwnPlace()
        try Output.say("Your place is gone, and your notes with it.\n")
      }
    }
  }

  struct Recovery: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a code that opens the journal as your passphrase does.",
      discussion: "An earlier code of yours stops working. Keep it on paper, not on this machine."
    )

    @OptionGroup var access: JournalOptions

    func run() throws {
      try JournalAccess.reporting {
        let journal = try JournalAccess.unlocked(for: .writing, access)
        try Output.say("\(journal.makeRecoveryCode())\n")
      }
    }
  }
}

extension JournalOptions {
  /// A passphrase that is set: the next line of the descriptor, else asked for twice.
  func new(_ whose: String) throws -> Passphrase {
    if let descriptor { return try Passphrases(descriptor: descriptor).next() }
    var reader = try JournalAccess.reader()
    return try NewPassphrase.ask(whose, &reader)
  }
}
