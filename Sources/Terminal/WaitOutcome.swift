/// How a quiet moment ended.
package enum WaitOutcome: Equatable, Sendable, CaseIterable {
  case elapsed
  /// Enter, or any key where any key ends it.
  case entered
  case interrupted
  case out
  case endOfInput
  case hungUp
  case terminated
}
