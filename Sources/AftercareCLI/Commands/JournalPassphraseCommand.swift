import ArgumentParser
import JournalStore

/// Looks after who can open the journal.
struct JournalPassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Change your passphrase, add a person, leave, or make a recovery code.",
    subcommands: [Change.self, Add.self, Remove.self, Recovery.self]
  )

  struct Change: PlainCommand {
    static let configuration = CommandConfiguration(abstract: "Change your own passphrase.")

    @OptionGroup var access: JournalOptions

    func perform(in shell: Shell) throws {
      let journal = try access.unlocked(for: .writing, in: shell)
      try journal.changePassphrase(to: access.new("", in: shell))
      try shell.say("Your passphrase is changed.\n")
    }
  }

  struct Add: PlainCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a person a place in the journal.",
      discussion: "They can read every conversation that is kept, and nobody's own notes."
    )

    @OptionGroup var access: JournalOptions

    func perform(in shell: Shell) throws {
      let journal = try access.unlocked(for: .writing, in: shell)
      let place = try journal.addPerson(access.new(" of the new person", in: shell))
      try shell.say("There is a place \(place) now.\n")
    }
  }

  struct Remove: PlainCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leave the journal: your passphrase opens nothing any more, your notes are gone."
    )

    @OptionGroup var access: JournalOptions

    func perform(in shell: Shell) throws {
      let journal = try access.unlocked(for: .writing, in: shell)
      try journal.removeOwnPlace()
      try shell.say("Your place is gone, and your notes with it.\n")
    }
  }

  struct Recovery: PlainCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a code that opens the journal as your passphrase does.",
      discussion: "An earlier code of yours stops working. Keep it on paper, not on this machine."
    )

    @OptionGroup var access: JournalOptions

    func perform(in shell: Shell) throws {
      let journal = try access.unlocked(for: .writing, in: shell)
      try shell.say("\(journal.makeRecoveryCode())\n")
    }
  }
}
