/// What a running program can refuse.
///
/// It names places of the script and never a value, which may be what a person typed.
package enum RuntimeError: Error, Hashable {
  /// The dialogue has no node to run, or is over.
  case notRunning
  case waitingForSelection
  case notWaitingForSelection
  case notWaiting
  case noSuchOption(Int)
  case optionUnavailable(Int)
  /// The host asked for a node that the program does not have.
  case unknownNode(String)
  /// A title that the script computes is no node's.
  case unknownComputedNode
  /// A function had no value for what it was given.
  case functionFailed(name: String, reason: String)
  case moduloByZero
  case notAWholeNumber(Float)
  case detoursTooDeep(limit: Int)
  /// So many instructions ran without anything to show that the script must be going in circles.
  case outOfBudget(limit: Int)
  case smartVariablesTooDeep(limit: Int)
  /// A text grew beyond what anyone could read, in bytes.
  case textTooLong(limit: Int)
  /// The program does not keep the machine's rules, so it was not made by the compiler.
  case malformedProgram
}

extension RuntimeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notRunning: "the dialogue is over"
    case .waitingForSelection: "an option must be selected first"
    case .notWaitingForSelection: "there is nothing to select"
    case .notWaiting: "the dialogue is not waiting"
    case .noSuchOption(let index): "there is no option \(index + 1)"
    case .optionUnavailable(let index): "option \(index + 1) is not available"
    case .unknownNode(let title): "no node is called ‘\(title)’"
    case .unknownComputedNode: "no node has the title that is computed here"
    case .functionFailed(let name, let reason): "‘\(name)’ failed: \(reason)"
    case .moduloByZero: "a remainder of a division by zero was asked for"
    case .notAWholeNumber: "a number was too large for a whole number, or was none"
    case .detoursTooDeep(let limit): "more than \(limit) detours are open at once"
    case .outOfBudget:
      "too many steps passed with nothing to say; the script goes in circles"
    case .smartVariablesTooDeep(let limit):
      "more than \(limit) computed variables depend on each other"
    case .textTooLong(let limit): "a text grew longer than \(limit) bytes"
    case .malformedProgram: "the program is damaged"
    }
  }
}
