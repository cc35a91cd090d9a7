/// What the journal can refuse.
package enum JournalError: Error, Hashable, Sendable {
  // MARK: The folder and its files

  case missing(String)
  case alreadyExists(String)
  /// Another process writes.
  case busy(String)
  /// A file that is no journal.
  case foreign(String)
  case newerFormat(found: Int, known: Int)
  case readOnly(String)
  case diskFull(String)
  case unavailable(String, reason: String)
  case damaged(Damage)

  // MARK: Passphrases

  case wrongPassphrase
  /// It has the form of a recovery code, and there is a slip in it.
  case mistypedCode
  case emptyPassphrase
  case longPassphrase
  case unreadablePassphrase
  /// Two people would not know whose notes are whose.
  case passphraseInUse
  /// The cost of trying a passphrase is beyond what this program would ever ask for.
  case hostileParameters
  case noMemory
  /// The passphrase that opened it has been taken away.
  case locked

  // MARK: What is kept

  case notFound
  case ambiguous(String)
  case alreadyKept(EntryID)
  case notAnAnswer
  case lastPlace
}

extension JournalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "there is no journal in \(path) yet; aftercare journal setup makes one"
    case .alreadyExists(let path): "there is something at \(path) already"
    case .busy(let path): "another aftercare is using the journal in \(path); try again after it"
    case .foreign(let path): "\(path) is not a journal"
    case .newerFormat(let found, let known):
      "the journal has format \(found), and this aftercare knows formats up to \(known)"
    case .readOnly(let path): "\(path) cannot be written to"
    case .diskFull(let path): "the disk is full; nothing more can be kept in \(path)"
    case .unavailable(let path, let reason): "\(path): \(reason)"
    case .damaged(let damage): "\(damage) is damaged"
    case .wrongPassphrase: "that passphrase opens nothing here"
    case .mistypedCode: "there is a slip in the recovery code; please compare it with the paper"
    case .emptyPassphrase: "a passphrase cannot be empty"
    case .longPassphrase: "a passphrase can have \(Passphrase.limit) bytes at most"
    case .unreadablePassphrase: "the passphrase is not UTF-8 text"
    case .passphraseInUse: "that passphrase cannot be used; please choose another"
    case .hostileParameters: "opening the journal would cost more than it ever should"
    case .noMemory: "there is not enough memory to try the passphrase"
    case .locked: "the journal is locked again"
    case .notFound: "there is no such entry in the journal"
    case .ambiguous(let prefix): "more than one conversation begins with ‘\(prefix)’"
    case .alreadyKept(let id): "the conversation is in the journal already, as \(id.short)"
    case .notAnAnswer: "there is no answer at that place"
    case .lastPlace: "the last person cannot be removed; delete everything instead"
    }
  }
}
