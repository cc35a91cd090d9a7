/// A key that was pressed, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  /// A letter, digit, sign or blank; marks that join a letter come as characters of their own.
  case character(Character)
  case enter
  case tab
  case backspace
  case delete
  case escape
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
  /// Ctrl with another letter or sign, in lower case.
  case control(Character)
  /// A key nobody has a use for, such as a function key or a mouse's report.
  case other
}

/// What a wait for a key ended with.
package enum KeyEvent: Hashable, Sendable {
  case key(Key)
  /// Nothing was pressed in time.
  case elapsed
  /// The window has another size.
  case resized
  /// The program went on after Ctrl-Z, and what it showed is gone.
  case returned
  /// The terminal was closed.
  case hungUp
  /// The process was asked to end.
  case terminated
}
