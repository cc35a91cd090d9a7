import CLineEditor

/// Reads answers from a terminal that shows whole lines: nothing is drawn twice, no escape is sent.
///
/// A class because its protocol is one; the terminal that it reads is the process's own.
package final class PlainLineSource: LineSource {
  package init() {}

  package func read(_ request: ReadRequest) -> ReadResult {
    unsafe request.read(assistant: Assistant(history: nil, completions: [])) { wanted, text in
      unsafe aftercare_line_editor_read_plainly(wanted, text)
    }
  }

  package func wait(milliseconds: Int, above: String) -> WaitOutcome {
    WaitOutcome(waiting: milliseconds, above: above)
  }

  package func discardTypeAhead() {
    aftercare_line_editor_discard_type_ahead()
  }
}
