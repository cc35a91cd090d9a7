import Terminal

/// Keeps what a screen would show.
final class RecordedOutput: ScreenOutput {
  let kind: OutputKind
  let size: TerminalSize
  private(set) var text = ""

  /// What is thrown instead of writing, once so much was written.
  private let limit: Int?

  init(
    _ kind: OutputKind = .terminal,
    columns: Int = 80,
    rows: Int = 40,
    failsAfter limit: Int? = nil
  ) {
    self.kind = kind
    self.limit = limit
    size = TerminalSize(columns: columns, rows: rows)
  }

  func write(_ text: String) throws(ScreenError) {
    if let limit, self.text.utf8.count + text.utf8.count > limit { throw .closed }
    self.text += text
  }

  func noteAlternate(_ isShowing: Bool) {}
}
