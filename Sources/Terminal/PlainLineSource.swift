import CLineEditor

/// Reads answers from a terminal that shows whole lines: nothing is drawn twice, no escape is sent.
///
/// A class because its protocol is one; the terminal that it reads is the process's own.
package final class PlainLineSource: LineSource {
  private var drafts = Drafts()

  package let isTyped = true

  package init() {}

  package func read(_ request: ReadRequest) -> ReadResult {
    let assistant = Assistant(history: nil, completions: [])
    let read = unsafe drafts.restored(to: request).read(assistant: assistant) { wanted, text in
      unsafe aftercare_line_editor_read_plainly(wanted, text)
    }
    return drafts.sorted(read.result, stashed: read.stashed, for: request)
  }

  /// A row of dots that changes would be read out again and again, so there is none.
  package func wait(milliseconds: Int, above: String, showsRow: Bool) -> WaitOutcome {
    let quiet = QuietMoment(
      milliseconds: milliseconds,
      above: above,
      draft: drafts.takeUnfinished(),
      showsRow: false
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
    drafts = Drafts()
  }
}
