import CLineEditor
import Glibc

/// Reads answers with the line editor; a class because it owns the editor's memory.
@safe
package final class EditedLineSource: LineSource {
  private let editor: OpaquePointer
  private var history = LineHistory()
  private var drafts = Drafts()

  package let isTyped = true

  /// Makes an editor over standard input and output.
  ///
  /// - Throws: `TerminalError.notATerminal` if either is none, `unavailable` if it cannot start.
  package init(keys: Keymap = .own) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    _ = aftercare_line_editor_use_utf8_locale()
    guard let editor = unsafe aftercare_line_editor_create(keys.keymap) else {
      throw .unavailable(errno)
    }
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
    let read = unsafe drafts.restored(to: request).read(assistant: assistant) { wanted, text in
      unsafe aftercare_line_editor_read(editor, wanted, text)
    }
    let result = drafts.sorted(read.result, stashed: read.stashed, for: request)
    if case .line(let line) = result.outcome, assistant.history != nil { history.remember(line) }
    return result
  }

  package func wait(milliseconds: Int, above: String, showsRow: Bool) -> WaitOutcome {
    let quiet = QuietMoment(
      milliseconds: milliseconds,
      above: above,
      draft: drafts.takeUnfinished(),
      showsRow: showsRow
    )
    drafts.keep(quiet)
    return quiet.outcome
  }

  package func discardAtExit() { TerminalProcess.discardTypeAheadAtExit() }

  package func takeEntered<Result>(as read: (String) -> Result?) -> Result? {
    drafts.takeEntered(as: read)
  }

  package func discardTypeAhead() {
    aftercare_line_editor_discard_type_ahead()
  }

  package func forgetHistory() {
    history = LineHistory()
    drafts = Drafts()
    unsafe aftercare_line_editor_forget(editor)
  }
}
