import PlainText
import Terminal

/// Puts rows on a screen: the text above, how it goes and the keys below.
enum ReplayFrame {
  /// What stands in the row above the keys.
  enum State {
    /// One of these, the first that fits.
    case telling([String])
    /// A label and what is being typed after it.
    case typing(String, String)
  }

  /// The rows for text; the least windows have none to tell anything in.
  static func bodyRows(_ size: TerminalSize) -> Int {
    max(1, size.rows - footerRows(size))
  }

  /// The sequence that shows it, with the cursor left where typing goes.
  static func text(
    body: some Collection<String>,
    state: State,
    keys: [String],
    _ size: TerminalSize
  ) -> String {
    let bodyCount = bodyRows(size)
    let footers = [stateRow(state, size.columns), fitting(keys, size.columns)]
      .prefix(footerRows(size))
    let rows =
      Array(body) + Array(repeating: "", count: max(0, bodyCount - body.count)) + footers
    // Each row is cleared before it is written: at the last column it would take a letter along.
    // Rows that are too long for the least windows are cut by the terminal, not wrapped.
    let drawn = rows.map { "\u{1B}[2K" + $0 }.joined(separator: "\r\n")
    var cursor = ""
    if case .typing = state, let row = footers.first {
      let column = min(CellWidth.of(row) + 1, size.columns)
      cursor = "\u{1B}[\(bodyCount + 1);\(column)H"
    }
    return "\u{1B}[?7l\u{1B}[H" + drawn + "\u{1B}[?7h" + cursor
  }

  private static func footerRows(_ size: TerminalSize) -> Int {
    size.rows >= 4 ? 2 : size.rows >= 2 ? 1 : 0
  }

  private static func stateRow(_ state: State, _ columns: Int) -> String {
    switch state {
    case .telling(let texts): return fitting(texts, columns)
    case .typing(let label, let text):
      // The end of what is typed is what one looks at.
      var row = label + PlainText.line(text)
      while CellWidth.of(row) >= columns, !row.isEmpty { row.removeFirst() }
      return row
    }
  }

  /// The first text that fits, else the beginning of the last one.
  private static func fitting(_ texts: [String], _ columns: Int) -> String {
    if let text = texts.first(where: { CellWidth.of($0) <= columns }) { return text }
    var text = texts.last ?? ""
    while CellWidth.of(text) > columns { text.removeLast() }
    return text
  }
}
