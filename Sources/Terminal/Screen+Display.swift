import CLineEditor

extension Screen {
  private static let clearing = unsafe String(cString: aftercare_line_editor_clearing())

  /// Clears what is showing, and leaves nothing of it in the scrollback.
  package func clear() throws(ScreenError) {
    beginTurn()
    guard policy.canHide else { return }
    try write(Self.clearing)
  }

  /// Where the screen cannot be cleared, what is on it at least leaves the window.
  package func scrollAway() throws(ScreenError) {
    beginTurn()
    try write(String(repeating: "\n", count: max(60, size.rows)))
  }

  /// Clears what is showing and the scrollback.
  package func erase() throws(ScreenError) {
    beginTurn()
    guard policy.canHide else { return }
    try write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }

  /// Shows an empty screen that leaves no trace in the scrollback, where the terminal has one; where
  /// it has none, what is showing stays in the scrollback, and what comes is cleared at its end.
  package func enterAlternate() throws(ScreenError) {
    guard policy.canHide, !isOnAlternate else { return }
    beginTurn()
    noteAlternate(true)
    try write("\u{1B}[?1049h\u{1B}[H\u{1B}[2J")
  }

  /// Clears the alternate screen and shows the one before it.
  package func leaveAlternate() throws(ScreenError) {
    guard isOnAlternate else { return }
    beginTurn()
    noteAlternate(false)
    try write(Self.clearing + "\u{1B}[?1049l")
  }

  /// Leaves the terminal as it was found, however often it is called.
  package func restore() {
    // A terminal that has gone needs no restoring.
    try? leaveAlternate()
  }
}
