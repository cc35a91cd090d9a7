import CLineEditor

/// Where answers come from: a person at an editor, a plain terminal, or a pipe.
package protocol LineSource: AnyObject {
  /// Reads one answer.
  func read(_ request: ReadRequest) -> ReadResult

  /// Is quiet until Enter or the end of the time, nil for an open end; nothing typed is shown.
  func wait(milliseconds: Int?) -> WaitOutcome

  /// Throws away what was typed before it was asked for, as a hand-over wants.
  func discardTypeAhead()

  /// Forgets every line that could be recalled.
  func forgetHistory()
}

extension LineSource {
  package func discardTypeAhead() {}
  package func forgetHistory() {}
}

extension WaitOutcome {
  /// Reads an outcome of the C layer; what is no outcome of a wait counts as a lost terminal.
  init(_ outcome: aftercare_line_editor_outcome) {
    switch outcome {
    case .elapsed, .idle: self = .elapsed
    case .entered, .line: self = .entered
    case .interrupted: self = .interrupted
    case .out: self = .out
    case .end_of_input: self = .endOfInput
    case .terminated: self = .terminated
    case .hung_up, .failed: self = .hungUp
    }
  }
}
