import JournalStore

/// A passphrase that is set, so that it is typed twice.
enum NewPassphrase {
  /// Asks until both are the same, and the same as nobody else's.
  static func ask(_ whose: String, besides others: [Passphrase] = []) throws -> Passphrase {
    while true {
      let passphrase: Passphrase
      do {
        passphrase = try JournalAccess.ask("New passphrase\(whose): ")
      } catch JournalError.emptyPassphrase {
        Output.complain("\(JournalError.emptyPassphrase)")
        continue
      }
      if others.contains(passphrase) {
        Output.complain("Each of you needs one of your own; this one is taken.")
      } else if try JournalAccess.ask("The same again: ") != passphrase {
        Output.complain("The two were not the same. Once more, then.")
      } else {
        return passphrase
      }
    }
  }
}
