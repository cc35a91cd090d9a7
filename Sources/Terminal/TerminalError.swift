/// What the terminal can refuse.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input and output are not both a terminal that can be edited on.
  case notATerminal
  /// No editor could be made; the number is the system's.
  case unavailable(Int32)

  package var description: String {
    switch self {
    case .notATerminal: "standard input and output are not a terminal"
    case .unavailable(let code): "the line editor could not start (system error \(code))"
    }
  }
}
