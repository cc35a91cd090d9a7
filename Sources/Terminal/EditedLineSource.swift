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
    let result = unsafe request.read(assistant: assistant) { wanted, text in
      unsafe aftercare_line_editor_read(editor, wanted, text)
    }
    if case .line(let line) = result.outcome, assistant.history != nil { history.remember(line) }
    return result
  }

  package func wait(milliseconds: Int, above: String) -> WaitOutcome {
    WaitOutcome(waiting: milliseconds, above: above)
  }

  package func discardTypeAhead() {
    aftercare_line_editor_discard_type_ahead()
  }

  package func forgetHistory() {
    history = LineHistory()
    unsafe aftercare_line_editor_forget(editor)
  }
}
