import JournalStore
import Terminal

/// Asks for passphrases at the terminal.
struct PassphrasePrompt: ~Copyable {
  private let shell: Shell
  private var reader: PassphraseReader

  init(_ shell: Shell) throws(Refusal) {
    self.shell = shell
    do throws(TerminalError) {
      reader = try PassphraseReader()
    } catch {
      let reason = "a passphrase is asked for at a terminal; scripts give it with --passphrase-fd"
      throw Refusal(reason)
    }
  }

  /// Asks for a passphrase, which may be none.
  mutating func ask(_ prompt: String) throws(Refusal) -> [UInt8] {
    switch reader.read(prompt: prompt) {
    case .typed(let bytes): return bytes
    case .cancelled:
      throw Refusal(.interrupted, "Left without a passphrase. Nothing was changed.")
    case .hungUp, .terminated: throw Refusal("")
    }
  }

  /// Asks for one that is set until both times it is the same, and the same as nobody else's.
  mutating func askForNew(
    _ whose: String,
    besides others: [Passphrase] = []
  ) throws(Refusal) -> Passphrase {
    while true {
      let passphrase: Passphrase
      let typed = try ask("New passphrase\(whose): ")
      do throws(JournalError) {
        passphrase = try Passphrase(typed)
      } catch {
        shell.complain("\(error)")
        continue
      }
      if others.contains(passphrase) {
        shell.complain("Each of you needs one of your own; this one is taken.")
        continue
      }
      let again = try ask("The same again: ")
      if let same = try? Passphrase(again), same == passphrase { return passphrase }
      shell.complain("The two were not the same. Once more, then.")
    }
  }
}
