/// Where answers come from: a person at an editor, a plain terminal, or a pipe.
package protocol LineSource: AnyObject {
  /// Reads one answer.
  func read(_ request: ReadRequest) -> ReadResult

  /// Is quiet until Enter or the end of the time; what is typed is not shown before the next prompt,
  /// where it stands on the line.
  ///
  /// There is no waiting at a pipe, at whose far end nobody can be kept waiting. What stands above
  /// is written again for someone who comes back after Ctrl-Z. A row of dots fills in the meantime,
  /// where the terminal can draw it; see `Screen.wait`, which decides.
  func wait(milliseconds: Int, above: String, showsRow: Bool) -> WaitOutcome

  /// Takes what was typed before the Enter that ended the last wait, if something is read in it; it
  /// does not stand on the line of the next prompt then.
  func takeEntered<Result>(as read: (String) -> Result?) -> Result?

  /// Whether somebody types at a terminal, rather than a file or another program giving lines.
  var isTyped: Bool { get }

  /// Throws away what was typed before it was asked for, as a hand-over wants, whatever the screen
  /// can do; answers in a pipe are not typed ahead, so they stay.
  func discardTypeAhead()

  /// Has what was typed and not read thrown away as the very last thing, lest a shell run it.
  func discardAtExit()

  /// Forgets every line that could be recalled, and what could be yanked or undone.
  func forgetHistory()
}

extension LineSource {
  /// Is quiet, and shows nothing of the time that passes.
  package func wait(milliseconds: Int, above: String = "") -> WaitOutcome {
    wait(milliseconds: milliseconds, above: above, showsRow: false)
  }

  package func takeEntered<Result>(as read: (String) -> Result?) -> Result? { nil }
  package func discardTypeAhead() {}
  package func discardAtExit() {}
  package func forgetHistory() {}
}
