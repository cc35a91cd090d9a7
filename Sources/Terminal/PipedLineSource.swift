import CLineEditor
import Glibc

/// Reads answers from a pipe or a file, a line each.
///
/// A class because it owns the bytes that it has read ahead.
package final class PipedLineSource: LineSource {
  private var splitter = LineSplitter()
  private var isAtEnd = false

  package let isTyped = false

  package init() {}

  package func read(_ request: ReadRequest) -> ReadResult {
    guard aftercare_line_editor_begin_piped_read() else { return ReadResult(.hungUp) }
    defer { aftercare_line_editor_end_piped_read() }
    // A prompt that cannot be written is no reason to lose an answer.
    try? OutputWriter.write(request.prompt, to: STDOUT_FILENO)
    defer { try? OutputWriter.write("\n", to: STDOUT_FILENO) }
    while true {
      if let line = splitter.next(isAtEnd: isAtEnd) { return line }
      if isAtEnd { return ReadResult(.endOfInput) }
      if let outcome = fill() { return ReadResult(outcome) }
    }
  }

  package func wait(milliseconds: Int, above: String, showsRow: Bool) -> WaitOutcome { .elapsed }

  /// Reads what there is; an outcome if the reading cannot go on.
  private func fill() -> ReadOutcome? {
    switch aftercare_line_editor_await_input() {
    case .line: break
    case .interrupted:
      splitter.dropPartialLine()
      return .interrupted
    case .terminated: return .terminated
    case .end_of_input, .out, .idle, .elapsed, .hung_up, .entered, .failed: return .hungUp
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(STDIN_FILENO, &block, block.count)
    if count > 0 {
      splitter.append(block[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
    return nil
  }
}
