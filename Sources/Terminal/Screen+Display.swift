extension Screen {
  /// Clears what is showing.
  package func clear() throws(ScreenError) {
    beginTurn()
    guard policy.canHide else { return }
    try write("\u{1B}[H\u{1B}[2J")
  }

  /// Where the screen cannot be cleared, what is on it at least leaves the window.
  package func scrollAway() throws(ScreenError) {
    beginTurn()
    try write(String(repeating: "\n", count: max(60, TerminalSize.current().rows)))
  }

  /// Clears what is showing and what the terminal keeps to scroll back to.
  package func erase() throws(ScreenError) {
    try clear()
    guard policy.canHide else { return }
    try write("\u{1B}[3J")
  }

  /// Shows an empty screen that leaves no trace in the scrollback, where the terminal has one.
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
    try write("\u{1B}[H\u{1B}[2J\u{1B}[?1049l")
  }

  /// Leaves the terminal as it was found, however often it is called.
  package func restore() {
    // A terminal that has gone needs no restoring.
    try? leaveAlternate()
  }
}
