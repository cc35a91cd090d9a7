import Glibc

/// Reads passphrases key by key, shows nothing of them, and keeps them out of the line editor.
///
/// While it exists, the terminal shows nothing that is typed, so that one may be typed ahead while
/// another is tried.
package struct PassphraseReader: ~Copyable {
  package enum Outcome: Equatable, Sendable {
    /// The bytes that were typed, without the line end; of very many only the first.
    case typed([UInt8])
    /// Ctrl-C, Ctrl-D, or Esc Esc.
    case cancelled
    case hungUp
    case terminated
  }

  /// More bytes than any passphrase has are kept, so that it can be refused, and no more than these.
  private static let limit = 1 << 16

  private var keys: KeySource

  /// Takes the terminal at standard input.
  ///
  /// - Throws: `TerminalError` if standard input is no terminal or refuses.
  package init() throws(TerminalError) {
    keys = try KeySource()
  }

  /// Asks for one; the question goes to standard error, as output may be a file.
  package mutating func read(prompt: String) -> Outcome {
    try? OutputWriter.write(prompt, to: STDERR_FILENO)
    defer { try? OutputWriter.write("\n", to: STDERR_FILENO) }
    var typed = ""
    var followsEscape = false
    while true {
      let event = keys.next()
      switch event {
      case .key(.enter): return .typed(Array(typed.utf8))
      case .key(.character(let character)):
        if typed.utf8.count < Self.limit { typed.append(character) }
      case .key(.backspace): _ = typed.popLast()
      case .key(.control("u")): typed = ""
      case .key(.escape) where followsEscape: return .cancelled
      case .key(.interrupt), .key(.endOfInput): return .cancelled
      case .returned: try? OutputWriter.write(prompt, to: STDERR_FILENO)
      case .key, .elapsed, .resized: break
      case .hungUp: return .hungUp
      case .terminated: return .terminated
      }
      followsEscape = event == .key(.escape)
    }
  }
}
