import Glibc

/// Reads a passphrase key by key, shows nothing of it, and keeps it out of the line editor.
package enum PassphraseReader {
  package enum Outcome: Equatable, Sendable {
    /// The bytes that were typed, without the line end.
    case typed([UInt8])
    /// Ctrl-C, Esc, or Ctrl-D.
    case cancelled
    case hungUp
    case terminated
  }

  /// The longest passphrase, in bytes; what is typed beyond it is left out.
  package static let limit = 1024

  /// Asks at the terminal; the question goes to standard error, as output may be a file.
  ///
  /// - Throws: `TerminalError` if standard input is no terminal or refuses.
  package static func read(prompt: String) throws(TerminalError) -> Outcome {
    var keys = try KeySource()
    try? OutputWriter.write(prompt, to: STDERR_FILENO)
    defer { try? OutputWriter.write("\n", to: STDERR_FILENO) }
    var typed: [Character] = []
    while true {
      switch keys.next() {
      case .key(.enter): return .typed(Array(String(typed).utf8.prefix(limit)))
      case .key(.character(let character)): typed.append(character)
      case .key(.backspace): _ = typed.popLast()
      case .key(.control("u")): typed = []
      case .key(.interrupt), .key(.endOfInput), .key(.escape): return .cancelled
      case .returned: try? OutputWriter.write(prompt, to: STDERR_FILENO)
      case .key, .elapsed, .resized: break
      case .hungUp: return .hungUp
      case .terminated: return .terminated
      }
    }
  }
}
