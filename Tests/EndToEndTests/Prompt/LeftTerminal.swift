import TestSupport
import Testing

extension TypedConversation {
  /// Says what of the terminal is not as the program found it.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.isRestored, "typing is shown, line by line", sourceLocation: sourceLocation)
    #expect(!screen.isOnAlternate, "the main screen is back", sourceLocation: sourceLocation)
    let areNotMarked = isLast("\u{1B}[?2004l", after: "\u{1B}[?2004h")
    #expect(areNotMarked, "pastes are not marked", sourceLocation: sourceLocation)
    let isShown = isLast("\u{1B}[?25h", after: "\u{1B}[?25l")
    #expect(isShown, "the cursor is shown", sourceLocation: sourceLocation)
  }

  /// Whether a mode that was switched on was switched off again.
  private func isLast(_ off: String, after on: String) -> Bool {
    guard let last = lastPlace(of: on) else { return true }
    return lastPlace(of: off).map { $0 > last } ?? false
  }

  private func lastPlace(of sequence: String) -> Int? {
    let bytes = terminal.transcript
    return bytes.indices.last { bytes[$0...].starts(with: sequence.utf8) }
  }
}
