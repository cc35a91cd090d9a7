import CLineEditor
import Glibc

/// Reads answers from standard input without any editing: pipes, files, and plain terminals.
///
/// A class because it owns the bytes that it has read ahead.
package final class PlainLineSource: LineSource {
  private var splitter = LineSplitter()
  private var isAtEnd = false
  private let isTerminal = isatty(STDIN_FILENO) == 1

  package init() {}

  package func read(_ request: ReadRequest) -> ReadResult {
    guard aftercare_line_editor_begin_plain_read() else { return ReadResult(.hungUp) }
    defer { aftercare_line_editor_end_plain_read() }
    // Hidden before the prompt asks for anything: whoever types at once is not shown either.
    let isHidden = request.hidden && isTerminal
    if isHidden { _ = aftercare_line_editor_set_echo(false) }
    // A prompt that cannot be written is no reason to lose an answer.
    try? Output.write(request.prompt, to: STDOUT_FILENO)
    let idle = isTerminal ? request.idleSeconds.map { Int32(clamping: $0 * 1000) } : nil
    let result = nextLine(idleMilliseconds: idle ?? -1)
    if isHidden { _ = aftercare_line_editor_set_echo(true) }
    if isHidden || !isTerminal || !result.isLine { try? Output.write("\n", to: STDOUT_FILENO) }
    return result
  }

  package func wait(milliseconds: Int?) -> WaitOutcome {
    if isTerminal {
      return WaitOutcome(aftercare_line_editor_wait(Int32(clamping: milliseconds ?? -1)))
    }
    // Nobody can be kept waiting at the far end of a pipe.
    guard milliseconds == nil else { return .elapsed }
    guard aftercare_line_editor_begin_plain_read() else { return .hungUp }
    defer { aftercare_line_editor_end_plain_read() }
    while true {
      if let isEmpty = splitter.nextIsEmpty(isAtEnd: isAtEnd) {
        if isEmpty { _ = splitter.next(isAtEnd: isAtEnd) }
        return .entered
      }
      if isAtEnd { return .endOfInput }
      if let outcome = fill(idleMilliseconds: -1) { return WaitOutcome(outcome) }
    }
  }

  package func discardTypeAhead() {
    if isTerminal { aftercare_line_editor_discard_type_ahead() }
  }

  private func nextLine(idleMilliseconds: Int32) -> ReadResult {
    while true {
      if let line = splitter.next(isAtEnd: isAtEnd) { return line }
      if isAtEnd { return ReadResult(.endOfInput) }
      if let outcome = fill(idleMilliseconds: idleMilliseconds) { return ReadResult(outcome) }
    }
  }

  /// Reads what there is; an outcome if the reading cannot go on.
  private func fill(idleMilliseconds: Int32) -> ReadOutcome? {
    switch aftercare_line_editor_await_input(idleMilliseconds) {
    case .line: break
    case .elapsed, .idle: return .idle
    case .interrupted:
      splitter.dropPartialLine()
      return .interrupted
    case .terminated: return .terminated
    case .end_of_input, .out, .hung_up, .entered, .failed: return .hungUp
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(STDIN_FILENO, &block, block.count)
    if count > 0 {
      splitter.append(block[..<count])
    } else if count == 0 {
      // A terminal answers Ctrl-D each time anew; one that has gone answers it for ever.
      if isTerminal { return isatty(STDIN_FILENO) == 1 ? .endOfInput : .hungUp }
      isAtEnd = true
    } else if errno != EINTR, errno != EAGAIN {
      if isTerminal { return .hungUp }
      isAtEnd = true
    }
    return nil
  }
}

extension ReadResult {
  fileprivate var isLine: Bool {
    if case .line = outcome { true } else { false }
  }
}

extension WaitOutcome {
  /// The same way out, as the end of a wait.
  fileprivate init(_ outcome: ReadOutcome) {
    switch outcome {
    case .line: self = .entered
    case .interrupted: self = .interrupted
    case .endOfInput: self = .endOfInput
    case .out: self = .out
    case .idle: self = .elapsed
    case .hungUp: self = .hungUp
    case .terminated: self = .terminated
    }
  }
}
