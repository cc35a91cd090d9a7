import CLineEditor
import Glibc

/// Reads answers with the line editor; a class because it owns the editor's memory.
@safe
package final class EditedLineSource: LineSource {
  private let editor: OpaquePointer
  private var history = LineHistory()

  /// Makes an editor over standard input and output.
  ///
  /// - Throws: `TerminalError.notATerminal` if either is none, `unavailable` if it cannot start.
  package init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    _ = aftercare_line_editor_use_utf8_locale()
    guard let editor = unsafe aftercare_line_editor_create() else { throw .unavailable(errno) }
    unsafe self.editor = editor
  }

  deinit {
    unsafe aftercare_line_editor_destroy(editor)
  }

  package func read(_ request: ReadRequest) -> ReadResult {
    history.begin()
    let assistant = Assistant(
      history: request.privacy == .shared && !request.hidden ? history : nil,
      completions: request.hidden ? [] : request.completions
    )
    let result = read(request, assistant: assistant)
    if case .line(let line) = result.outcome, assistant.history != nil { history.remember(line) }
    return result
  }

  package func wait(milliseconds: Int?) -> WaitOutcome {
    WaitOutcome(aftercare_line_editor_wait(Int32(clamping: milliseconds ?? -1)))
  }

  package func discardTypeAhead() {
    aftercare_line_editor_discard_type_ahead()
  }

  package func forgetHistory() {
    history = LineHistory()
  }

  private func read(_ request: ReadRequest, assistant: Assistant) -> ReadResult {
    unsafe request.prompt.withCString { prompt in
      unsafe request.prefill.withCString { prefill in
        let idle = request.idleSeconds.map { Int32(clamping: $0 * 1000) } ?? -1
        var wanted = unsafe aftercare_line_editor_request(
          prompt: prompt,
          prefill: prefill,
          is_private: request.privacy == .privateTurn,
          is_hidden: request.hidden,
          idle_milliseconds: idle,
          context: assistant.context,
          recall: assistant.history == nil ? nil : Assistant.recall,
          complete: assistant.completions.isEmpty ? nil : Assistant.complete
        )
        var text = unsafe aftercare_line_editor_text()
        let outcome = withExtendedLifetime(assistant) {
          unsafe aftercare_line_editor_read(editor, &wanted, &text)
        }
        defer { unsafe aftercare_line_editor_erase_text(&text) }
        return unsafe ReadResult(outcome, text)
      }
    }
  }
}

extension ReadResult {
  /// Copies a line out of the C layer; what is no outcome of a read counts as a lost terminal.
  fileprivate init(
    _ outcome: aftercare_line_editor_outcome,
    _ text: borrowing aftercare_line_editor_text
  ) {
    switch outcome {
    case .line:
      let bytes = unsafe UnsafeRawBufferPointer(start: text.bytes, count: text.length)
      self.init(
        .line(unsafe String(decoding: bytes, as: UTF8.self)),
        hadUnreadableBytes: unsafe text.had_unreadable_bytes,
        wasTooLong: unsafe text.was_too_long
      )
    case .interrupted: self.init(.interrupted)
    case .end_of_input: self.init(.endOfInput)
    case .out: self.init(.out)
    case .idle: self.init(.idle)
    case .terminated: self.init(.terminated)
    case .hung_up, .failed, .elapsed, .entered: self.init(.hungUp)
    }
  }
}
