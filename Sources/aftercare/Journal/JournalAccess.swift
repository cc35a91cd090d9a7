import ArgumentParser
import Glibc
import JournalStore
import Terminal

/// Opens the journal for a command, and says plainly why it does not open.
enum JournalAccess {
  /// How often a passphrase is asked for.
  private static let tries = 3

  /// The folder of the journal.
  static func folder() throws(Refusal) -> String {
    guard let path = JournalFolder.path else {
      throw Refusal(.refused, "neither HOME nor AFTERCARE_HOME tells where the journal is")
    }
    return path
  }

  /// The journal, opened with somebody's passphrase.
  static func unlocked(
    for use: Journal.Use,
    _ options: JournalOptions
  ) throws -> UnlockedJournal {
    let journal = try Journal.open(in: folder(), for: use)
    for modes in journal.looseModes { Refusal(.fine, modes).complain() }
    return try unlock(journal, options)
  }

  /// A journal that is open already, unlocked with somebody's passphrase.
  static func unlock(_ journal: Journal, _ options: JournalOptions) throws -> UnlockedJournal {
    if let descriptor = options.descriptor {
      return try journal.unlock(Passphrases(descriptor: descriptor).next())
    }
    var reader = try reader()
    for tried in 1...tries {
      let typed = try ask("Passphrase: ", &reader)
      do throws(JournalError) {
        return try journal.unlock(Passphrase(typed))
      } catch {
        guard error.isSlip else { throw error }
        Output.complain("\(error)")
        guard tried < tries else {
          Output.complain("That is the last try. Nothing has been opened or changed.")
          throw ExitCode(error.status.rawValue)
        }
      }
    }
    throw JournalError.wrongPassphrase
  }

  /// What asks for passphrases at the terminal.
  static func reader() throws -> PassphraseReader {
    do throws(TerminalError) {
      return try PassphraseReader()
    } catch {
      throw Refusal(
        .refused,
        "a passphrase is asked for at a terminal; scripts give it with --passphrase-fd"
      )
    }
  }

  /// Asks for a passphrase, which may be none.
  static func ask(_ prompt: String, _ reader: inout PassphraseReader) throws -> [UInt8] {
    switch reader.read(prompt: prompt) {
    case .typed(let bytes): return bytes
    case .cancelled:
      Output.complain("Left without a passphrase. Nothing was changed.")
      throw ExitCode(ExitStatus.interrupted.rawValue)
    case .hungUp, .terminated: throw ExitCode(ExitStatus.refused.rawValue)
    }
  }

  /// Runs a command, and ends it with a sentence and a status where something refuses.
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as JournalError {
      throw report(Refusal(error.status, "\(error)"))
    } catch let error as Refusal {
      throw report(error)
    } catch let error as DraftFormatError {
      throw report(Refusal(.damaged, "\(error)"))
    } catch let error as ScreenError {
      throw report(Refusal(.refused, "\(error)"))
    }
  }

  private static func report(_ refusal: Refusal) -> ExitCode {
    refusal.complain()
    return ExitCode(refusal.status.rawValue)
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

extension ExitStatus {
  /// Ends a command so.
  func exit() throws {
    if self != .fine { throw ExitCode(rawValue) }
  }
}
