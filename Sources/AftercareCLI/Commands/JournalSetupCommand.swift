import ArgumentParser
import JournalStore

/// Makes a journal.
struct JournalSetupCommand: PlainCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Make a journal, with a passphrase for each of you.",
    discussion: """
      Everyone types a passphrase of their own. A forgotten passphrase cannot be found out by \
      anyone; make a recovery code with `aftercare journal passphrase recovery`. It does not \
      protect against someone who watches, who knows a passphrase, or who rules the machine.
      """
  )

  @Option(help: "How many of you there are, 1 to 6.")
  var people = 2

  @OptionGroup var access: JournalOptions

  func validate() throws {
    guard (1...6).contains(people) else { throw ValidationError("--people takes 1 to 6.") }
  }

  func perform(in shell: Shell) throws {
    let folder = try JournalFolder.path(in: shell)
    guard !Journal.exists(in: folder) else { throw JournalError.alreadyExists(folder) }
    let passphrases =
      try access.descriptor.map { descriptor in
        let lines = Passphrases(descriptor: descriptor)
        return try (0..<people).map { _ in try lines.next() }
      } ?? ask(in: shell)
    _ = try Journal.create(in: folder, passphrases: passphrases, cost: .standard)
    try shell.say(
      """
      The journal is set up in \(folder).
      From now on a conversation waits there, sealed, until you decide at its end.

      """
    )
  }

  private func ask(in shell: Shell) throws -> [Passphrase] {
    var passphrases: [Passphrase] = []
    var prompt = try PassphrasePrompt(shell)
    for person in 1...people {
      let whose = people == 1 ? "" : " of person \(person)"
      passphrases.append(try prompt.askForNew(whose, besides: passphrases))
    }
    return passphrases
  }
}
