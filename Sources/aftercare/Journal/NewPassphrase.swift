import JournalStore
import Terminal

/// A passphrase that is set, so that it is typed twice.
enum NewPassphrase {
  /// Asks until both are the same, and the same as nobody else's.
  static func ask(
    _ whose: String,
    besides others: [Passphrase] = [],
    _ reader: inout PassphraseReader
  ) throws -> Passphrase {
    while true {
      let passphrase: Passphrase
      let typed = try JournalAccess.ask("New passphrase\(whose): ", &reader)
      do throws(JournalError) {
        passphrase = try Passphrase(typed)
      } catch {
        Output.complain("\(error)")
        continue
      }
      if others.contains(passphrase) {
        Output.complain("Each of you needs one of your own; this one is taken.")
        continue
      }
      let again = try JournalAccess.ask("The same again: ", &reader)
      if let same = try? Passphrase(again), same == passphrase { return passphrase }
      Output.complain("The two were not the same. Once more, then.")
    }
  }
}
